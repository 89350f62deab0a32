import { type IdentityRow, type LineRow } from '../../shared/contract/board.ts';
import { deadlinesOf, tagsOf } from '../../shared/machine/active.ts';
import { type Identity } from '../../shared/plant/types.ts';
import { type Governed } from '../../shared/project/compiled.ts';
import { deciding, holdsOn, standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type Hold, type MachineState, type World } from '../../shared/project/world.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { equipmentName } from '../../shared/words/names.ts';
import { screen } from '../../shared/words/screen.ts';
import { identitiesOn, worstOf } from './alertness.ts';
import { stateWords } from './declarations.ts';
import { type Scene } from './scene.ts';

/** What does every line and every identity look like now?
 *  Promise: all of them, in the order of the plant.
 *  Never: leaves out a line because nothing is wrong with it. */

const ABNORMAL = 'abnormal';

export function linesOf(scene: Scene): readonly LineRow[] {
  return [...scene.compiled.governed.values()].flatMap((governed, index) => {
    const state = entryOf(scene.world.machines, governed.equipment);
    return state === undefined ? [] : [lineOf(scene, governed, { state, place: index + 1 })];
  });
}

type There = { readonly state: MachineState; readonly place: number };

function lineOf(scene: Scene, { equipment, runbook, machine }: Governed, { state, place }: There): LineRow {
  const { configuration } = state.snapshot;
  const tags = [...new Set(tagsOf(machine, configuration))];
  const words = stateWords(scene, configuration);
  const name = equipmentName(scene.names, equipment);
  const identities = identitiesOn(scene, equipment);
  const worst = worstOf(identities);
  const isAbnormal = tags.includes(ABNORMAL);
  const byIdentity = worst !== undefined && worst.level !== 'none';
  return {
    id: equipment,
    place,
    name,
    runbook: runbook.runbook,
    states: configuration,
    stateWords: words,
    since: state.since,
    tags,
    deadline: deadlineOf(scene, { equipment, runbook, machine }, state),
    level: byIdentity ? worst.level : isAbnormal ? 'P3' : 'none',
    reason: byIdentity ? worst.mark : isAbnormal ? screen.abnormal(name, words) : null,
    identities,
  };
}

function deadlineOf(scene: Scene, { machine }: Governed, state: MachineState): LineRow['deadline'] {
  const due = deadlinesOf(machine, state.snapshot.configuration).flatMap(({ path, afterMs, event }) => {
    const entry = state.entries.get(path);
    if (entry === undefined || entry.deadlineSpent) return [];
    return [{ at: instantOf(entry.at + afterMs), words: screen.deadline(screen.event(event)) }];
  });
  return due.reduce<LineRow['deadline']>(
    (first, each) => (first === null || each.at < first.at ? each : first),
    null,
  );
}

export function identityRows({ world, plant }: Scene): readonly IdentityRow[] {
  return plant.identities.map((identity) => identityRow(world, identity));
}

function identityRow(world: World, identity: Identity): IdentityRow {
  const holds = holdsOn(world, identity.id);
  const hold = deciding(holds);
  const standing = standingOf(world, identity.id).kind;
  return {
    id: identity.id,
    name: identity.name,
    type: identity.type,
    typeWords: screen.identityType(identity.type),
    vendor: identity.vendor ?? null,
    criticality: identity.criticality,
    safetyCritical: identity.safetyCritical,
    standing,
    statusWords: owedWords(world, identity) ?? screen.standing(standing),
    until: hold?.ends?.at ?? null,
    untilExit: exitWords(hold),
    isOverridden: holds.some(({ kind }) => kind === 'override'),
  };
}

function exitWords(hold: Hold | undefined): string | null {
  const paths = hold?.exits.flatMap((exit) => exit.paths) ?? [];
  return paths.length === 0 ? null : [...new Set(paths)].join(', ');
}

/** The newest effect that nobody has seen speaks instead of the standing. */
function owedWords(world: World, { id }: Identity): string | null {
  const owed = world.unconfirmed.flatMap((ref) => {
    const decision = entryOf(world.decisions, ref.decisionId);
    return decision?.identity === id ? [{ of: ref.of, decision }] : [];
  });
  const newest = owed.at(-1);
  if (newest === undefined) return null;
  const { of, decision } = newest;
  if (decision.effect === 'failed') return screen.failed(decision.action);
  return of === 'end' ? screen.endNotConfirmed(decision.action) : screen.notConfirmed(decision.action);
}
