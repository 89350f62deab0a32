import { type BodyOf } from '../ledger/bodies/table.ts';
import { type PermitRule, type RuleId } from '../plant/types.ts';
import { assertNever } from '../std/bug.ts';
import { compiledOf } from './compiled.ts';
import { runbookIdOf } from './ids.ts';
import { deciding, hasOpenAccess, holdsOn, isJustInTime, standingOf } from './standing.ts';
import { activePaths } from './plant.ts';
import { entryOf, withEntry } from './table.ts';
import { type DecisionState, type Exit, type Hold, type Timer, type World } from './world.ts';

/** What stands on an identity after a decision, a withdrawal or an end?
 *  Promise: ending a decision returns to what stood before it, unless that has itself ended (authority.md
 *  "Ends").
 *  Never: judges whether the decision was allowed. */

type Terms = {
  readonly ends: Timer | null;
  readonly rule: BodyOf<'decision.recorded'>['authority']['rule'];
  readonly untilExit: boolean;
};

/** The world with the decision in it and its identity's holds changed. */
export function withDecisionHolds(world: World, decision: DecisionState, terms: Terms): World {
  const holds = holdsOn(world, decision.identity);
  const { after, took } = step({ world, decision, terms, holds });
  const decisions = withEntry(world.decisions, decision.decisionId, { ...decision, took });
  return withHolds({ ...world, decisions }, decision, after);
}

type Step = {
  readonly world: World;
  readonly decision: DecisionState;
  readonly terms: Terms;
  readonly holds: readonly Hold[];
};
type Change = { readonly after: readonly Hold[]; readonly took: readonly Hold[] };

function step(asked: Step): Change {
  const { decision, holds } = asked;
  switch (decision.action) {
    case 'pause':
    case 'resume':
      return pausedOrResumed(asked);
    case 'constrain':
    case 'revoke':
    case 'override':
      return pushed(asked, decision.action);
    case 'release':
    case 'restore':
      return popped(holds, decision.action === 'release' ? 'constraint' : 'revocation');
    case 'extend':
      return extended(asked);
    case 'keep':
    case 'withdraw':
      return { after: holds, took: [] };
    default:
      return assertNever(decision.action);
  }
}

/** With `atRest: paused` a pause closes what a resume opened; else a resume closes what a pause opened. */
function pausedOrResumed(asked: Step): Change {
  const { world, decision, holds } = asked;
  if (decision.action === 'pause')
    return hasOpenAccess(world, decision.identity) ? closed(holds) : pushed(asked, 'pause');
  if (deciding(holds)?.kind === 'pause') return popped(holds, 'pause');
  return isJustInTime(world, decision.identity) ? pushed(asked, 'access') : { after: holds, took: [] };
}

/** Back to rest at once: the access, and whatever was laid on it. */
function closed(holds: readonly Hold[]): Change {
  const gone = holds.filter((hold) => hold.kind === 'access' || hold.kind === 'constraint');
  const ids = new Set(gone.map((hold) => hold.decisionId));
  const isGone = (hold: Hold): boolean => ids.has(hold.decisionId) || ids.has(hold.lifts ?? '');
  return { after: holds.filter((hold) => !isGone(hold)), took: holds.filter(isGone) };
}

function popped(holds: readonly Hold[], kind: Hold['kind']): Change {
  const top = deciding(holds);
  if (top?.kind !== kind) return { after: holds, took: [] };
  return { after: holds.filter((hold) => hold !== top), took: [top] };
}

const SETS = {
  pause: { kind: 'pause', sets: 'paused' },
  access: { kind: 'access', sets: 'active' },
  constrain: { kind: 'constraint', sets: 'constrained' },
  revoke: { kind: 'revocation', sets: 'revoked' },
  override: { kind: 'override', sets: null },
} as const satisfies Record<string, Pick<Hold, 'kind' | 'sets'>>;

function pushed({ world, decision, terms, holds }: Step, as: keyof typeof SETS): Change {
  const rule = ruleOf(world, terms);
  const hold: Hold = {
    ...SETS[as],
    decisionId: decision.decisionId,
    lifts: as === 'override' ? decision.supersedes : null,
    by: decision.decidedBy,
    ends: terms.ends,
    exits: exitsOf(world, decision, terms),
    onExpiry: rule?.onExpiry ?? 'resume',
    asked: false,
  };
  return { after: [...holds, hold], took: [] };
}

function ruleOf({ adopted }: World, { rule }: Terms): PermitRule | undefined {
  if (adopted === null || rule === null) return undefined;
  const runbook = compiledOf(adopted.plant).runbooks.get(runbookIdOf(rule.runbook));
  const found = runbook?.rules.find((each) => each.id === (rule.id as RuleId));
  return found?.effect === 'permit' ? found : undefined;
}

/** The states that the rule spoke of and that were active when it was decided. */
function exitsOf(world: World, decision: DecisionState, terms: Terms): readonly Exit[] {
  const where = terms.untilExit ? ruleOf(world, terms)?.where : undefined;
  if (where === undefined) return [];
  const state = entryOf(world.machines, decision.equipment);
  const active = new Set(activePaths(state?.snapshot.configuration ?? []));
  const matched = where.paths.filter((path) => active.has(path));
  const longest = Math.max(0, ...matched.map((path) => path.split('.').length));
  const paths =
    where.kind === 'while' ? matched : matched.filter((path) => path.split('.').length === longest);
  return paths.length === 0 ? [] : [{ equipment: decision.equipment, paths, setSeq: decision.seq }];
}

function extended({ world, decision, terms, holds }: Step): Change {
  const exits = exitsOf(world, decision, terms);
  const before = holds.filter((hold) => hold.decisionId === decision.supersedes);
  const after = holds.map((hold) =>
    hold.decisionId === decision.supersedes
      ? { ...hold, ends: terms.ends, exits: [...hold.exits, ...exits], asked: false }
      : hold,
  );
  return { after, took: before };
}

/** INVARIANT (pause-ends): what comes back keeps its own end. If that has passed meanwhile, the end follows as a
 *  record of its own in the same transaction, and what has ended on record stays away. */
export function withHoldsTakenBack(world: World, decision: DecisionState): World {
  const holds = holdsOn(world, decision.identity);
  if (decision.action === 'extend') {
    const before = new Map(decision.took.map((hold) => [hold.decisionId, hold]));
    return withHolds(
      world,
      decision,
      holds.map((hold) => before.get(hold.decisionId) ?? hold),
    );
  }
  const rest = holds.filter((hold) => hold.decisionId !== decision.decisionId);
  return withHolds(world, decision, [...rest, ...decision.took]);
}

/** The decision's own hold is over. */
export function withoutHold(world: World, decision: DecisionState): World {
  const holds = holdsOn(world, decision.identity);
  return withHolds(
    world,
    decision,
    holds.filter((hold) => hold.decisionId !== decision.decisionId),
  );
}

function withHolds(world: World, { identity }: DecisionState, holds: readonly Hold[]): World {
  const others = world.held.filter((each) => each !== identity);
  return {
    ...world,
    holds: withEntry(world.holds, identity, holds),
    held: holds.length === 0 ? others : [...others, identity],
  };
}

/** How the identity would stand if this decision were over. */
export function standingWithout(world: World, decision: DecisionState): ReturnType<typeof standingOf> {
  return standingOf(withoutHold(world, decision), decision.identity);
}
