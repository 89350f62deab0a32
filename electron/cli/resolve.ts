import {
  type PersonAt,
  type Question,
  type Situation,
  type Standing,
  type StandingKind,
} from '../../shared/authority/types.ts';
import { parseConfigurations } from '../../shared/machine/configuration.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import {
  ACTIONS,
  type Action,
  type EquipmentId,
  type Identity,
  type IdentityId,
  type PersonId,
} from '../../shared/plant/types.ts';
import { type Instant, parseInstant } from '../../shared/std/instant.ts';
import { nearestWord } from '../../shared/std/nearest.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Ask } from './ask.ts';
import { type PlantContext } from './plant-context.ts';

/** What is really asked, once every name in it is known?
 *  Promise: a situation and a question for the engine, or one sentence that names the option and the remedy; a state,
 *  a person or an identity that does not exist never reaches the engine.
 *  Never: answers. */

export type Asked = { readonly situation: Situation; readonly question: Question };
/** What every question about one identity at one instant shares; `choices` asks ten of them. */
export type Scene = { readonly situation: Situation; readonly question: Omit<Question, 'action'> };

export function resolveAsk(ask: Ask, context: PlantContext, clock: Instant): Result<Asked, string> {
  const action = knownAction(ask.action);
  if (!action.ok) return action;
  const scene = resolveScene(ask, context, clock);
  if (!scene.ok) return scene;
  return ok({
    situation: scene.value.situation,
    question: { ...scene.value.question, action: action.value },
  });
}

/** Everything but the action. */
export function resolveScene(
  ask: Omit<Ask, 'action'>,
  context: PlantContext,
  clock: Instant,
): Result<Scene, string> {
  const identity = knownIdentity(ask.identity, '--identity', context);
  if (!identity.ok) return identity;
  const at = equipmentAsked(ask.at, identity.value, context);
  if (!at.ok) return at;
  const now = ask.now === undefined ? ok(clock) : instantOption('--now', ask.now);
  if (!now.ok) return now;
  const askedAt = ask.asked === undefined ? now : instantOption('--asked', ask.asked);
  if (!askedAt.ok) return askedAt;
  if (askedAt.value > now.value)
    return err(`--asked \`${ask.asked ?? ''}\` is after --now: a question cannot be asked later`);
  const actor = ask.actor === undefined ? ok(undefined) : knownPerson(ask.actor, '--actor', context);
  if (!actor.ok) return actor;
  const calls = resolveCalls(ask, context);
  if (!calls.ok) return calls;
  const situation = resolveSituation(ask, context, now.value);
  if (!situation.ok) return situation;
  const question = { identity: identity.value.id, at: at.value, askedAt: askedAt.value, ...calls.value };
  return ok({
    situation: situation.value,
    question: actor.value === undefined ? question : { ...question, actor: actor.value },
  });
}

type Calls = Pick<Question, 'acknowledgements' | 'escalations'>;

function resolveCalls(ask: Omit<Ask, 'action'>, context: PlantContext): Result<Calls, string> {
  const acknowledgements = every(ask.ack, (text) => personAt('--ack', text, context));
  if (!acknowledgements.ok) return acknowledgements;
  const escalations = every(ask.escalate, (text) => personAt('--escalate', text, context));
  if (!escalations.ok) return escalations;
  return ok({ acknowledgements: acknowledgements.value, escalations: escalations.value });
}

function resolveSituation(
  ask: Omit<Ask, 'action'>,
  context: PlantContext,
  now: Instant,
): Result<Situation, string> {
  const states = resolveStates(ask.state, context);
  if (!states.ok) return states;
  const standings = resolveStandings(ask.standing, context);
  if (!standings.ok) return standings;
  const absent = every(ask.absent, (text) => knownPerson(text, '--absent', context));
  if (!absent.ok) return absent;
  const present = every(ask.present, (text) => knownPerson(text, '--present', context));
  if (!present.ok) return present;
  const gone = new Set(absent.value);
  const onShift =
    gone.size + present.value.length === 0
      ? context.onShiftAt(now)
      : new Set([...context.onShiftAt(now), ...present.value]);
  return ok({
    now,
    states: states.value,
    standings: standings.value,
    onShift: gone.size === 0 ? onShift : new Set([...onShift].filter((person) => !gone.has(person))),
    absent: gone,
  });
}

