import { describe, expect, it } from 'vitest';
import { standingOf } from '../../shared/project/standing.ts';
import { identityIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  codeOf,
  decide,
  declare,
  made,
  pass,
  playOn,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const standing = (play: Play, identity: string) => standingOf(play.desk.world(), identityIdOf(identity)).kind;

const ROWS = [
  { action: 'pause', identity: 'svc-erp', minutes: 30, type: 'pause.ended', after: 'active' },
  { action: 'constrain', identity: 'svc-erp', minutes: 30, type: 'constraint.ended', after: 'active' },
  { action: 'constrain', identity: 'svc-mes', minutes: 480, type: 'constraint.ended', after: 'active' },
  { action: 'resume', identity: 'jit-bolt', minutes: 60, type: 'pause.ended', after: 'paused' },
] as const;

describe('pause-ends', () => {
  it.each(ROWS)('$action of $identity ends after $minutes minutes with $type', async (row) => {
    const play = await startPlay();
    const decisionId = await made(play, decide(row.action, row.identity));
    expect(typesOf(await pass(play, row.minutes * MINUTE - 1))).toEqual([]);
    const records = await pass(play, 1);
    expect(records[0]).toMatchObject({
      type: row.type,
      body: { decisionId, reason: 'time', standingAfter: row.after },
    });
    expect(standing(play, row.identity)).toBe(row.after);
    expect(typesOf(await pass(play, MINUTE))).toEqual([]);
  });

  it('an override ends with what it lifted back in force, unless that has ended', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    await recorded(play, decide('override', 'svc-erp'));
    expect(standing(play, 'svc-erp')).toBe('active');
    expect(typesOf(await pass(play, 15 * MINUTE))).toEqual(['override.ended']);
    expect(standing(play, 'svc-erp')).toBe('paused');
    expect(typesOf(await pass(play, 15 * MINUTE))).toEqual(['pause.ended']);
  });

  it('an override is over when what it lifted ends first', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    play.clock.pass(20 * MINUTE);
    await recorded(play, decide('override', 'svc-erp'));
    const records = await pass(play, 10 * MINUTE);
    expect(typesOf(records)).toEqual(['pause.ended', 'override.ended']);
    expect(records[1]?.body).toMatchObject({ reason: 'superseded', standingAfter: 'active' });
  });

  it('a pause above a constraint ends with the constraint back, or not, if that has ended', async () => {
    const play = await startPlay();
    await recorded(play, decide('constrain', 'svc-erp'));
    play.clock.pass(20 * MINUTE);
    await recorded(play, decide('pause', 'svc-erp'));
    const first = await pass(play, 10 * MINUTE);
    expect(first[0]?.body).toMatchObject({ standingAfter: 'paused' });
    const second = await pass(play, 20 * MINUTE);
    expect(second[0]).toMatchObject({ type: 'pause.ended', body: { standingAfter: 'active' } });
  });

  it('what came due while the console was off is recorded at the next start, with both instants', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    await play.desk.close();
    play.clock.pass(5 * 60 * MINUTE);
    play.ledger.reopen(play.clock.wall());
    const again = await playOn(play.ledger, play.clock);
    expect(again.ledger.written().at(-2)).toMatchObject({
      type: 'pause.ended',
      body: { dueAt: '2026-11-21T13:30:00.000Z', endedAt: '2026-11-21T18:00:00.000Z' },
    });
    expect(standing(again, 'svc-erp')).toBe('active');
  });

  it('a state whose deadline was missed is left once, at the next start; the state that follows counts from then', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    await play.desk.close();
    play.clock.pass(9 * 60 * MINUTE);
    play.ledger.reopen(play.clock.wall());
    const again = await playOn(play.ledger, play.clock);
    const left = again.ledger.written().filter((record) => record.type === 'state.left');
    expect(left.map(({ body }) => [body['dueAt'], body['leftAt']])).toEqual([
      ['2026-11-21T15:00:00.000Z', '2026-11-21T22:00:00.000Z'],
    ]);
  });

  it('onExpiry ask: people are asked, get the same time again, and then it ends all the same', async () => {
    const play = await startPlay();
    const decisionId = await made(play, decide('pause', 'svc-mes', { confirmed: ['Line is empty'] }));
    const asked = await pass(play, 20 * MINUTE);
    expect(asked[0]).toMatchObject({
      type: 'question.raised',
      body: { cause: 'pause-due', action: 'resume', decisionId, lapsesAt: '2026-11-21T13:40:00.000Z' },
    });
    expect(standing(play, 'svc-mes')).toBe('paused');
    const ended = await pass(play, 20 * MINUTE);
    expect(typesOf(ended)).toEqual(['pause.ended', 'question.lapsed']);
    expect(standing(play, 'svc-mes')).toBe('active');
  });

  it('onExpiry ask: an extension answers the question and starts the limit anew', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-mes', { confirmed: ['Line is empty'] }));
    await pass(play, 20 * MINUTE);
    const { records } = await recorded(play, decide('extend', 'svc-mes'));
    expect(records[0]?.body).toMatchObject({ action: 'extend', endsAt: '2026-11-21T13:40:00.000Z' });
    expect(play.desk.world().openQuestions).toEqual([]);
  });

  it('an extension never reaches further than the limit that was set first', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-mes', { confirmed: ['Line is empty'] }));
    const endsAt = instantOf(play.clock.wall() + 25 * MINUTE);
    expect(await codeOf(play, decide('extend', 'svc-mes', { endsAt }))).toBe('end-too-late');
  });
});
