import { type LineRow } from '../../../shared/contract/board.ts';
import { type LogRow } from '../../../shared/contract/matters.ts';

/** What has room on the wall?
 *  Promise: the worst line is always among the tiles, and the tiles keep the order of the plant.
 *  Never: a row made up. */

const TILES = 12;

type Tile = Pick<LineRow, 'id' | 'level'>;

/** At most twelve, in their order. */
export function tilesOf<T extends Tile>(lines: readonly T[], worst: string | null): readonly T[] {
  if (lines.length <= TILES) return lines;
  const urgent = lines.filter(({ id, level }) => id === worst || level !== 'none');
  const first = [...lines.filter(({ id }) => id === worst), ...urgent, ...lines];
  const chosen = new Set([...new Set(first)].slice(0, TILES));
  return lines.filter((line) => chosen.has(line));
}

/** The last three, newest first, of the records that are on screen anyway. */
export function lastDecisions(log: readonly LogRow[]): readonly LogRow[] {
  return log.filter(({ type }) => DECISIONS.includes(type)).slice(0, 3);
}

const DECISIONS: readonly string[] = [
  'decision.recorded',
  'decision.withdrawn',
  'state.declared',
  'breakglass.opened',
  'breakglass.ended',
];
