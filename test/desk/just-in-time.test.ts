import { describe, expect, it } from 'vitest';
import { identityIdOf } from '../../shared/project/ids.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  MINUTE,
  type Play,
  decide,
  declare,
  made,
  pass,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const standing = (play: Play, identity = 'jit-bolt') =>
  standingOf(play.desk.world(), identityIdOf(identity)).kind;

describe('just-in-time access', () => {
  it('takes the constraint laid on it along when it ends: nothing of it outlasts its end', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    play.clock.pass(50 * MINUTE);
    await recorded(play, decide('constrain', 'jit-bolt'));
    const records = await pass(play, 10 * MINUTE);
    expect(typesOf(records)).toEqual(['pause.ended', 'constraint.ended']);
    expect(records[1]?.body).toMatchObject({ reason: 'superseded', standingAfter: 'paused' });
    expect(standing(play)).toBe('paused');
  });

  it('a pause returns it to rest at once, under a constraint too, and nothing opens again by itself', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    await recorded(play, decide('constrain', 'jit-bolt'));
    const { records } = await recorded(play, decide('pause', 'jit-bolt'));
    expect(records[0]?.body).toMatchObject({ action: 'pause', endsAt: null });
    expect(play.desk.world().held).toEqual([]);
    for (let n = 0; n < 4; n += 1) {
      await pass(play, 30 * MINUTE);
      expect(standing(play)).toBe('paused');
    }
  });

  it('that was open when a new version took the identity out of just-in-time is paused like any other', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    const plant = deskPlant(runbookText((text) => text.replace('version: 1.0.0', 'version: 1.1.0')));
    const identities = plant.identities.map((each) => ({ ...each, atRest: 'active' as const }));
    await recorded(play, { kind: 'adoptPlant', plant: { ...plant, identities }, by: null });
    const { records } = await recorded(play, decide('pause', 'jit-bolt'));
    expect(standing(play)).toBe('paused');
    expect(records[0]?.body['endsAt']).toBe('2026-11-21T13:30:00.000Z');
  });
});

describe('untilExit', () => {
  const untilExit = () =>
    deskPlant(
      runbookText((text) =>
        text.replace(
          'rules:\n',
          `rules:
  - { id: R-20, in: [running.vendorSession], effect: permit, actions: [extend], identities: { ids: [svc-erp] },
      holders: [ { roles: [shift-lead] } ], obligations: [ { timeLimit: PT1H, untilExit: true } ] }
`,
        ),
      ),
    );

  it('of the rule that allowed an extension binds what it extends', async () => {
    const play = await startPlay(untilExit());
    const decisionId = await made(play, decide('pause', 'svc-erp'));
    await recorded(play, declare('vendor.connected'));
    await recorded(play, decide('extend', 'svc-erp'));
    const { records } = await recorded(play, declare('vendor.disconnected'));
    expect(records[1]).toMatchObject({
      type: 'pause.ended',
      body: { decisionId, reason: 'state-left', standingAfter: 'active' },
    });
  });

  it('of an extension that is withdrawn binds it no longer', async () => {
    const play = await startPlay(untilExit());
    await recorded(play, decide('pause', 'svc-erp'));
    await recorded(play, declare('vendor.connected'));
    const decisionId = await made(play, decide('extend', 'svc-erp'));
    const taking = { kind: 'withdraw', reasonCode: 'mistaken-decision', rationale: '' } as const;
    const alone = { second: null, confirmed: [], by: decide('keep', 'x').by };
    await recorded(play, { ...taking, ...alone, decisionId });
    const { records } = await recorded(play, declare('vendor.disconnected'));
    expect(typesOf(records)).not.toContain('pause.ended');
  });
});
