import { NO_PLANT } from '../../shared/contract/no-plant.ts';
import { type LedgerStatus, type PlantInForce, type View } from '../../shared/contract/view.ts';
import { type LogRow } from '../../shared/contract/matters.ts';
import { type EquipmentId, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Locale } from '../../shared/words/locales.ts';
import { offsetMinutes } from '../../shared/std/zone.ts';
import { alertsOf, inOrder, ledgerAlerts } from './alerts.ts';
import { worstOf, worstPair } from './alertness.ts';
import { identityRows, linesOf } from './board.ts';
import {
  debtsIn,
  effectsIn,
  glassesIn,
  incidentsIn,
  pinWaitsIn,
  questionsIn,
  signedInOf,
} from './matters.ts';
import { noticesIn } from './notices.ts';
import { nextChange } from './next-change.ts';
import { type Scene, sceneOf } from './scene.ts';
import { sheetOf } from './sheet.ts';

/** What does the window get?
 *  Promise: the whole of it from one world at one instant; the same world, instant and selection give the same view.
 *  Never: keeps anything between two views. */

/** What a window looks at. Null identity: the worst of the line. */
export type Selection = {
  readonly line: EquipmentId;
  readonly identity: IdentityId | null;
  /** Null: whoever signed in last, or nobody. A person who is not signed in sees what they could do. */
  readonly actor: PersonId | null;
};
export type Shown = {
  readonly now: Instant;
  readonly selection: Selection | null;
  readonly mode: View['mode'];
  readonly banner: string | null;
  readonly ledger: LedgerStatus;
  readonly log: readonly LogRow[];
  readonly locale?: Locale;
};
export type UnnumberedView = Omit<View, 'revision'>;

export function viewOf(world: World, shown: Shown): UnnumberedView {
  const actor = actorIn(world, shown.selection);
  const scene = sceneOf(world, { now: shown.now, actor, locale: shown.locale ?? 'en' });
  const common = { ...fixed(shown), version: world.version };
  const known = scene === undefined ? NO_PLANT : filled(scene, shown.selection);
  const ledger = ledgerAlerts(shown.ledger, world.latestAt ?? shown.now);
  return { ...common, ...known, alerts: inOrder([...ledger, ...known.alerts]) };
}

/** Reading needs no login: the strip may ask what a person could do before that person signs. Whether they did is the
 *  desk's to ask when they act. */
function actorIn({ adopted, signedIn }: World, selection: Selection | null): PersonId | null {
  const wanted = selection?.actor ?? null;
  const isKnown = adopted?.plant.people.some(({ id }) => id === wanted) ?? false;
  return isKnown ? wanted : (signedIn.at(-1) ?? null);
}

function fixed({ mode, banner, now, ledger, log }: Shown) {
  return { mode, banner, now, ledger, log };
}

function filled(scene: Scene, selection: Selection | null) {
  const lines = linesOf(scene);
  const worst = worstPair(lines);
  const questions = questionsIn(scene);
  const effects = effectsIn(scene);
  const glasses = glassesIn(scene);
  const debts = debtsIn(scene);
  const worstSheet = worst === null ? null : sheetOf(scene, worst);
  const line = lines.find(({ id }) => id === selection?.line);
  const pair =
    line === undefined || selection === null
      ? null
      : { line: line.id, identity: selection.identity ?? worstOf(line.identities)?.id ?? null };
  const isWorst = pair === null || (pair.line === worst?.line && pair.identity === worst.identity);
  const sheet = isWorst ? worstSheet : sheetOf(scene, pair);
  const next = nextChange(scene, { lines, questions, glasses, sheets: [worstSheet, sheet] });
  return {
    zone: { name: scene.plant.timeZone, offsetMinutes: offsetMinutes(scene.plant.timeZone, scene.now) },
    plant: plantOf(scene),
    lines,
    identities: identityRows(scene),
    worst,
    worstSheet,
    sheet,
    alerts: alertsOf(scene, { lines, questions, effects, glasses, debts, notices: noticesIn(scene) }),
    questions,
    incidents: incidentsIn(scene),
    effects,
    glasses,
    debts,
    signedIn: signedInOf(scene),
    pinWaits: pinWaitsIn(scene),
    nextAt: next?.at ?? null,
    ...(next === undefined ? {} : { next }),
  };
}

function plantOf({ world, plant, situation }: Scene): PlantInForce | null {
  if (world.adopted === null) return null;
  const people = plant.people.map(({ id, name, pin }) => ({
    id,
    name,
    maySign: pin !== undefined,
    onShift: situation.onShift.has(id),
    declaredAbsent: situation.absent.has(id),
  }));
  return {
    id: plant.plant,
    name: plant.name,
    digest: world.adopted.digest,
    adoptedAt: world.adopted.at,
    people,
  };
}
