import { type AnswerKind, type Reason, type Situation } from '../../shared/authority/types.ts';
import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type DeskFacts, type DeskProblemCode } from '../../shared/words/desk-facts.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { type Alert, type DeskPorts } from './ports.ts';

/** What does one step of an intent see, and what does it hand on?
 *  Promise: a step is given one world and one instant, and answers with drafts; it never writes.
 *  Never: reads a clock. */
export type Moment = {
  readonly world: World;
  readonly now: Instant;
  readonly ports: DeskPorts;
  /** Made from `world` and `now`, once. */
  readonly situation: Situation;
};

/** To be written, all or none. `made` are the ids of the occurrences, in order. */
export type Plan = {
  readonly kind: 'plan';
  readonly drafts: readonly Draft[];
  readonly checkpoint: boolean;
  readonly made: readonly string[];
  readonly alerts: readonly Alert[];
};
/** Not allowed. `drafts` keep the refusal in the ledger. */
export type Refusal = {
  readonly kind: 'refusal';
  readonly problem: Trouble;
  readonly drafts: readonly Draft[];
};
export type Outcome = Plan | Refusal;

/** Why not, for people and for programs. */
export type DeskProblem = {
  readonly code: DeskProblemCode;
  readonly sentence: string;
  readonly answer: AnswerKind | null;
  readonly why: readonly Reason[];
};
/** The same while a step works: facts; its sentence is made where it leaves the desk or enters the ledger. */
export type Trouble = Omit<DeskProblem, 'sentence'> & { readonly facts: DeskFacts[DeskProblemCode] };

/** What the caller hears. `records` is everything that was written, consequences and checkpoints among it. */
export type Reply =
  | { readonly kind: 'recorded'; readonly records: readonly LedgerRecord[]; readonly made: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly problem: DeskProblem;
      /** Empty when the refusal could not be recorded, or needs no record. */
      readonly records: readonly LedgerRecord[];
    };

export function plan(drafts: readonly Draft[], more: Partial<Omit<Plan, 'kind' | 'drafts'>> = {}): Plan {
  return { kind: 'plan', drafts, checkpoint: false, made: [], alerts: [], ...more };
}

export function problem<C extends DeskProblemCode>(
  code: C,
  facts: DeskFacts[C],
  told: Partial<Pick<Trouble, 'answer' | 'why'>> = {},
): Trouble {
  return { code, facts, answer: null, why: [], ...told };
}

/** No plant is in force; in a new segment that has to be said plainly. */
export function noPlant({ segmentOf }: World): Trouble {
  return problem('no-plant', { segmentOf });
}

/** Refused without a record: nothing was at stake but a slip. */
export function refuse(found: Trouble, drafts: readonly Draft[] = []): Refusal {
  return { kind: 'refusal', problem: found, drafts };
}

type PlainObjects = Parameters<typeof draftOf<'decision.refused'>>[1]['why'];

/** Reasons and obligations as the ledger keeps them: instants as text. */
export function plainOf(values: readonly object[]): PlainObjects {
  return values.map((value) => {
    const entries = Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      plainMember(key, member),
    ]);
    return Object.fromEntries(entries) as PlainObjects[number];
  });
}

function plainMember(key: string, member: unknown): unknown {
  const isInstant = typeof member === 'number' && (key === 'at' || key.endsWith('At'));
  return isInstant ? formatInstant(member as Instant) : member;
}
