import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { type Decide, type Declare, type Intent, type Second } from '../../electron/desk/intent.ts';
import { type Alert } from '../../electron/desk/ports.ts';
import { type Reply } from '../../electron/desk/step.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { type LedgerRecord } from '../../shared/ledger/types.ts';
import { type Action, type Plant } from '../../shared/plant/types.ts';
import { equipmentIdOf, identityIdOf, machineEventOf, personIdOf } from '../../shared/project/ids.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { deskPlant } from './desk-plant.ts';
import {
  type FakeClock,
  type FakePins,
  createFakeClock,
  createFakeIds,
  createFakePins,
} from './fake-ports.ts';
import { type MemoryLedger, openMemoryLedger } from './memory-ledger.ts';

/** How does a test play at a desk?
 *  Promise: a real desk over a ledger in memory; everything else is told by the test. It starts on Saturday
 *  2026-11-21 at 13:00 UTC with the plant adopted and Maya, Tomás and Lea signed in.
 *  Never: reaches into the desk. */

export const START: Instant = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));
export const MINUTE = 60_000;

export type Play = {
  readonly desk: Desk;
  readonly ledger: MemoryLedger;
  readonly clock: FakeClock;
  readonly pins: FakePins;
  readonly alerts: readonly { readonly alert: Alert; readonly seq: number }[];
  readonly published: readonly { readonly world: World; readonly records: readonly LedgerRecord[] }[];
};
type Watched = { readonly alerts: Play['alerts'][number][]; readonly published: Play['published'][number][] };

/** A desk on a fresh ledger, without a plant. */
export async function openPlay(origin = 'harbour-foods.example/plant-2/console-1'): Promise<Play> {
  return playOn(openMemoryLedger(origin, START), createFakeClock(START));
}

/** A desk on this ledger, as after a start. */
export async function playOn(
  ledger: MemoryLedger,
  clock: FakeClock,
  pins: FakePins = createFakePins(),
): Promise<Play> {
  const watched: Watched = { alerts: [], published: [] };
  const opened = await openDesk({
    ledger,
    clock,
    ids: createFakeIds(),
    pins,
    digests: nodeDigests,
    timeZoneData: '2026b',
    alerts: { alert: (alert, seq) => void watched.alerts.push({ alert, seq }) },
    views: { publish: (world, records) => void watched.published.push({ world, records }) },
  });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return { desk: opened.value, ledger, clock, pins, ...watched };
}

/** The plant in force and three people signed in. */
export async function startPlay(plant: Plant = deskPlant()): Promise<Play> {
  const play = await openPlay();
  await recorded(play, { kind: 'adoptPlant', plant, by: null });
  for (const person of ['maya', 'tomas', 'lea']) await recorded(play, signIn(person));
  return play;
}

export function signIn(person: string, pin = `pin-${person}`): Intent {
  return { kind: 'signIn', person: personIdOf(person), pin };
}

export function secondByPin(person: string, pin = `pin-${person}`): Second {
  return { kind: 'pin', person: personIdOf(person), pin };
}

type Deciding = Omit<Partial<Decide>, 'by' | 'at'> & {
  readonly by?: string;
  readonly at?: string;
};

/** Maya decides on Line 3, with everything that is usually needed. */
export function decide(action: Action, identity: string, more: Deciding = {}): Decide {
  const { by = 'maya', at = 'line-3', ...rest } = more;
  return {
    kind: 'decide',
    by: personIdOf(by),
    at: equipmentIdOf(at),
    action: action === 'withdraw' ? 'keep' : action,
    target: { kind: 'identity', identity: identityIdOf(identity) },
    incidentId: null,
    reasonCode: 'unexpected-behaviour',
    rationale: 'it does what nobody asked for',
    confirmed: [],
    endsAt: null,
    supersedes: null,
    second: null,
    breakGlassId: null,
    shownAt: null,
    ...rest,
  };
}

type Declaring = Omit<Partial<Declare>, 'by' | 'at' | 'event'> & {
  readonly by?: string;
  readonly at?: string;
};

/** Maya declares an event on Line 3. */
export function declare(event: string, more: Declaring = {}): Declare {
  const { by = 'maya', at = 'line-3', ...rest } = more;
  return {
    kind: 'declare',
    by: personIdOf(by),
    at: equipmentIdOf(at),
    event: machineEventOf(event),
    incidentId: null,
    rationale: '',
    confirmed: [],
    second: null,
    ...rest,
  };
}

/** Submits what must succeed; a refusal fails the test with its sentence. */
export async function recorded(play: Play, intent: Intent): Promise<Extract<Reply, { kind: 'recorded' }>> {
  const reply = await play.desk.submit(intent);
  if (reply.kind === 'recorded') return reply;
  throw new Error(`${intent.kind} was refused: ${reply.problem.code}: ${reply.problem.sentence}`);
}

/** The id of what an intent brought about. */
export async function made(play: Play, intent: Intent): Promise<string> {
  const [id] = (await recorded(play, intent)).made;
  if (id === undefined) throw new Error(`${intent.kind} made nothing`);
  return id;
}

/** The code of the refusal; `recorded` when there was none. */
export async function codeOf(play: Play, intent: Intent): Promise<string> {
  const reply = await play.desk.submit(intent);
  return reply.kind === 'recorded' ? 'recorded' : reply.problem.code;
}

/** Time passes and the desk looks. */
export async function pass(play: Play, ms: number): Promise<readonly LedgerRecord[]> {
  play.clock.pass(ms);
  const reply = await play.desk.tick();
  return reply.records;
}

export function typesOf(records: readonly { readonly type: string }[]): readonly string[] {
  return records.map((record) => record.type).filter((type) => type !== 'checkpoint.issued');
}
