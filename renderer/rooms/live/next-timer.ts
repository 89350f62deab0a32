import { type LineRow } from '../../../shared/contract/board.ts';
import { type Choice, type LadderRung } from '../../../shared/contract/sheet.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { type PageWords } from '../../../shared/words/page-words.ts';
import { callText } from '../../parts/call-text.ts';

/** Which of the times in the view comes first for the answer on screen?
 *  Promise: the next takeover of its ladder, or the time limit of the line's state, whichever is sooner and not past;
 *  without either, what changes next anywhere.
 *  Never: a time that is not in the view. */
export type Next = { readonly words: string; readonly at: Instant | null };
type Shown = {
  readonly line: Pick<LineRow, 'deadline'>;
  readonly choice: Pick<Choice, 'ladder'> | null;
  readonly nextAt: Instant | null;
  readonly now: Instant;
};

export function nextTimer({ line, choice, nextAt, now }: Shown, say: PageWords['live']['next']): Next {
  const rung = nextRung(choice);
  const own: readonly Next[] = [
    ...(rung === null ? [] : [{ words: say.takeover(callText(rung.people)), at: rung.at }]),
    ...(line.deadline === null ? [] : [{ words: say.deadline(line.deadline.words), at: line.deadline.at }]),
  ];
  const soonest = own
    .filter(({ at }) => at !== null && at > now)
    .reduce<Next | null>((first, each) => (first === null || isSooner(each, first) ? each : first), null);
  if (soonest !== null) return soonest;
  // Nothing counts down for this answer: the next number to call matters more than a clock elsewhere.
  if (rung !== null) return { words: say.takeover(callText(rung.people)), at: null };
  return nextAt === null ? { words: say.none, at: null } : { words: say.change, at: nextAt };
}

export function nextRung(choice: Pick<Choice, 'ladder'> | null): LadderRung | null {
  return choice?.ladder.find(({ holds }) => !holds) ?? null;
}

function isSooner(a: Next, b: Next): boolean {
  return (a.at ?? Infinity) < (b.at ?? Infinity);
}
