import { answer } from '../../shared/authority/answer.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Answered, type PersonAt, type Situation, type Standing } from '../../shared/authority/types.ts';
import { initialConfiguration, parseConfigurations } from '../../shared/machine/configuration.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type Configuration, type Machine } from '../../shared/machine/types.ts';
import { compileRota, type Rota } from '../../shared/plant/rota.ts';
import { type EquipmentId, type IdentityId, type PersonId, type Plant } from '../../shared/plant/types.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant, parseInstant } from '../../shared/std/instant.ts';
import { type RunbookCase } from './case-file.ts';

/** What does the engine answer to a case?
 *  Promise: the real rota, machines and engine; a name that the plant does not know is a Bug of the case.
 *  Never: a second opinion. */

export type Asking = (about: RunbookCase) => Answered;

/** Compiles a plant once, for all of its cases. */
export function askingOf(plant: Plant): Asking {
  const engine = compileAuthority(plant);
  const machines = machinesOf(plant);
  const rota = compileRota(plant);
  return (about) => {
    const { action } = about.question;
    const now = instantIn(about.now);
    const question = {
      action,
      identity: known(plant.identities, about.question.identity),
      at: known(plant.equipment, about.question.at),
      askedAt: about.asked === undefined ? now : instantIn(about.asked),
      acknowledgements: about.ack.map((text) => personAt(plant, text)),
      escalations: about.escalate.map((text) => personAt(plant, text)),
    };
    const situation = situationOf({ plant, rota, machines, about, now });
    const actor = about.actor === undefined ? undefined : known(plant.people, about.actor);
    return answer(engine, situation, actor === undefined ? question : { ...question, actor });
  };
}

function machinesOf(plant: Plant): ReadonlyMap<EquipmentId, Machine> {
  const compiled = new Map(plant.runbooks.map(({ runbook, machine }) => [runbook, compileMachine(machine)]));
  const machines = new Map<EquipmentId, Machine>();
  for (const { id, runbook } of plant.equipment) {
    const machine = runbook === undefined ? undefined : compiled.get(runbook);
    if (machine !== undefined) machines.set(id, machine);
  }
  return machines;
}

type Scene = {
  readonly plant: Plant;
  readonly rota: Rota;
  readonly machines: ReadonlyMap<EquipmentId, Machine>;
  readonly about: RunbookCase;
  readonly now: Instant;
};

function situationOf({ plant, rota, machines, about, now }: Scene): Situation {
  const absent = new Set(about.absent.map((id) => known(plant.people, id)));
  const present = about.present.map((id) => known(plant.people, id));
  const onShift = [...rota.peopleAt(now), ...present].filter((person) => !absent.has(person));
  return {
    now,
    states: statesOf(machines, about.state),
    standings: new Map(Object.entries(about.standing).map(([id, text]) => standingIn(plant, id, text))),
    onShift: new Set(onShift),
    absent,
  };
}

function statesOf(
  machines: ReadonlyMap<EquipmentId, Machine>,
  said: Readonly<Record<string, string>>,
): ReadonlyMap<EquipmentId, readonly Configuration[]> {
  const strange = Object.keys(said).find((id) => ![...machines.keys()].some((line) => line === id));
  if (strange !== undefined) throw new Bug(`\`${strange}\` is not governed`);
  return new Map(
    [...machines].map(([line, machine]) => [line, configurationsIn(machine, said[line])] as const),
  );
}

function configurationsIn(machine: Machine, text: string | undefined): readonly Configuration[] {
  if (text === undefined) return [initialConfiguration(machine)];
  const parsed = parseConfigurations(machine, text);
  if (!parsed.ok) throw new Bug(parsed.error.sentence);
  return parsed.value;
}

function standingIn(plant: Plant, id: string, text: string): readonly [IdentityId, Standing] {
  const [word, by] = text.split('@');
  const kind = (['active', 'paused', 'constrained', 'revoked'] as const).find(
    (standing) => standing === word,
  );
  if (kind === undefined) throw new Bug(`\`${text}\` is no standing`);
  return [known(plant.identities, id), by === undefined ? { kind } : { kind, by: known(plant.people, by) }];
}

function personAt(plant: Plant, text: string): PersonAt {
  const [person = '', at = ''] = text.split('@');
  return { person: known<PersonId>(plant.people, person), at: instantIn(at) };
}

function known<Id extends string>(things: readonly { readonly id: Id }[], id: string): Id {
  const thing = things.find((one) => one.id === id);
  if (thing === undefined) throw new Bug(`the sample plant knows no \`${id}\``);
  return thing.id;
}

function instantIn(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Bug(`\`${text}\` is not an instant`);
  return instant.value;
}
