import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  START,
  codeOf,
  decide,
  declare,
  made,
  pass,
  recorded,
  startPlay,
} from '../support/desk-driver.ts';

const maya = personIdOf('maya');
const confirm = (decisionId: string, more: object = {}): Intent => ({
  kind: 'confirmEffect',
  by: maya,
  decisionId,
  seenHow: 'session list is empty',
  effectiveAt: START,
  ...more,
});
const instruct = (decisionId: string, more: object = {}): Intent => ({
  kind: 'instruct',
  by: maya,
  decisionId,
  carriedOutBy: 'Tomas',
  instruction: null,
  ...more,
});
const withdraw = (decisionId: string, more: object = {}): Intent => ({
  kind: 'withdraw',
  by: maya,
  decisionId,
  reasonCode: 'mistaken-decision',
  confirmed: [],
  second: null,
  rationale: '',
  ...more,
});

describe('an effect', () => {
  it('is owed from the decision until it is confirmed; decided is not effective', async () => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'vnd-acme'));
    expect(play.desk.world().unconfirmed).toEqual([{ decisionId: id, of: 'decision' }]);
    const { records } = await recorded(play, instruct(id));
    expect(records[0]?.body).toMatchObject({
      instruction: 'Jump host: disable acme-3',
      carriedOutBy: 'Tomas',
    });
    await recorded(play, { kind: 'failEffect', by: maya, decisionId: id, why: 'no route to host' });
    expect(play.desk.world().unconfirmed.length).toBe(1);
    await recorded(play, confirm(id));
    expect(play.desk.world().unconfirmed).toEqual([]);
    expect(await codeOf(play, confirm(id))).toBe('no-effect-owed');
  });

  it('is owed again for the return, when what was decided has ended', async () => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'svc-erp'));
    await recorded(play, confirm(id));
    await pass(play, 30 * MINUTE);
    expect(play.desk.world().unconfirmed).toEqual([{ decisionId: id, of: 'end' }]);
    await recorded(play, confirm(id));
    expect(play.desk.world().unconfirmed).toEqual([]);
  });

  it('of an earlier decision no longer matters once another is taken', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    const id = await made(play, decide('resume', 'svc-erp'));
    expect(play.desk.world().unconfirmed).toEqual([{ decisionId: id, of: 'decision' }]);
  });

  it('of a keep is none', async () => {
    const play = await startPlay();
    const id = await made(play, decide('keep', 'svc-erp'));
    expect(await codeOf(play, confirm(id))).toBe('no-effect-owed');
  });

  it.each([
    { intent: (id: string) => confirm(id, { by: personIdOf('ines') }), code: 'not-signed-in' },
    { intent: (id: string) => confirm(id, { seenHow: ' ' }), code: 'empty-text' },
    { intent: (id: string) => confirm(id, { effectiveAt: instantOf(START + 1) }), code: 'in-the-future' },
    { intent: () => confirm('x'), code: 'unknown-occurrence' },
    { intent: (id: string) => instruct(id), code: 'empty-text' },
    {
      intent: (id: string) => instruct(id, { instruction: 'switch it off', carriedOutBy: '' }),
      code: 'empty-text',
    },
    {
      intent: (id: string): Intent => ({ kind: 'failEffect', by: maya, decisionId: id, why: '' }),
      code: 'empty-text',
    },
  ])('refuses: $code', async ({ intent, code }) => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'svc-erp'));
    expect(await codeOf(play, intent(id))).toBe(code);
  });
});

describe('withdrawing a decision', () => {
  it.each([
    { first: [], action: 'pause', identity: 'svc-erp', after: 'active' },
    { first: [decide('pause', 'svc-erp')], action: 'resume', identity: 'svc-erp', after: 'paused' },
    { first: [decide('constrain', 'svc-erp')], action: 'release', identity: 'svc-erp', after: 'constrained' },
    { first: [decide('pause', 'svc-erp')], action: 'override', identity: 'svc-erp', after: 'paused' },
  ] as const)('of a $action leaves the identity $after', async ({ first, action, identity, after }) => {
    const play = await startPlay();
    for (const intent of first) await recorded(play, intent);
    const owed = play.desk.world().unconfirmed;
    const id = await made(play, decide(action, identity));
    await recorded(play, withdraw(id));
    expect(standingOf(play.desk.world(), identityIdOf(identity)).kind).toBe(after);
    expect(play.desk.world().unconfirmed).toEqual(owed);
  });

  it('of an extension puts the earlier end back', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    play.clock.pass(10 * MINUTE);
    await recorded(play, withdraw(await made(play, decide('extend', 'svc-erp'))));
    expect((await pass(play, 20 * MINUTE))[0]).toMatchObject({ type: 'pause.ended' });
  });

  it('of a resume does not bring back a pause that has ended meanwhile', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    const id = await made(play, decide('resume', 'svc-erp'));
    play.clock.pass(31 * MINUTE);
    await recorded(play, withdraw(id));
    expect(play.desk.world().held).toEqual([]);
  });

  it('is refused once its effect is reported, once another rests on it, and the second time', async () => {
    const play = await startPlay();
    const first = await made(play, decide('pause', 'svc-erp'));
    const second = await made(play, decide('resume', 'svc-erp'));
    expect(await codeOf(play, withdraw(first))).toBe('not-last-decision');
    await recorded(play, confirm(second));
    expect(await codeOf(play, withdraw(second))).toBe('effect-reported');
    const third = await made(play, decide('pause', 'svc-erp'));
    await recorded(play, withdraw(third));
    expect(await codeOf(play, withdraw(third))).toBe('already-closed');
    expect(await codeOf(play, withdraw('x'))).toBe('unknown-occurrence');
  });

  it('is for the person who decided, or whom a rule names; a reason that says nothing needs words', async () => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'svc-erp'));
    expect(await codeOf(play, withdraw(id, { by: personIdOf('tomas') }))).toBe('may-not');
    expect(await codeOf(play, withdraw(id, { by: personIdOf('ines') }))).toBe('not-signed-in');
    expect(await codeOf(play, withdraw(id, { reasonCode: 'other' }))).toBe('rationale-missing');
  });

  it('does not pass a forbid, even of one’s own decision', async () => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'svc-sis'));
    await recorded(play, declare('emergency.declared'));
    expect(await codeOf(play, withdraw(id))).toBe('may-not');
  });
});
