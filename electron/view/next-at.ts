import { type LineRow } from '../../shared/contract/board.ts';
import { type OpenGlass, type OpenQuestion } from '../../shared/contract/matters.ts';
import { type Sheet } from '../../shared/contract/sheet.ts';
import { nextShiftStart } from '../../shared/plant/rota.ts';
import { holdsOn } from '../../shared/project/standing.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Scene } from './scene.ts';

/** When does something change by itself next?
 *  Promise: the soonest of takeovers on screen, ends, deadlines, lapses and shifts; later than now.
 *  Never: a promise that nothing else happens before. */
export type Ahead = {
  readonly lines: readonly LineRow[];
  readonly questions: readonly OpenQuestion[];
  readonly glasses: readonly OpenGlass[];
  readonly sheets: readonly (Sheet | null)[];
};

export function nextAt(scene: Scene, { lines, questions, glasses, sheets }: Ahead): Instant | null {
  const shifts = scene.compiled.rota.shiftsAt(scene.now).map(({ to }) => to);
  const start = nextShiftStart(scene.compiled.rota, scene.now);
  const holds = scene.world.held
    .flatMap((id) => holdsOn(scene.world, id))
    .map(({ ends }) => ends?.at ?? null);
  const ladders = sheets
    .flatMap((sheet) => sheet?.choices ?? [])
    .flatMap(({ ladder }) => ladder.map(({ at }) => at));
  const all = [
    ...shifts,
    start,
    ...holds,
    ...ladders,
    ...lines.map(({ deadline }) => deadline?.at ?? null),
    ...questions.map(({ lapsesAt }) => lapsesAt),
    ...glasses.map(({ endsAt }) => endsAt),
  ];
  return all.reduce<Instant | null>(
    (soonest, at) => (at === null || at <= scene.now || (soonest !== null && soonest <= at) ? soonest : at),
    null,
  );
}
