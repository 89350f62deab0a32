import { useSyncExternalStore } from 'react';
import { ONE_COLUMN_PERCENT } from '../state/settings-steps.ts';
import { useSettings } from '../state/use-hands.ts';

/** Do the regions stand in one column, or beside each other (ux.md §3)?
 *  Promise: one at 1000 CSS pixels or less, from 175 % zoom, and where the height is too small for two.
 *  Never: for the number of columns above one; that is the style's. */
export function useIsOneColumn(): boolean {
  const isSmall = useSyncExternalStore(onResize, isSmallPage);
  const zoom = useSettings(({ zoomPercent }) => zoomPercent);
  return isSmall || zoom >= ONE_COLUMN_PERCENT;
}

const SMALL = '(width <= 1000px) or (height <= 560px)';

function isSmallPage(): boolean {
  return window.matchMedia(SMALL).matches;
}

function onResize(changed: () => void): () => void {
  const small = window.matchMedia(SMALL);
  small.addEventListener('change', changed);
  return () => {
    small.removeEventListener('change', changed);
  };
}
