import { type ReactNode } from 'react';
import { useScreen } from '../../state/use-console.ts';
import { useTour } from '../../state/use-hands.ts';
import { type Overlay } from '../../state/screen-store.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { Help } from './help/help.tsx';
import { Palette } from './palette/palette.tsx';
import { SettingsSheet } from './settings/settings-sheet.tsx';
import { Tour } from './tour/tour.tsx';
import { useTourWay } from './tour/use-tour-way.ts';
import '../../style/overlay.css';

/** What lies over the right column now, or over the lines where the screen is narrow?
 *  Promise: one at a time; a tour that is on comes back when another one closes.
 *  Never: over the answer, the mode bar or the next timer. */
export function Overlays() {
  useTourWay();
  const asked = useScreen(({ overlay }) => overlay);
  const isTouring = useTour(({ step }) => step !== null);
  const overlay = asked ?? (isTouring ? 'tour' : null);
  return overlay === null ? null : shown(overlay);
}

function shown(overlay: Overlay): ReactNode {
  switch (overlay) {
    case 'palette':
      return <Palette />;
    case 'help':
      return <Help />;
    case 'settings':
      return <SettingsSheet />;
    case 'tour':
      return <Tour />;
    default:
      return assertNever(overlay);
  }
}
