import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import {
  MINUTE,
  codeOf,
  decide,
  declare,
  made,
  pass,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

describe('what a state expects, answered', () => {
  it('lapses because the standing agrees, in the transaction of the decision', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    const { records } = await recorded(play, decide('constrain', 'vnd-acme'));
    expect(typesOf(records)).toEqual(['decision.recorded', 'question.lapsed']);
    expect(records[1]?.body).toMatchObject({ reason: 'standing-agrees' });
  });

  it('stays open after a decision that does not bring it about, and is answered by a keep', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    const causes = () => play.desk.world().openQuestions.length;
    const before = causes();
    await recorded(play, decide('pause', 'vnd-acme'));
    expect(causes()).toBe(before - 1);
    await recorded(play, decide('resume', 'vnd-acme'));
    expect(causes()).toBe(before - 1);
    await recorded(play, decide('keep', 'vnd-acme'));
    expect(causes()).toBe(before - 2);
  });

  it('is asked once: a pause that ends in the same state raises nothing new', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    await recorded(play, decide('keep', 'vnd-acme'));
    await recorded(play, decide('constrain', 'vnd-acme'));
    expect(typesOf(await pass(play, 60 * MINUTE))).toEqual(['constraint.ended']);
  });
});

const glass = (action: 'pause' | 'revoke', identity: string): Intent => ({
  kind: 'openBreakGlass',
  by: personIdOf('maya'),
  identity: identityIdOf(identity),
  at: equipmentIdOf('line-3'),
  action,
  category: 'equipment',
  incidentId: null,
  rationale: 'nobody may and it must stop',
  endsAt: null,
});

describe('extending a break-glass', () => {
  it('starts its limit anew, where a rule lets the person extend', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'sayAbsent', by: personIdOf('maya'), person: personIdOf('lea') });
    const supersedes = await made(play, glass('revoke', 'agent-robot'));
    play.clock.pass(20 * MINUTE);
    const { records } = await recorded(play, decide('extend', 'agent-robot', { supersedes }));
    expect(records[0]?.body).toMatchObject({
      action: 'extend',
      supersedes,
      endsAt: '2026-11-21T13:50:00.000Z',
    });
    expect(typesOf(await pass(play, 29 * MINUTE))).toEqual([]);
    expect(typesOf(await pass(play, MINUTE))).toEqual(['breakglass.ended']);
  });

  it('is refused where no rule does: an authority gap is not longer than its limit', async () => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    const supersedes = await made(play, glass('pause', 'svc-erp'));
    expect(await codeOf(play, decide('extend', 'svc-erp', { supersedes }))).toBe('may-not');
  });
});
