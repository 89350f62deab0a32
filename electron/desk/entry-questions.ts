import { type BodyOf, draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type StandingKind } from '../../shared/authority/types.ts';
import { tagsOf } from '../../shared/machine/active.ts';
import { type Action, type Identity } from '../../shared/plant/types.ts';
import { type Governed, compiledOf, governedReach } from '../../shared/project/compiled.ts';
import { type Expected, expectedOf, mendingAction } from '../../shared/project/expected.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type MachineState, type World } from '../../shared/project/world.ts';
import { type Instant, formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Settling } from './settling.ts';

/** Which questions does a state raise when it is entered or left?
 *  Promise: for every identity in reach once: the standing that the runbook expects, where it differs, and
 *  both edges of a vendor window.
 *  Never: for a state that was already active. */

const VENDOR_WINDOW = 'vendor-window';
/** How long a question about a vendor window waits for somebody. */
export const QUESTION_LIMIT_MS = 8 * 3_600_000;

/** Questions raised by every move after record `afterSeq`. */
export function entryQuestions(world: World, afterSeq: number, settling: Settling): readonly Draft[] {
  if (world.adopted === null) return [];
  const { plant } = world.adopted;
  return [...compiledOf(plant).governed.values()].flatMap((governed) => {
    const state = entryOf(world.machines, governed.equipment);
    if (state === undefined || state.lastMove.seq <= afterSeq) return [];
    return plant.identities
      .filter((identity) => governedReach(plant, identity.id).includes(governed.equipment))
      .flatMap((identity) => questionsFor(world, { governed, state, identity, settling }));
  });
}

type Line = {
  readonly governed: Governed;
  readonly state: MachineState;
  readonly identity: Identity;
  readonly settling: Settling;
};

function questionsFor(world: World, line: Line): readonly Draft[] {
  const standing = standingOf(world, line.identity.id).kind;
  return [...expectation(line, standing), ...vendorWindow(line, standing)];
}

function expectation(line: Line, standing: StandingKind): readonly Draft[] {
  const { governed, state, identity } = line;
  const expected = expectedOf(governed.runbook, identity, state.snapshot.configuration);
  if (expected === undefined || !isNew(line, expected)) return [];
  const action = mendingAction(standing, expected.standing);
  if (action === undefined) return [];
  const { standing: wanted, scope, path } = expected;
  const body = { cause: 'expected-standing', action, edge: null, lapsesAt: null } as const;
  return [raise(line, { ...body, expected: { standing: wanted, scope, path } })];
}

/** The row speaks for a state that was entered just now, or another row spoke before. */
function isNew({ governed, state, identity }: Line, expected: Expected): boolean {
  const { from, entered } = state.lastMove;
  if (from.length === 0 || expected.paths.some((path) => entered.includes(path))) return true;
  return expectedOf(governed.runbook, identity, from)?.path !== expected.path;
}

function vendorWindow(line: Line, standing: StandingKind): readonly Draft[] {
  const { governed, state, identity, settling } = line;
  if (identity.vendor === undefined) return [];
  const isTagged = (paths: MachineState['snapshot']['configuration']): boolean =>
    paths.length > 0 && tagsOf(governed.machine, paths).includes(VENDOR_WINDOW);
  const was = isTagged(state.lastMove.from);
  const is = isTagged(state.snapshot.configuration);
  if (was === is) return [];
  const edge = is ? 'entered' : 'left';
  const action = windowAction(edge, standing);
  const lapsesAt = laterText(settling.now);
  return [raise(line, { cause: 'vendor-window', action, edge, expected: null, lapsesAt })];
}

/** What is most likely to be decided at this edge. */
function windowAction(edge: 'entered' | 'left', standing: StandingKind): Action {
  if (standing === 'revoked') return 'restore';
  if (edge === 'entered') return standing === 'paused' ? 'resume' : 'keep';
  return standing === 'paused' ? 'revoke' : 'pause';
}

function laterText(now: Instant): string {
  return formatInstant(instantOf(now + QUESTION_LIMIT_MS));
}

type Body = BodyOf<'question.raised'>;

function raise(
  { governed, state, identity, settling }: Line,
  body: Pick<Body, 'cause' | 'action' | 'edge' | 'expected' | 'lapsesAt'>,
): Draft {
  return draftOf('question.raised', {
    ...body,
    questionId: settling.ids.occurrence(settling.now),
    incidentId: null,
    identityId: identity.id,
    equipmentId: governed.equipment,
    raisedBy: null,
    text: '',
    states: [...state.snapshot.configuration],
    decisionId: null,
    askedAt: formatInstant(settling.now),
  });
}
