import { type StatePath } from '../../../shared/plant/types.ts';
import { type Box, middleOf } from './chart-types.ts';

/** To which state does an arrow key lead?
 *  Promise: to the nearest in that direction by the middles of the boxes; Home and End to the first and the last.
 *  Never: out of the chart. */

type Step = { readonly along: number; readonly beside: number };
const STEPS: Readonly<Record<string, (x: number, y: number) => Step>> = {
  ArrowRight: (x, y) => ({ along: x, beside: Math.abs(y) }),
  ArrowLeft: (x, y) => ({ along: -x, beside: Math.abs(y) }),
  ArrowDown: (x, y) => ({ along: y, beside: Math.abs(x) }),
  ArrowUp: (x, y) => ({ along: -y, beside: Math.abs(x) }),
};

/** Null: not a key of the chart, or nothing lies there. */
export function nextState(boxes: readonly Box[], from: StatePath, key: string): StatePath | null {
  if (key === 'Home') return boxes[0]?.state.path ?? null;
  if (key === 'End') return boxes.at(-1)?.state.path ?? null;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  const here = boxes.find(({ state }) => state.path === from);
  if (step === undefined || here === undefined) return null;
  const start = middleOf(here);
  const ahead = boxes.flatMap((box) => {
    const { x, y } = middleOf(box);
    const { along, beside } = step(x - start.x, y - start.y);
    return along > 1 ? [{ path: box.state.path, far: along + 2 * beside }] : [];
  });
  const nearest = ahead.sort((one, other) => one.far - other.far)[0];
  return nearest?.path ?? null;
}
