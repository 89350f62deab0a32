import { describe, expect, it } from 'vitest';
import { viewOf } from '../../electron/view/view.ts';
import { type Intent } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { rebuild } from '../../shared/project/reduce.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  MINUTE,
  type Play,
  decide,
  declare,
  pass,
  playOn,
  recorded,
  secondByPin,
  startPlay,
} from '../support/desk-driver.ts';

/** Does everybody hear of what happened and left nothing open? */

const HOUR = 60 * MINUTE;

function alertsOf(play: Play) {
  const now = play.clock.wall();
  const shown = { now, selection: null, mode: 'live', banner: null, log: [] } as const;
  const ledger = { kind: 'recording', records: 0, origin: '' } as const;
  return viewOf(play.desk.world(), { ...shown, ledger }).alerts;
}
const noticesOf = (play: Play) => alertsOf(play).filter(({ id }) => id.startsWith('notice:'));

/** The console is off for so long. */
async function off(play: Play, ms: number): Promise<Play> {
  play.clock.pass(ms);
  const again = await playOn(play.ledger, play.clock, play.pins);
  await again.desk.tick();
  return again;
}

describe('a clock that was changed', () => {
  const cases = [
    {
      ms: -58_000,
      says: 'Clock changed by −58 s at 12:59:02 +00:00 (12:59:02 UTC).',
      because: 'it went back',
    },
    {
      ms: 3_600_000,
      says: 'Clock changed by +3600 s at 14:00:00 +00:00 (14:00:00 UTC).',
      because: 'it went on',
    },
    { ms: 2500, says: 'Clock changed by +2.5 s at 13:00:02 +00:00', because: 'a drift counts from 2 s' },
  ];
  it.each(cases)('by $ms ms is told at P2, because $because', async ({ ms, says }) => {
    const play = await startPlay();
    play.clock.setWall(instantOf(play.clock.wall() + ms));
    await play.desk.tick();
    expect(noticesOf(play)).toMatchObject([
      { level: 'P2', sentence: expect.stringContaining(says), questionId: null, line: null },
    ]);
  });

  it('by 2 s is none, because two clocks never agree to the millisecond', async () => {
    const play = await startPlay();
    play.clock.setWall(instantOf(play.clock.wall() + 2000));
    await play.desk.tick();
    expect(noticesOf(play)).toEqual([]);
  });
});

describe('what was due while the console was off', () => {
  it('is told with both instants: the end of a pause', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    const again = await off(play, HOUR);
    expect(noticesOf(again)).toMatchObject([
      {
        level: 'P3',
        identity: 'svc-erp',
        sentence:
          'TIME WAS UP for svc-erp at 13:30:00 +00:00 (13:30:00 UTC); recorded only at 14:00:00 +00:00 (14:00:00 UTC): the console was off or asleep.',
      },
    ]);
  });

  it('is told with both instants: the time limit of a state', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    const again = await off(play, 3 * HOUR);
    expect(noticesOf(again).map(({ line, level }) => ({ line, level }))).toContainEqual({
      line: 'line-3',
      level: 'P3',
    });
  });

  it('is nothing when the desk was there to see it', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    await pass(play, 30 * MINUTE);
    expect(noticesOf(play)).toEqual([]);
  });
});

describe('a question that nobody answered', () => {
  it('is told at P2 with what it asked, because silence decides nothing', async () => {
    const play = await startPlay();
    const asked: Intent = {
      kind: 'raiseQuestion',
      by: personIdOf('maya'),
      action: 'pause',
      identity: identityIdOf('svc-erp'),
      at: equipmentIdOf('line-3'),
      incidentId: null,
      text: 'twice?',
    };
    await recorded(play, asked);
    const lapsesAt = alertsOf(play).length === 0 ? 0 : lapseOf(play);
    await pass(play, lapsesAt - play.clock.wall());
    expect(noticesOf(play)).toMatchObject([
      {
        level: 'P2',
        sentence: 'NOBODY ANSWERED in time: PAUSE svc-erp on Line 3? Ask again if it still matters.',
      },
    ]);
  });
});

function lapseOf(play: Play): number {
  const { questions, openQuestions } = play.desk.world();
  const id = openQuestions[0] ?? '';
  return (questions.recent.get(id) ?? questions.base.get(id))?.lapses?.at ?? 0;
}

describe('whom a rule wants told', () => {
  it('is an alert with names and numbers once the decision is in the ledger', async () => {
    const play = await startPlay();
    await recorded(
      play,
      decide('revoke', 'svc-mes', { second: secondByPin('lea'), reasonCode: 'exposed-secret' }),
    );
    expect(noticesOf(play)).toMatchObject([
      {
        level: 'P2',
        identity: 'svc-mes',
        line: 'line-3',
        sentence:
          'TELL plant manager (ines, ext 4): maya decided REVOKE svc-mes on Line 3 at 13:00:00 +00:00 (13:00:00 UTC).',
      },
    ]);
  });

  it('of a declaration says the event', async () => {
    const told = (text: string): string =>
      text.replace(
        'danger.over, emergency.declared]\n    holders: [ { roles: [shift-lead] } ]',
        'danger.over, emergency.declared]\n    holders: [ { roles: [shift-lead] } ]\n    obligations: [ { notify: [ot-duty-engineer, plant-manager] } ]',
      );
    const play = await startPlay(deskPlant(runbookText(told)));
    await recorded(play, declare('work.started'));
    expect(noticesOf(play)[0]?.sentence).toBe(
      'TELL OT duty engineer (tomas, ext 5), and plant manager (ines, ext 4): maya declared work started on Line 3 at 13:00:00 +00:00 (13:00:00 UTC).',
    );
  });
});

describe('a notice', () => {
  it('is there again after a restart and in a replay, and gone after a shift', async () => {
    const play = await startPlay();
    play.clock.setWall(instantOf(play.clock.wall() - 58_000));
    await play.desk.tick();
    const again = await playOn(play.ledger, play.clock, play.pins);
    expect(noticesOf(again)).toHaveLength(1);
    const records = [];
    for await (const record of play.ledger.records(0)) records.push(record);
    expect(rebuild(records).notices).toEqual(again.desk.world().notices);
    await pass(again, 8 * HOUR);
    expect(noticesOf(again)).toEqual([]);
  });
});
