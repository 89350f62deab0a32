import { describe, expect, it } from 'vitest';
import { type Declare } from '../../electron/desk/intent.ts';
import {
  type Play,
  codeOf,
  decide,
  declare,
  pass,
  recorded,
  secondByPin,
  startPlay,
  typesOf,
  MINUTE,
} from '../support/desk-driver.ts';
import { equipmentIdOf, personIdOf } from '../../shared/project/ids.ts';
import { entryOf } from '../../shared/project/table.ts';

const stateOf = (play: Play, line = 'line-3') =>
  entryOf(play.desk.world().machines, equipmentIdOf(line))?.snapshot.configuration;

const recovery = (more: Parameters<typeof declare>[1] = {}): Declare =>
  declare('recovery.confirmed', {
    second: secondByPin('lea'),
    confirmed: ['Guards closed'],
    rationale: 'walked round the line',
    ...more,
  });

async function inRecovery(): Promise<Play> {
  const play = await startPlay();
  for (const event of ['work.started', 'work.finished']) await recorded(play, declare(event));
  return play;
}

describe('declaring a state', () => {
  it('moves the machine of one line and records from and to', async () => {
    const play = await startPlay();
    const { records } = await recorded(play, declare('work.started'));
    expect(records[0]).toMatchObject({
      type: 'state.declared',
      body: {
        event: 'work.started',
        from: ['running.normal'],
        to: ['maintenance'],
        declaredBy: { personId: 'maya' },
      },
    });
    expect([stateOf(play), stateOf(play, 'line-4')]).toEqual([['maintenance'], ['running.normal']]);
  });

  it('comes back to normal behind its gate, with all that it asks for', async () => {
    const play = await inRecovery();
    const { records } = await recorded(play, recovery());
    expect(records[0]?.body).toMatchObject({
      approvals: [{ personId: 'lea', method: 'pin' }],
      confirmed: ['Guards closed'],
    });
    expect(stateOf(play)).toEqual(['running.normal']);
  });

  it.each([
    { intent: recovery({ second: null }), code: 'second-missing' },
    { intent: recovery({ second: secondByPin('tomas') }), code: 'second-may-not' },
    { intent: recovery({ second: secondByPin('lea', 'no') }), code: 'wrong-pin' },
    { intent: recovery({ confirmed: [] }), code: 'not-confirmed' },
    { intent: recovery({ rationale: 'fine' }), code: 'rationale-missing' },
    { intent: recovery({ by: 'tomas' }), code: 'may-not' },
    { intent: declare('vendor.connected'), code: 'event-ignored' },
    { intent: declare('vendor.window.ended'), code: 'may-not' },
    { intent: declare('coffee.ready'), code: 'may-not' },
  ])('refused on record: $code', async ({ intent, code }) => {
    const play = await inRecovery();
    const reply = await play.desk.submit(intent);
    expect(reply).toMatchObject({ kind: 'refused', problem: { code } });
    expect(typesOf(reply.records)).toContain('decision.refused');
    expect(stateOf(play)).toEqual(['recovery']);
  });

  it.each([
    { intent: declare('work.started', { by: 'ines' }), code: 'not-signed-in' },
    { intent: declare('work.started', { at: 'line-3.robot' }), code: 'not-governed' },
    { intent: declare('work.started', { incidentId: 'x' }), code: 'unknown-occurrence' },
  ])('refused without a record: $code', async ({ intent, code }) => {
    const play = await startPlay();
    expect(await play.desk.submit(intent)).toMatchObject({ problem: { code }, records: [] });
  });

  it('effectsConfirmed: not while an effect on this line is open or has failed', async () => {
    const play = await startPlay();
    const { made } = await recorded(play, decide('pause', 'svc-erp'));
    const decisionId = made[0] ?? '';
    for (const event of ['work.started', 'work.finished']) await recorded(play, declare(event));
    expect(await codeOf(play, recovery())).toBe('effects-unconfirmed');
    const by = personIdOf('maya');
    await recorded(play, { kind: 'failEffect', by, decisionId, why: 'no route to host' });
    expect(await codeOf(play, recovery())).toBe('effects-unconfirmed');
    const effectiveAt = play.clock.wall();
    await recorded(play, { kind: 'confirmEffect', by, decisionId, seenHow: 'no session', effectiveAt });
    expect(await codeOf(play, recovery())).toBe('recorded');
  });
});

