import { answer } from '../../shared/authority/answer.ts';
import { type Asked } from '../../shared/authority/case.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Engine } from '../../shared/authority/engine.ts';
import {
  type Answer,
  type Answered,
  type Question,
  type Reason,
  type Situation,
  type Standing,
} from '../../shared/authority/types.ts';
import { type Plant, type PermitRule, type Person, type Rule } from '../../shared/plant/types.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { type Instant, instantOf, parseInstant } from '../../shared/std/instant.ts';
import { type Plain, plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';

/** How does a test ask the engine in one line?
 *  Promise: everything that is not said is as in the worked cases: Line 3 in a vendor session, Saturday 13:00 local.
 *  Never: an expectation. */

export const SATURDAY = instant('2026-11-21T13:00:00Z');
export const TUESDAY = instant('2026-11-24T13:00:00Z');

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`a test wrote \`${text}\`, which is no instant`);
  return parsed.value;
}

export function later(from: Instant, minutes: number): Instant {
  return instantOf(from + minutes * 60_000);
}

/** What differs from the worked cases. Acknowledgements and escalations are minutes after `asked`. */
export type Ask = {
  readonly plant?: Plant;
  readonly action?: Question['action'];
  readonly identity?: string;
  readonly at?: string;
  readonly now?: Instant;
  /** Minutes before now; 0 unless told. */
  readonly askedAgo?: number;
  readonly states?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly standings?: Readonly<Record<string, Plain<Standing>>>;
  readonly onShift?: readonly string[];
  readonly absent?: readonly string[];
  readonly acknowledged?: readonly (readonly [person: string, minutes: number])[];
  readonly escalated?: readonly (readonly [person: string, minutes: number])[];
  readonly actor?: string;
  readonly open?: Pick<Asked, 'openDecision' | 'openBreakGlass'>;
};

const STATES = { 'line-3': [['running.vendorSession']], 'line-4': [['running.normal']] };

export function situationOf(ask: Ask): Situation {
  const {
    now = SATURDAY,
    states = {},
    standings = {},
    onShift = ['maya-chen', 'tomas-ruiz'],
    absent = [],
  } = ask;
  return plain<Situation>({
    now,
    states: new Map(Object.entries({ ...STATES, ...states })),
    standings: new Map(Object.entries(standings)),
    onShift: new Set(onShift),
    absent: new Set(absent),
  });
}

export function questionOf(ask: Ask): Asked {
  const { now = SATURDAY, askedAgo = 0, acknowledged = [], escalated = [], actor } = ask;
  const askedAt = later(now, -askedAgo);
  const personAt = ([person, minutes]: readonly [string, number]) => ({
    person,
    at: later(askedAt, minutes),
  });
  return {
    ...plain<Question>({
      action: ask.action ?? 'pause',
      identity: ask.identity ?? 'vnd-acme-rdp',
      at: ask.at ?? 'line-3',
      askedAt,
      acknowledgements: acknowledged.map(personAt),
      escalations: escalated.map(personAt),
      ...(actor === undefined ? {} : { actor }),
    }),
    ...ask.open,
  };
}

export function askAll(ask: Ask): Answered {
  return answerTo(compileAuthority(ask.plant ?? WORKED_PLANT), ask);
}

/** The same of an engine that has answered before. */
export function answerTo(engine: Engine, ask: Ask): Answered {
  return answer(engine, situationOf(ask), questionOf(ask));
}

export function askFor(ask: Ask): Answer {
  return askAll(ask).answer;
}

/** The answer, cut down to what most cases are about. */
export function briefOf(said: Answer): Record<string, unknown> {
  switch (said.kind) {
    case 'permit':
      return { kind: said.kind, rule: said.rule.id, rung: said.holder.rung, people: peopleOf(said) };
    case 'last-resort':
      return { kind: said.kind, rule: said.rule.id, people: peopleOf(said) };
    case 'forbid':
    case 'indeterminate':
      return { kind: said.kind, rules: said.rules.map(({ id }) => id) };
    case 'nobody':
    case 'not-applicable':
      return { kind: said.kind, why: codesOf(said.why) };
    default:
      return assertNever(said);
  }
}

export function peopleOf(said: Answer): readonly string[] {
  if (said.kind === 'permit') return said.holder.people.map(({ person }) => person);
  return said.kind === 'last-resort' ? said.lastResort.people : [];
}

export function codesOf(why: readonly Reason[]): readonly string[] {
  return why.map(({ code }) => code);
}

type Changes = {
  readonly rules?: readonly Rule[];
  readonly people?: readonly Plain<Person>[];
  readonly plant?: Partial<Plant>;
  readonly runbook?: Partial<Plant['runbooks'][number]>;
};

/** The worked plant with other rules in its runbook, or more people. */
export function plantWith({ rules, people = [], plant = {}, runbook = {} }: Changes): Plant {
  return {
    ...WORKED_PLANT,
    people: [...WORKED_PLANT.people, ...plain<readonly Person[]>(people)],
    runbooks: WORKED_PLANT.runbooks.map((each) => ({
      ...each,
      ...(rules === undefined ? {} : { rules }),
      ...runbook,
    })),
    ...plant,
  };
}

/** A permit for `pause` in any state by the shift lead, but for what is told. */
export function permit(id: string, changes: Partial<Plain<PermitRule>> = {}): Rule {
  return plain<Rule>({
    id,
    where: { kind: 'in', paths: ['*'] },
    effect: 'permit',
    actions: ['pause'],
    identities: {},
    holders: [{ roles: ['shift-lead'] }],
    obligations: [],
    onExpiry: 'resume',
    above: [],
    ...changes,
  });
}
