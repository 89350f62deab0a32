import { type Choice, type NextCall, type PersonCall } from '../../shared/contract/sheet.ts';
import { type Action } from '../../shared/plant/types.ts';

/** Whom does one telephone next about this identity?
 *  Promise: of the three fixed cells the first that names somebody with a number: the next rung before a last resort,
 *  that before a break-glass, that before who holds.
 *  Never: somebody that no answer names. */

/** Of the fixed cells, which never move (ux.md §3). */
export const CELLS: readonly Action[] = ['pause', 'resume', 'revoke', 'restore', 'override'];
const WAYS = ['next-rung', 'last-resort', 'break-glass', 'holder'] as const;

/** What a choice leaves to the sheet to fill in is not looked at. */
export type Answering = Pick<Choice, 'action' | 'kind' | 'cell' | 'ladder' | 'breakGlass'> & {
  /** Of a permit or a last resort: the people of the runbook's last resort. */
  readonly lastResort: readonly PersonCall[];
};

export function nextCallIn(choices: readonly Answering[]): NextCall | null {
  const inOrder = CELLS.flatMap((action) => choices.filter((choice) => choice.action === action));
  for (const why of WAYS) {
    for (const choice of inOrder) {
      const [found] = candidates(choice, why).filter(({ phone }) => phone !== null);
      if (found !== undefined) return { ...found, why, action: choice.action };
    }
  }
  return null;
}

type Candidate = PersonCall & Pick<NextCall, 'at'>;

function candidates(choice: Answering, why: NextCall['why']): readonly Candidate[] {
  const { ladder, lastResort, breakGlass } = choice;
  const never = (people: readonly PersonCall[]) => people.map((each) => ({ ...each, at: null }));
  if (why === 'last-resort') return never(lastResort);
  if (why === 'break-glass') return never(breakGlass?.people ?? []);
  const isComing = why === 'next-rung';
  return ladder
    .filter(({ holds }) => holds !== isComing)
    .flatMap(({ people, at }) => people.map((each) => ({ ...each, at: isComing ? at : null })));
}
