import { type Case, postAt } from './case.ts';
import { mayBeForbidden } from './forbids.ts';
import { crewOf } from './people.ts';
import { type BreakGlassOffer } from './types.ts';

/** Who may break the glass, when the rules find nobody?
 *  Promise: authority.md step 8; offered only where the runbook lists the action and somebody in its roles is
 *  on shift.
 *  Never: past a forbid, nor past one that an unknown state may hide. */

// INVARIANT (forbid-wins): asked only after `findForbids` found nothing.
export function offerBreakGlass(about: Case): BreakGlassOffer | null {
  const { runbook, breakGlass } = about.here.line.runbook;
  const row = runbook.breakGlass;
  if (row === undefined || breakGlass === null || !row.actions.includes(about.question.action)) return null;
  const [rung] = crewOf(postAt(about, about.here), breakGlass).rungs;
  return rung === undefined ? null : { people: rung.people, limit: row.limit };
}

/** The same where some lines' states are unknown. */
export function offerInDoubt(about: Case, unknown: readonly Case['here'][]): BreakGlassOffer | null {
  return unknown.some((reached) => mayBeForbidden(about, reached)) ? null : offerBreakGlass(about);
}