describe('entering and leaving a state', () => {
  it('raises what the runbook expects, once, and lapses when the standing agrees', async () => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    const { records } = await recorded(play, declare('lock.applied'));
    expect(typesOf(records)).toEqual(['state.declared', 'question.raised']);
    expect(records[1]?.body).toMatchObject({
      cause: 'expected-standing',
      identityId: 'agent-robot',
      action: 'pause',
      expected: { standing: 'paused', scope: 'nothing moves', path: 'lockout' },
      lapsesAt: null,
    });
    expect(await pass(play, 10 * 60 * MINUTE)).toEqual([]);
  });

  it('lapses an expectation when its state is left', async () => {
    const play = await startPlay();
    for (const event of ['work.started', 'lock.applied']) await recorded(play, declare(event));
    const { records } = await recorded(play, declare('lock.removed', { rationale: 'all locks are off' }));
    expect(records.map(({ body }) => body['reason']).filter(Boolean)).toEqual(['state-left']);
    expect(play.desk.world().openQuestions).toEqual([]);
  });

  it('raises nothing where the standing already agrees', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'agent-robot'));
    await recorded(play, declare('work.started'));
    const { records } = await recorded(play, declare('lock.applied'));
    expect(typesOf(records)).toEqual(['state.declared']);
  });

  it('a vendor window raises a question for every vendor identity in reach, at both edges', async () => {
    const play = await startPlay();
    const entered = await recorded(play, declare('vendor.connected'));
    const left = await recorded(play, declare('vendor.disconnected'));
    const asked = (records: typeof entered.records) =>
      records
        .filter(({ body }) => body['cause'] === 'vendor-window')
        .map(({ body }) => [body['identityId'], body['edge'], body['action']]);
    expect(asked(entered.records)).toEqual([
      ['vnd-acme', 'entered', 'keep'],
      ['vnd-acme-api', 'entered', 'keep'],
      ['jit-bolt', 'entered', 'resume'],
    ]);
    expect(asked(left.records)).toEqual([
      ['vnd-acme', 'left', 'pause'],
      ['vnd-acme-api', 'left', 'pause'],
      ['jit-bolt', 'left', 'revoke'],
    ]);
  });

  it('leaving a state ends what it opened, in the same transaction', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    await recorded(play, decide('constrain', 'vnd-acme'));
    await recorded(play, decide('resume', 'jit-bolt'));
    const tries = play.ledger.tried();
    const { records } = await recorded(play, declare('work.started'));
    expect(typesOf(records).slice(0, 3).sort()).toEqual([
      'constraint.ended',
      'pause.ended',
      'state.declared',
    ]);
    expect(records.filter(({ body }) => body['reason'] === 'state-left').length).toBeGreaterThanOrEqual(2);
    expect(play.desk.world().held).toEqual([]);
    expect(play.ledger.tried() - tries).toBe(1);
  });

  it('the deadline of a state sends its event, with both instants, and its questions follow', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    expect(await pass(play, 119 * MINUTE)).toEqual([]);
    const records = await pass(play, 5 * MINUTE);
    expect(records[0]).toMatchObject({
      type: 'state.left',
      body: {
        path: 'running.vendorSession',
        event: 'vendor.window.ended',
        to: ['running.normal'],
        dueAt: '2026-11-21T15:00:00.000Z',
        leftAt: '2026-11-21T15:04:00.000Z',
      },
    });
    expect(typesOf(records)).toContain('question.raised');
    expect(await pass(play, MINUTE)).toEqual([]);
  });
});
