import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from '../desk/desk.ts';
import { type ClockPort, type ViewPort } from '../desk/ports.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodeDigests } from '../seal/digest.ts';
import { createIds } from '../seal/ids.ts';
import { openPinVault } from '../seal/pin-vault.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { openSeal } from '../seal/seal.ts';
import { type OpenLedger } from '../store/ledger.ts';
import { openLedger } from '../store/open.ts';
import { VERSION } from './version.ts';

/** How are the desk, the store and the seal put together where there is no window?
 *  Promise: one ledger file, its key and the PIN lines beside it in `keys/`, a desk over both; or one sentence why not.
 *  Never: a port that pretends. */

export type ConsolePlace = {
  /** A folder that is there; `ledger.db` and `keys/` are made in it. */
  readonly folder: string;
  readonly origin: string;
  readonly clock: ClockPort;
  readonly views: ViewPort;
};

export type Console = { readonly desk: Desk; readonly ledger: OpenLedger };

const BUSY_MS = 2000;

export async function openConsole({
  folder,
  origin,
  clock,
  views,
}: ConsolePlace): Promise<Result<Console, string>> {
  const keys = join(folder, 'keys');
  const opened = openLedger({
    path: join(folder, 'ledger.db'),
    origin,
    at: clock.wall(),
    process: { pid: process.pid, host: hostname() },
    session: { product: `watchbill ${VERSION}`, timeZoneData: timeZoneData(), engine: 'terminal' },
    primitives: nodePrimitives,
    sealFor: (of) => openSeal({ folder: keys, origin: of }),
    busyMs: BUSY_MS,
  });
  if (!opened.ok) return err(opened.error.detail);
  const desk = await openDesk({
    ledger: opened.value,
    clock,
    ids: createIds(),
    pins: openPinVault(keys),
    digests: nodeDigests,
    alerts: { alert: () => undefined },
    views,
    timeZoneData: timeZoneData(),
  });
  if (desk.ok) return ok({ desk: desk.value, ledger: opened.value });
  await opened.value.close(clock.wall());
  return err(desk.error.sentence);
}

/** The release of the time-zone database that this Node carries. */
export function timeZoneData(): string {
  return process.versions['tz'] ?? 'unknown';
}
