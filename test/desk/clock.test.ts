import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  decide,
  pass,
  playOn,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const HOUR = 60 * MINUTE;

function jump(play: Play, ms: number): void {
  play.clock.setWall(instantOf(play.clock.wall() + ms));
}

describe('a clock that jumps', () => {
  it.each([
    { ms: 2000, records: [], because: 'two seconds are tolerated' },
    { ms: -2000, records: [], because: 'either way' },
    { ms: 2001, records: ['clock.adjusted'], because: 'more is a record' },
    { ms: -HOUR, records: ['clock.adjusted'], because: 'either way' },
  ])('by $ms ms: $records ($because)', async ({ ms, records }) => {
    const play = await startPlay();
    jump(play, ms);
    expect(typesOf(await pass(play, 0))).toEqual(records);
    expect(typesOf(await pass(play, 0))).toEqual([]);
  });

  it('says what the clock would have shown, what it shows, and tells people', async () => {
    const play = await startPlay();
    play.clock.pass(MINUTE);
    jump(play, HOUR);
    expect((await pass(play, 0))[0]?.body).toEqual({
      expectedAt: '2026-11-21T13:01:00.000Z',
      shownAt: '2026-11-21T14:01:00.000Z',
      differenceMs: HOUR,
      seenWhile: 'running',
    });
    expect(play.alerts.map(({ alert }) => alert.kind)).toEqual(['clock-adjusted']);
  });

  it('forward: a pause ends only when both clocks say so', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    jump(play, HOUR);
    expect(typesOf(await pass(play, 29 * MINUTE))).toEqual(['clock.adjusted']);
    expect(typesOf(await pass(play, MINUTE))).toEqual(['pause.ended']);
  });

  it('forward: access that was opened ends as soon as one clock says so', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    jump(play, HOUR);
    expect(typesOf(await pass(play, 0))).toEqual(['clock.adjusted', 'pause.ended']);
  });

  it('back: access that was opened ends by the steady clock, a pause by the wall clock', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    await recorded(play, decide('pause', 'svc-erp'));
    jump(play, -HOUR);
    await pass(play, 0);
    expect(typesOf(await pass(play, 60 * MINUTE))).toEqual(['pause.ended']);
    expect(typesOf(await pass(play, 30 * MINUTE))).toEqual(['pause.ended']);
  });

  it('a timer that was set after the jump is judged by the clock as it is now', async () => {
    const play = await startPlay();
    jump(play, HOUR);
    await recorded(play, decide('pause', 'svc-erp'));
    expect(typesOf(await pass(play, 30 * MINUTE))).toEqual(['pause.ended']);
  });

  it('a clock that went back while the console was off is noticed at the start', async () => {
    const play = await startPlay();
    await play.desk.close();
    jump(play, -HOUR);
    play.ledger.reopen(play.clock.wall());
    const again = await playOn(play.ledger, play.clock);
    expect(typesOf(again.ledger.written()).at(-1)).toBe('clock.adjusted');
    expect(again.ledger.written().findLast(({ type }) => type === 'clock.adjusted')?.body).toMatchObject({
      seenWhile: 'restarting',
      differenceMs: -HOUR,
    });
  });
});
