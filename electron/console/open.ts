import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Desk, openDesk } from '../desk/desk.ts';
import { type ClockPort, type ViewPort } from '../desk/ports.ts';
import { nodeDigests } from '../seal/digest.ts';
import { createIds } from '../seal/ids.ts';
import { openPinVault } from '../seal/pin-vault.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { openSeal } from '../seal/seal.ts';
import { type OpenLedger } from '../store/ledger.ts';
import {
  type BrokenLedger,
  type OpenOptions,
  type OpenProblem,
  openLedger,
  startSegment,
} from '../store/open.ts';
import { currentSegment } from '../store/segments.ts';

/** How are store, seal and desk put together behind the window?
 *  Promise: one ledger file with its key and PIN lines beside it, a desk over both; or why not, as a value. After
 *  a break it goes on in a new segment only when that is asked for.
 *  Never: a port that pretends. */

export type OpenConsole = { readonly desk: Desk; readonly ledger: OpenLedger };
export type ConsolePlace = {
  readonly folder: string;
  readonly origin: string;
  readonly clock: ClockPort;
  readonly views: ViewPort;
  readonly product: string;
  /** `desktop`, or `trial` on the stand-in. */
  readonly engine: string;
};
export type NotOpened =
  | { readonly kind: 'broken'; readonly sentence: string; readonly broken: BrokenLedger }
  /** Held by another process, or its disk, file or key refuses: what is in the file may still be read. */
  | { readonly kind: 'closed'; readonly sentence: string; readonly path: string }
  /** A newer version wrote it: answers made of the half that we understand would be wrong. */
  | { readonly kind: 'not-understood'; readonly sentence: string };

const BUSY_MS = 2000;

export async function openConsole(place: ConsolePlace): Promise<Result<OpenConsole, NotOpened>> {
  return withDesk(place, openLedger(optionsOf(place)));
}

/** Goes on behind a break, in a segment whose first record names it. */
export async function recoverConsole(
  place: ConsolePlace,
  broken: BrokenLedger,
): Promise<Result<OpenConsole, NotOpened>> {
  return withDesk(place, startSegment(optionsOf(place), broken));
}

function optionsOf({ folder, origin, clock, product, engine }: ConsolePlace): OpenOptions {
  const keys = join(folder, 'keys');
  return {
    path: join(folder, 'ledger.db'),
    origin,
    at: clock.wall(),
    process: { pid: process.pid, host: hostname() },
    session: { product, timeZoneData: timeZoneData(), engine },
    primitives: nodePrimitives,
    sealFor: (of) => openSeal({ folder: keys, origin: of }),
    busyMs: BUSY_MS,
  };
}

async function withDesk(
  place: ConsolePlace,
  opened: ReturnType<typeof openLedger>,
): Promise<Result<OpenConsole, NotOpened>> {
  const { folder, clock, views } = place;
  if (!opened.ok) return err(notOpened(place, opened.error));
  const ledger = opened.value;
  const desk = await openDesk({
    ledger,
    clock,
    ids: createIds(),
    pins: openPinVault(join(folder, 'keys')),
    digests: nodeDigests,
    // Whoever is to be told reads it in the view; a tone is the window's.
    alerts: { alert: () => undefined },
    views,
    timeZoneData: timeZoneData(),
  });
  if (desk.ok) return ok({ desk: desk.value, ledger });
  await ledger.close(clock.wall());
  const { code, sentence } = desk.error;
  return err(
    code === 'ledger-not-understood'
      ? { kind: 'not-understood', sentence }
      : { kind: 'closed', sentence, path: ledger.path },
  );
}

function notOpened(place: ConsolePlace, problem: OpenProblem): NotOpened {
  const { detail: sentence } = problem;
  if (problem.kind === 'broken') return { kind: 'broken', sentence, broken: problem };
  return { kind: 'closed', sentence, path: currentSegment(optionsOf(place)).path };
}

function timeZoneData(): string {
  return process.versions['tz'] ?? 'unknown';
}
