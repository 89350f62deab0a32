import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { type AppendProblem } from '../../shared/ledger/types.ts';
import { equipmentIdOf, personIdOf } from '../../shared/project/ids.ts';
import {
  MINUTE,
  START,
  decide,
  declare,
  recorded,
  secondByPin,
  signIn,
  startPlay,
} from '../support/desk-driver.ts';

const KINDS: readonly AppendProblem['kind'][] = [
  'disk-full',
  'read-only',
  'locked',
  'io-error',
  'closed',
  'not-canonical',
  'too-large',
  'broken',
];

const INTENTS: readonly { readonly intent: Intent; readonly because: string }[] = [
  { intent: decide('pause', 'svc-erp'), because: 'a pause that is not written is no pause' },
  { intent: decide('restore', 'svc-erp'), because: 'a refusal that is not written was not recorded either' },
  {
    intent: decide('revoke', 'agent-robot', { second: secondByPin('lea') }),
    because: 'two people sign for nothing as long as nothing is written, and nobody is notified',
  },
  { intent: declare('vendor.connected'), because: 'the line stays where it was' },
  { intent: signIn('maya', 'wrong'), because: 'a wrong PIN that is not written would not count' },
  {
    intent: {
      kind: 'openIncident',
      by: personIdOf('maya'),
      title: 'robot moves by itself',
      at: equipmentIdOf('line-3'),
      noticedAt: START,
    },
    because: 'no incident without its record',
  },
];

describe('write-before-act', () => {
  it.each(INTENTS)(
    'a ledger that fails leaves everything as it was: $intent.kind ($because)',
    async ({ intent }) => {
      const play = await startPlay();
      const before = play.desk.world();
      const [shown, told] = [play.published.length, play.alerts.length];
      play.ledger.failWith('disk-full');
      const reply = await play.desk.submit(intent);
      expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'not-recording' }, records: [] });
      expect(reply.kind === 'refused' && reply.problem.sentence).toMatch(/^NOT RECORDING\. /);
      expect(play.desk.world()).toBe(before);
      expect([play.published.length, play.alerts.length]).toEqual([shown, told]);
    },
  );

  it.each(KINDS)('every way an append fails is said as NOT RECORDING: %s', async (kind) => {
    const play = await startPlay();
    play.ledger.failWith(kind);
    const reply = await play.desk.submit(decide('pause', 'svc-erp'));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'not-recording' } });
  });

  it('goes on once the ledger works again, because nothing was half done', async () => {
    const play = await startPlay();
    play.ledger.failWith('locked');
    await play.desk.submit(decide('pause', 'svc-erp'));
    play.ledger.failWith(undefined);
    const reply = await recorded(play, decide('pause', 'svc-erp'));
    expect(reply.records.map((each) => each.type)).toEqual(['decision.recorded', 'checkpoint.issued']);
  });

  it('an end that cannot be written does not happen, and happens at the next look', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    play.ledger.failWith('io-error');
    play.clock.pass(31 * MINUTE);
    const before = play.desk.world();
    expect(await play.desk.tick()).toMatchObject({ kind: 'refused', problem: { code: 'not-recording' } });
    expect(play.desk.world()).toBe(before);
    play.ledger.failWith(undefined);
    const reply = await play.desk.tick();
    expect(reply.records.map((each) => each.type)).toContain('pause.ended');
  });

  it('people are told and views published only with records that stand in the ledger', async () => {
    const play = await startPlay();
    await recorded(play, decide('revoke', 'agent-robot', { second: secondByPin('lea') }));
    const written = new Set(play.ledger.written());
    for (const { records } of play.published)
      for (const record of records) expect(written.has(record)).toBe(true);
    expect(play.alerts).toEqual([
      {
        alert: { kind: 'notify', roles: ['plant-manager'], about: expect.any(String) },
        seq: expect.any(Number),
      },
    ]);
  });

  it('one intent after the other: two at once see each other', async () => {
    const play = await startPlay();
    const both = await Promise.all([
      play.desk.submit(decide('pause', 'svc-erp')),
      play.desk.submit(decide('pause', 'svc-erp')),
    ]);
    expect(both.map((reply) => reply.kind)).toEqual(['recorded', 'refused']);
  });

  it('a closed desk refuses, because nothing could be written any more', async () => {
    const play = await startPlay();
    await play.desk.close();
    expect(await play.desk.submit(signIn('maya'))).toMatchObject({
      kind: 'refused',
      problem: { code: 'not-recording' },
    });
  });
});
