import { type PersonId } from '../plant/types.ts';
import { candidatesFor, matchesIn } from './candidates.ts';
import { type Case, postAt, statesOf } from './case.ts';
import { type CompiledPermit } from './compiled.ts';
import { type Reached } from './engine.ts';
import { placeByTime } from './ladder.ts';
import { choiceAt } from './moment.ts';
import { crewOf } from './people.ts';
import { type Inform } from './types.ts';

/** Who holds on the other lines that the identity reaches, and so has to be told?
 *  Promise: authority.md step 7; holders of a permit for the same action there, in the state there; empty
 *  when nobody does.
 *  Never: a last resort, and nothing that was acknowledged or escalated here. */
export function informAbout(about: Case): readonly Inform[] {
  const { reached, here } = about;
  if (reached.length === 1) return NOBODY_ELSE;
  const inform: Inform[] = [];
  for (const other of reached) {
    if (other !== here) inform.push({ equipment: other.line.id, people: holdersAt(about, other) });
  }
  return inform;
}

const NOBODY_ELSE: readonly Inform[] = [];
const NOBODY: readonly PersonId[] = [];

function holdersAt(about: Case, other: Reached): readonly PersonId[] {
  const rule = onlyRuleAt(about, other);
  if (rule === undefined) return NOBODY;
  const { rungs } = crewOf(postAt(about, other), rule.basis.ladder);
  return rungs[placeByTime(rungs, about.question.askedAt, about.situation.now)]?.ids ?? NOBODY;
}

/** The rule that decides in every plausible state there; undefined when there is no such rule. */
function onlyRuleAt({ engine, situation, question }: Case, other: Reached): CompiledPermit | undefined {
  const candidates = candidatesFor(other.line.runbook, other.likeness, question.action);
  let only: CompiledPermit | undefined;
  for (const state of statesOf(situation, other.line.id)) {
    const choice = choiceAt(engine, matchesIn(candidates, state), situation.now);
    if (choice.kind !== 'one' || (only !== undefined && choice.rule !== only)) return undefined;
    only = choice.rule;
  }
  return only;
}
