import {
  type AddedHere,
  type IdentityRow,
  type LineRow,
  type StateSource,
} from '../../shared/contract/board.ts';
import { deadlinesOf, tagsOf } from '../../shared/machine/active.ts';
import { type Identity } from '../../shared/plant/types.ts';
import { addedOf } from '../../shared/project/added.ts';
import { type Governed } from '../../shared/project/compiled.ts';
import { deciding, holdsOn, standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type Hold, type MachineState } from '../../shared/project/world.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { equipmentName } from '../../shared/words/names.ts';
import { identitiesOn, worstOf } from './alertness.ts';
import { stateWords } from './declarations.ts';
import { linePlaces } from './line-places.ts';
import { type Scene } from './scene.ts';

/** What does every line and every identity look like now?
 *  Promise: all of them, in the order of the plant.
 *  Never: leaves out a line because nothing is wrong with it. */

const ABNORMAL = 'abnormal';

export function linesOf(scene: Scene): readonly LineRow[] {
  const governed = [...scene.compiled.governed.values()];
  const places = linePlaces(governed.map(({ equipment }) => equipmentName(scene.names, equipment)));
  return governed.flatMap((line, index) => {
    const state = entryOf(scene.world.machines, line.equipment);
    return state === undefined ? [] : [lineOf(scene, line, { state, place: places[index] ?? index + 1 })];
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
    source: sourceOf(scene, state),
    tags,
    deadline: deadlineOf(scene, { equipment, runbook, machine }, state),
    level: byIdentity ? worst.level : isAbnormal ? 'P3' : 'none',
    reason: byIdentity ? worst.mark : isAbnormal ? scene.say.phrases.screen.abnormal(name, words) : null,
    identities,
  };
}

/** There are no feeds yet, so nothing is measured and nothing is in dispute. */
function sourceOf({ say }: Scene, { since: at, setBy }: MachineState): StateSource {
  const known = { at, quality: 'good', measured: null } as const;
  const when = say.moment(at);
  if (setBy.kind !== 'declared')
    return { ...known, kind: setBy.kind, by: null, sentence: say.phrases.screen.source[setBy.kind](when) };
  const sentence = say.phrases.screen.source.declared(say.person(setBy.person), when);
  return { ...known, kind: 'declared', by: setBy.person, sentence };
}

function deadlineOf(scene: Scene, { machine }: Governed, state: MachineState): LineRow['deadline'] {
  const due = deadlinesOf(machine, state.snapshot.configuration).flatMap(({ path, afterMs, event }) => {
    const entry = state.entries.get(path);
    if (entry === undefined || entry.deadlineSpent) return [];
    return [
      {
        at: instantOf(entry.at + afterMs),
        words: scene.say.phrases.screen.deadline(scene.say.phrases.screen.event(event)),
      },
    ];
  });
  return due.reduce<LineRow['deadline']>(
    (first, each) => (first === null || each.at < first.at ? each : first),
    null,
  );
}

export function identityRows(scene: Scene): readonly IdentityRow[] {
  return scene.plant.identities.map((identity) => identityRow(scene, identity));
}

function identityRow(scene: Scene, identity: Identity): IdentityRow {
  const { world } = scene;
  const holds = holdsOn(world, identity.id);
  const hold = deciding(holds);
  const standing = standingOf(world, identity.id).kind;
  return {
    id: identity.id,
    name: identity.name,
    type: identity.type,
    typeWords: scene.say.phrases.screen.identityType(identity.type),
    vendor: identity.vendor ?? null,
    criticality: identity.criticality,
    safetyCritical: identity.safetyCritical,
    standing,
    statusWords: owedWords(scene, identity) ?? scene.say.phrases.screen.standing(standing),
    until: hold?.ends?.at ?? null,
    untilExit: exitWords(hold),
    isOverridden: holds.some(({ kind }) => kind === 'override'),
    added: addedHere(scene, identity),
  };
}

function addedHere({ world, say }: Scene, { id }: Identity): AddedHere | null {
  const added = addedOf(world, id);
  if (added === undefined) return null;
  const { by, at } = added;
  return { by, at, sentence: say.phrases.screen.addedHere(say.person(by), say.moment(at)) };
}

function exitWords(hold: Hold | undefined): string | null {
  const paths = hold?.exits.flatMap((exit) => exit.paths) ?? [];
  return paths.length === 0 ? null : [...new Set(paths)].join(', ');
}

/** The newest effect that nobody has seen speaks instead of the standing. */
function owedWords({ world, say }: Scene, { id }: Identity): string | null {
  const owed = world.unconfirmed.flatMap((ref) => {
    const decision = entryOf(world.decisions, ref.decisionId);
    return decision?.identity === id ? [{ of: ref.of, decision }] : [];
  });
  const newest = owed.at(-1);
  if (newest === undefined) return null;
  const { of, decision } = newest;
  if (decision.effect === 'failed') return say.phrases.screen.failed(decision.action);
  return of === 'end'
    ? say.phrases.screen.endNotConfirmed(decision.action)
    : say.phrases.screen.notConfirmed(decision.action);
}
