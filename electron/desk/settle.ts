import { type Draft } from '../../shared/ledger/types.ts';
import { reduce } from '../../shared/project/reduce.ts';
import { type World } from '../../shared/project/world.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { dueGlasses } from './due-glasses.ts';
import { dueHolds } from './due-holds.ts';
import { dueQuestions } from './due-questions.ts';
import { dueStates } from './due-states.ts';
import { entryQuestions } from './entry-questions.ts';
import { type Settling } from './settling.ts';

/** What follows by itself, from the time that has passed and from what is about to be written?
 *  Promise: worked out on a copy of the world, until nothing more follows; the result goes into the same
 *  transaction. A state that was entered raises its questions once.
 *  Never: writes; never opens anything late. Ends and deadlines that were missed are recorded with both
 *  instants. */

const MOST_ROUNDS = 1000;

/** The drafts with all their consequences behind them. With no drafts: what is due. */
export function withConsequences(
  world: World,
  drafts: readonly Draft[],
  settling: Settling,
): readonly Draft[] {
  const all = [...drafts];
  let seen = fold(world, drafts, settling.now);
  // Moves up to this record have raised their questions.
  let asked = world.seq;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ends = dueHolds(seen, settling);
    const raised = ends.length === 0 ? entryQuestions(seen, asked, settling) : [];
    if (ends.length === 0) asked = seen.seq;
    const next = [...ends, ...raised];
    if (next.length === 0) next.push(...dueOtherwise(seen, settling));
    if (next.length === 0) return all;
    all.push(...next);
    seen = fold(seen, next, settling.now);
  }
  throw new Bug('consequences never end');
}

/** One kind a round, so that each sees what the one before has changed. What a state opened ends before the
 *  next state raises its questions, and those are raised before it can be left again. */
function dueOtherwise(world: World, settling: Settling): readonly Draft[] {
  for (const find of [dueStates, dueGlasses, dueQuestions]) {
    const drafts = find(world, settling);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

/** The world as it would be; the ledger may put checkpoints between, so the numbers are not yet promised. */
function fold(world: World, drafts: readonly Draft[], now: Instant): World {
  let next = world;
  for (const draft of drafts) next = reduce(next, { ...draft, seq: next.seq + 1, ts: formatInstant(now) });
  return next;
}
