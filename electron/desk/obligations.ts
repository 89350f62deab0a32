import { type Obligation, type RoleId } from '../../shared/plant/types.ts';
import { parseDuration } from '../../shared/std/duration.ts';
import { type Seat } from '../../shared/authority/types.ts';
import { type Trouble, problem } from './step.ts';
import { whyNoRationale } from './words.ts';

/** What must come with a decision, and is it there?
 *  Promise: the closed list of obligations; the first one that is missing is named.
 *  Never: forgives one. */

/** The longest time, milliseconds; undefined without a `timeLimit`. */
export function limitMsOf(obligations: readonly Obligation[]): number | undefined {
  const limits = obligations.flatMap((each) => {
    const read = 'timeLimit' in each ? parseDuration(each.timeLimit) : undefined;
    return read?.ok === true ? [read.value] : [];
  });
  return limits.length === 0 ? undefined : Math.min(...limits);
}

export function rolesToNotify(obligations: readonly Obligation[]): readonly RoleId[] {
  return obligations.flatMap((each) => ('notify' in each ? each.notify : []));
}

/** What the person brought. */
export type Brought = {
  readonly rationale: string;
  readonly confirmed: readonly string[];
  /** Seats from which a second is needed; null where none is. */
  readonly seats: readonly Seat[] | null;
  readonly hasSecond: boolean;
  /** The action or the way asks for a rationale, whatever the rule says. */
  readonly needsRationale: boolean;
};

export function whyNotMet(obligations: readonly Obligation[], brought: Brought): Trouble | undefined {
  const needsRationale = brought.needsRationale || obligations.some((each) => 'rationale' in each);
  return (
    whyNoRationale(brought.rationale, needsRationale) ??
    whyNotConfirmed(obligations, brought.confirmed) ??
    whyNoSecond(brought)
  );
}

function whyNotConfirmed(
  obligations: readonly Obligation[],
  confirmed: readonly string[],
): Trouble | undefined {
  const texts = obligations.flatMap((each) => ('confirm' in each ? [each.confirm] : []));
  const open = texts.find((text) => !confirmed.includes(text));
  return open === undefined ? undefined : problem('not-confirmed', { text: open });
}

function whyNoSecond({ seats, hasSecond }: Brought): Trouble | undefined {
  if (seats === null || hasSecond) return undefined;
  return problem('second-missing', { people: seats.map((seat) => seat.person) });
}
