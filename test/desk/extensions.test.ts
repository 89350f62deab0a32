import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { PROBLEM_CODES, type ProblemCode, sentenceOf } from '../../electron/desk/problems.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
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

/** One set of facts that fits every sentence. */
const FACTS = {
  said: 'the disk is full: free some',
  person: 'maya',
  identity: 'svc-erp',
  equipment: 'line-3',
  until: START,
  what: 'the title',
  at: START,
  id: 'x',
  effects: 1,
  glasses: 0,
  event: 'work.started',
  action: 'pause',
  on: 'svc-erp',
  people: ['lea'],
  number: 'ext 3',
  words: ['revoke'],
  least: 10,
  text: 'Guards closed',
  identities: ['svc-erp'],
  latest: START,
  digest: 'sha256:0',
  origin: 'a',
  ledger: 'b',
  runbook: 'packaging-line',
  version: '1.0.0',
  state: 'recovery',
  sentences: ['add it: then adopt'],
  seq: 3,
};

describe('the sentences of the desk', () => {
  it.each(PROBLEM_CODES)('%s: lower case, no type names, with its remedy', (code: ProblemCode) => {
    const sentence = sentenceOf(code, FACTS);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
    expect(sentence).toMatch(/^(NOT RECORDING|[a-z`])/);
    expect(sentence.endsWith('.')).toBe(false);
    if (code !== 'plant-in-force') expect(sentence).toContain(': ');
  });
});
