import { type Answer, type Answered, type NextRung, type RuleRef } from '../../shared/authority/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Obligation } from '../../shared/plant/types.ts';
import { formatDuration } from '../../shared/std/duration.ts';
import { type Expectation } from './case-file.ts';

/** What does an answer say, in the words of a case?
 *  Promise: exactly the keys that the expectation has, so that a difference shows as two small objects.
 *  Never: decides whether they agree. */

type Told = { readonly [Key in keyof Expectation]: unknown };

/** The answer, cut down to what the case expects something of. */
export function toldOf(answered: Answered, expected: Expectation): Told {
  const all = allOf(answered, expected);
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expectation]])) as Told;
}

/** People and obligations have no order. */
export function sortedOf(expected: Expectation): Told {
  const { holder, lastResort, obligations, seconds, breakGlass, inform, next } = expected;
  const sorted = {
    holder: holder?.toSorted(),
    lastResort: lastResort?.toSorted(),
    obligations: obligations?.toSorted(),
    seconds: seconds?.toSorted(),
    breakGlass: breakGlass?.toSorted() ?? null,
    inform: inform === undefined ? undefined : namesSorted(Object.entries(inform)),
    next: next?.map(({ people, after }) => ({ people: people.toSorted(), after })),
  };
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      key in sorted ? sorted[key as keyof typeof sorted] : value,
    ]),
  ) as Told;
}

function allOf(answered: Answered, expected: Expectation): Told {
  const { answer, actor, askedAt } = answered;
  return {
    kind: answer.kind,
    rule: 'rule' in answer ? answer.rule.id : undefined,
    rules: 'rules' in answer ? answer.rules.map(ruleText) : undefined,
    holder: answer.kind === 'permit' ? peopleOf(answer.holder.people) : undefined,
    next: answer.kind === 'permit' ? answer.next.map((rung) => nextOf(rung, askedAt)) : undefined,
    lastResort: lastResortOf(answer),
    obligations: 'obligations' in answer ? answer.obligations.map(obligationName).toSorted() : undefined,
    inform:
      'inform' in answer
        ? namesSorted(answer.inform.map(({ equipment, people }) => [equipment, people] as const))
        : undefined,
    seconds: answer.kind === 'permit' ? peopleOf(answer.seconds) : undefined,
    breakGlass: breakGlassOf(answer),
    may: actor?.may,
    whyCodes: (expected.whyCodes ?? []).filter((code) => codesOf(answered).includes(code)),
  };
}

function codesOf({ answer, actor }: Answered): readonly string[] {
  const own = actor !== null && 'why' in actor ? actor.why : [];
  const told = own.length > 0 ? own : 'why' in answer ? answer.why : [];
  return told.map(({ code }) => code);
}

function nextOf(
  { people, at }: NextRung,
  askedAt: Instant,
): { readonly people: readonly string[]; readonly after: string | null } {
  return { people: peopleOf(people), after: at === null ? null : formatDuration(at - askedAt) };
}

function lastResortOf(answer: Answer): readonly string[] | undefined {
  if (answer.kind !== 'permit' && answer.kind !== 'last-resort') return undefined;
  return (answer.lastResort?.people ?? []).toSorted();
}

function breakGlassOf(answer: Answer): readonly string[] | null | undefined {
  if (!('breakGlass' in answer)) return undefined;
  return answer.breakGlass === null ? null : peopleOf(answer.breakGlass.people);
}

function peopleOf(seats: readonly { readonly person: string }[]): readonly string[] {
  return seats.map(({ person }) => person).toSorted();
}

function namesSorted(
  rows: readonly (readonly [string, readonly string[]])[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(rows.map(([line, people]) => [line, people.toSorted()]));
}

function ruleText({ runbook, id }: RuleRef): string {
  return `${runbook}/${id}`;
}

function obligationName(obligation: Obligation): string {
  return Object.keys(obligation).find((key) => key !== 'untilExit') ?? '';
}
