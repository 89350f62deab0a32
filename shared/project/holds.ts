import { type BodyOf } from '../ledger/bodies/table.ts';
import { type PermitRule, type RuleId } from '../plant/types.ts';
import { assertNever } from '../std/bug.ts';
import { compiledOf } from './compiled.ts';
import { runbookIdOf } from './ids.ts';
import { deciding, holdsOn, identityOf, standingOf } from './standing.ts';
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
  const atRest = identityOf(asked.world, asked.decision.identity)?.atRest ?? 'active';
  const opposite = asked.decision.action === 'pause' ? 'access' : 'pause';
  const closes = deciding(asked.holds)?.kind === opposite;
  if (closes) return popped(asked.holds, opposite);
  if (asked.decision.action === 'resume' && atRest === 'active') return { after: asked.holds, took: [] };
  return pushed(asked, asked.decision.action === 'pause' ? 'pause' : 'access');
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
    exit: terms.untilExit && rule !== undefined ? exitOf(world, decision, rule) : null,
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
function exitOf(world: World, decision: DecisionState, { where }: PermitRule): Exit | null {
  const state = entryOf(world.machines, decision.equipment);
  const active = new Set(activePaths(state?.snapshot.configuration ?? []));
  const matched = where.paths.filter((path) => active.has(path));
  const longest = Math.max(0, ...matched.map((path) => path.split('.').length));
  const paths =
    where.kind === 'while' ? matched : matched.filter((path) => path.split('.').length === longest);
  return paths.length === 0 ? null : { equipment: decision.equipment, paths };
}

function extended({ decision, terms, holds }: Step): Change {
  const before = holds.filter((hold) => hold.decisionId === decision.supersedes);
  const after = holds.map((hold) =>
    hold.decisionId === decision.supersedes ? { ...hold, ends: terms.ends, asked: false } : hold,
  );
  return { after, took: before };
}

/** INVARIANT (pause-ends): what comes back keeps its own end; what has ended meanwhile stays away. */
export function withHoldsTakenBack(world: World, decision: DecisionState, now: Timer): World {
  const took = decision.took.filter((hold) => hold.ends === null || hold.ends.at > now.at);
  const returned = new Set(decision.took.map((hold) => hold.decisionId));
  const rest = holdsOn(world, decision.identity).filter(
    (hold) => hold.decisionId !== decision.decisionId && !returned.has(hold.decisionId),
  );
  return withHolds(world, decision, [...rest, ...took]);
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
