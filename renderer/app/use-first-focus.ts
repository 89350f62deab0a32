import { useEffect } from 'react';
import { type Surroundings } from '../state/commands-form.ts';
import { useView } from '../state/use-console.ts';

/** Where is the focus at the start? In the lines, so that `3` is the first key (ux.md §4).
 *  Promise: where the regions stand below each other the page still begins at its top, with the answer. */
export function useFirstFocus(around: Surroundings): void {
  const hasPlant = useView((view) => view.plant !== null) ?? false;
  useEffect(() => {
    if (!hasPlant || around.region() !== null) return;
    around.focus('lines');
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
    });
  }, [around, hasPlant]);
}
