import { useMemo } from 'react';
import { type View } from '../../../../shared/contract/view.ts';
import { useView } from '../../../state/use-console.ts';
import { useHands } from '../../../state/use-hands.ts';
import { materialOf } from './make-material.ts';
import { type Material } from './material.ts';

/** Among what does the palette look now?
 *  Promise: made again only when the board, the sheet or the plant changed. */

const NO_LINES: View['lines'] = [];
const NO_IDENTITIES: View['identities'] = [];

export function useMaterial(): Material {
  const hands = useHands();
  const lines = useView((view) => view.lines) ?? NO_LINES;
  const identities = useView((view) => view.identities) ?? NO_IDENTITIES;
  const plant = useView((view) => view.plant);
  const sheet = useView((view) => view.sheet);
  return useMemo(
    () => materialOf(hands, { lines, identities, plant, sheet }),
    [hands, lines, identities, plant, sheet],
  );
}
