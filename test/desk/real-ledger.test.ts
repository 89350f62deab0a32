import { join } from 'node:path';
import { createIds } from '../../electron/seal/ids.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { createPinLine } from '../../electron/seal/pin.ts';
import { openPinVault } from '../../electron/seal/pin-vault.ts';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { type Intent } from '../../electron/desk/intent.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { rebuild } from '../../shared/project/reduce.ts';
import { type LedgerRecord } from '../../shared/ledger/types.ts';
import { freshFolder, openIn, verdictOn } from '../store/place.ts';
import { MINUTE, START, decide, declare, secondByPin, signIn } from '../support/desk-driver.ts';
import { deskPlant, plantWithPins } from '../support/desk-plant.ts';
import { type FakeClock, createFakeClock } from '../support/fake-ports.ts';

const ORIGIN = `${deskPlant().origin}/console-1`;

async function deskOver(ledger: OpenLedger, folder: string, clock: FakeClock): Promise<Desk> {
  const opened = await openDesk({
    ledger,
    clock,
    ids: createIds(),
    pins: openPinVault(join(folder, 'keys')),
    digests: nodeDigests,
    timeZoneData: '2026b',
    alerts: { alert: () => undefined },
    views: { publish: () => undefined },
  });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return opened.value;
}

async function submit(desk: Desk, intent: Intent): Promise<void> {
  const reply = await desk.submit(intent);
  if (reply.kind === 'refused') throw new Error(reply.problem.sentence);
}

async function recordsOf(ledger: OpenLedger): Promise<readonly LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of ledger.records(0)) records.push(record);
  return records;
}

describe('a desk over the real store, with real PINs', () => {
  it('plays, is closed, goes on, and the independent verifier finds its ledger intact', async () => {
    const folder = freshFolder();
    const clock = createFakeClock(START);
    const ledger = openIn(folder, { origin: ORIGIN });
    const desk = await deskOver(ledger, folder, clock);
    const plant = plantWithPins(await createPinLine('4711'));
    await submit(desk, { kind: 'adoptPlant', plant, by: null });
    await submit(desk, signIn('maya', '4711'));
    await submit(desk, declare('vendor.connected'));
    await submit(desk, decide('constrain', 'vnd-acme'));
    await submit(desk, decide('revoke', 'agent-robot', { second: secondByPin('lea', '4711') }));
    expect(await desk.submit(decide('restore', 'agent-robot'))).toMatchObject({ kind: 'refused' });
    await desk.close();
    await ledger.close(clock.wall());

    clock.pass(3 * 60 * MINUTE);
    const again = openIn(folder, { origin: ORIGIN, at: clock.wall() });
    const later = await deskOver(again, folder, clock);
    const records = await recordsOf(again);
    expect(records.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['constraint.ended', 'state.left']),
    );
    expect(rebuild(records)).toEqual(later.world());
    expect(JSON.stringify(records), 'no PIN line leaves the vault').not.toContain('scrypt$');
    await submit(later, signIn('maya', '4711'));
    await later.close();
    await again.close(clock.wall());
    expect(await verdictOn(again.path)).toMatchObject({ verdict: 'intact' });
  });
});
