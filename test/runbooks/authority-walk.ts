import { answer } from '../../shared/authority/answer.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Answer, type StandingKind } from '../../shared/authority/types.ts';
import { initialConfiguration } from '../../shared/machine/configuration.ts';
import { configurationsOf } from '../../shared/machine/table.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { compileRota } from '../../shared/plant/rota.ts';
import {
  type Action,
  type EquipmentId,
  type Identity,
  type PersonId,
  type Plant,
} from '../../shared/plant/types.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';

/** What is answered in every state, for every identity and action, over a week?
 *  Promise: each line alone is walked through its reachable states, the others stand at their start;
 *  each action is asked in a standing in which it makes sense.
 *  Never: the check's own walk; this one knows just enough to keep the sample clean. */

export type Step = {
  readonly line: string;
  readonly now: Instant;
  readonly identity: Identity;
  readonly action: Action;
  readonly answer: Answer;
  /** The same question with this person gone. */
  readonly without: (person: PersonId) => Answer;
  readonly onShift: ReadonlySet<PersonId>;
};

const STANDING_FOR: readonly (readonly [Action, StandingKind])[] = [
  ['keep', 'active'],
  ['pause', 'active'],
  ['constrain', 'active'],
  ['revoke', 'active'],
  ['resume', 'paused'],
  ['release', 'constrained'],
  ['restore', 'revoked'],
  ['override', 'constrained'],
  ['extend', 'constrained'],
];

const MONDAY = Date.UTC(2026, 10, 16);
/** Between any two of these the rota changes hands, once at most. */
const HOURS = [0.5, 6.5, 7.5, 10, 15, 18, 23];

export function* walk(plant: Plant): Generator<Step> {
  const ground = groundOf(plant);
  for (const line of ground.starts.keys()) {
    const identities = plant.identities.filter((identity) => isReached(plant, identity, line));
    for (const scene of scenesAt(line, ground.configurations(line))) {
      for (const identity of identities) yield* stepsAt(ground, { ...scene, identity });
    }
  }
}

function scenesAt(
  line: EquipmentId,
  configurations: readonly Configuration[],
): readonly Omit<Place, 'identity'>[] {
  return instantsOf(configurations.length).flatMap((now) =>
    configurations.map((configuration) => ({ line, now, configuration })),
  );
}

type Place = {
  readonly line: EquipmentId;
  readonly now: Instant;
  readonly configuration: Configuration;
  readonly identity: Identity;
};

function* stepsAt(ground: Ground, { line, now, configuration, identity }: Place): Generator<Step> {
  const states = new Map([...ground.starts, [line, [configuration]] as const]);
  const onShift = ground.rota.peopleAt(now);
  for (const [action, kind] of STANDING_FOR) {
    const standings = new Map([[identity.id, { kind }]]);
    const question = { action, identity: identity.id, at: line, askedAt: now };
    const calls = { acknowledgements: [], escalations: [] };
    const ask = (people: ReadonlySet<PersonId>): Answer =>
      answer(
        ground.engine,
        { now, states, standings, onShift: people, absent: new Set<PersonId>() },
        { ...question, ...calls },
      ).answer;
    const without = (person: PersonId): Answer => ask(new Set([...onShift].filter((one) => one !== person)));
    yield { line, now, identity, action, answer: ask(onShift), without, onShift };
  }
}

/** A large machine is walked on fewer days, so that a test takes seconds. */
function instantsOf(states: number): readonly Instant[] {
  const days = states > 100 ? [5] : [0, 1, 2, 3, 4, 5, 6];
  const hours = states > 100 ? [10] : HOURS;
  return days.flatMap((day) => hours.map((hour) => instantOf(MONDAY + (day * 24 + hour) * 3_600_000)));
}

type Ground = ReturnType<typeof groundOf>;

function groundOf(plant: Plant) {
  const machines = new Map(plant.runbooks.map(({ runbook, machine }) => [runbook, compileMachine(machine)]));
  const lines = plant.equipment.flatMap(({ id, runbook }) => {
    const machine = runbook === undefined ? undefined : machines.get(runbook);
    return machine === undefined ? [] : [[id, machine] as const];
  });
  const reachable = new Map(lines.map(([id, machine]) => [id, configurationsOf(machine)] as const));
  return {
    engine: compileAuthority(plant),
    rota: compileRota(plant),
    starts: new Map(lines.map(([id, machine]) => [id, [initialConfiguration(machine)]] as const)),
    configurations: (line: EquipmentId): readonly Configuration[] => {
      const found = reachable.get(line);
      if (found === undefined || !found.ok) throw new Bug(`\`${line}\` has no walkable machine`);
      return found.value;
    },
  };
}

function isReached(plant: Plant, { reach }: Identity, line: EquipmentId): boolean {
  return reach.some((id) => above(plant, id).includes(line) || above(plant, line).includes(id));
}

/** The equipment itself and all above it. */
function above(plant: Plant, id: EquipmentId): readonly EquipmentId[] {
  const parent = plant.equipment.find((one) => one.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...above(plant, parent)];
}