function resolveStates(
  texts: ReadonlyMap<string, string>,
  context: PlantContext,
): Result<ReadonlyMap<EquipmentId, readonly Configuration[]>, string> {
  if (texts.size === 0) return ok(context.initialStates);
  const states = new Map(context.initialStates);
  for (const [name, text] of texts) {
    const id = name as EquipmentId;
    const machine = context.machineAt(id);
    if (machine === undefined) return err(notGoverned('--state', name, [...context.initialStates.keys()]));
    const parsed = parseConfigurations(machine, text);
    if (!parsed.ok) return err(`--state \`${name}=${text}\`: ${parsed.error.sentence}`);
    states.set(id, parsed.value);
  }
  return ok(states);
}

const STANDINGS: readonly StandingKind[] = ['active', 'paused', 'constrained', 'revoked'];

function resolveStandings(
  texts: ReadonlyMap<string, string>,
  context: PlantContext,
): Result<ReadonlyMap<IdentityId, Standing>, string> {
  const standings = new Map<IdentityId, Standing>();
  for (const [name, text] of texts) {
    const identity = knownIdentity(name, '--standing', context);
    if (!identity.ok) return identity;
    const [word = '', by, ...more] = text.split('@');
    const kind = STANDINGS.find((known) => known === word);
    if (kind === undefined || more.length > 0 || (by !== undefined && kind !== 'revoked')) {
      return err(
        `--standing \`${name}=${text}\` is no standing: say ${STANDINGS.join(', ')} or revoked@PERSON`,
      );
    }
    const person = by === undefined ? ok(undefined) : knownPerson(by, '--standing', context);
    if (!person.ok) return person;
    standings.set(identity.value.id, person.value === undefined ? { kind } : { kind, by: person.value });
  }
  return ok(standings);
}

function equipmentAsked(
  at: string | undefined,
  identity: Identity,
  context: PlantContext,
): Result<EquipmentId, string> {
  const reached = context.governedInReach(identity);
  const [first, second] = reached;
  if (first === undefined) {
    return err(
      `identity \`${identity.id}\` reaches no governed equipment, so no runbook speaks of it: add a line to its \`reach\``,
    );
  }
  if (at === undefined) {
    return second === undefined
      ? ok(first)
      : err(`identity \`${identity.id}\` reaches ${listed(reached)}: say which with --at`);
  }
  const found = reached.find((id) => id === at);
  return found === undefined ? err(notGoverned('--at', at, reached)) : ok(found);
}

function notGoverned(option: string, name: string, known: readonly EquipmentId[]): string {
  return `${option} \`${name}\` is not governed equipment${option === '--at' ? ' in reach' : ''}: say ${listed(known)}`;
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}

function knownAction(text: string): Result<Action, string> {
  const action = ACTIONS.find((known) => known === text);
  return action === undefined
    ? err(`--action \`${text}\` does not exist: ${nearest(text, ACTIONS)}`)
    : ok(action);
}

function knownIdentity(text: string, option: string, context: PlantContext): Result<Identity, string> {
  const identity = context.identityOf(text);
  if (identity !== undefined) return ok(identity);
  const known = context.plant.identities.map(({ id }) => id);
  return err(`${option} \`${text}\` is not an identity of this plant: ${nearest(text, known)}`);
}

function knownPerson(text: string, option: string, context: PlantContext): Result<PersonId, string> {
  const person = context.personOf(text);
  if (person !== undefined) return ok(person);
  const known = context.plant.people.map(({ id }) => id);
  return err(`${option} \`${text}\` is not a person of this plant: ${nearest(text, known)}`);
}

function nearest(text: string, known: readonly string[]): string {
  const word = nearestWord(text, known);
  if (word !== undefined) return `did you mean \`${word}\`?`;
  return known.length <= 12 ? `say ${listed(known)}` : 'look for it in the plant folder';
}

function personAt(option: string, text: string, context: PlantContext): Result<PersonAt, string> {
  const split = text.indexOf('@');
  if (split < 1) return err(`${option} \`${text}\` says no instant: write PERSON@INSTANT`);
  const person = knownPerson(text.slice(0, split), option, context);
  if (!person.ok) return person;
  const at = instantOption(option, text.slice(split + 1));
  return at.ok ? ok({ person: person.value, at: at.value }) : at;
}

function instantOption(option: string, text: string): Result<Instant, string> {
  const instant = parseInstant(text);
  return instant.ok
    ? instant
    : err(`${option} \`${text}\` is not an instant: write RFC 3339, such as 2026-11-21T13:00:00Z`);
}

function every<T>(
  texts: readonly string[],
  read: (text: string) => Result<T, string>,
): Result<readonly T[], string> {
  const values: T[] = [];
  for (const text of texts) {
    const value = read(text);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}
