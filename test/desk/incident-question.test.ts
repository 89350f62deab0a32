import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { entryOf } from '../../shared/project/table.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  START,
  codeOf,
  decide,
  made,
  pass,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const maya = personIdOf('maya');
const tomas = personIdOf('tomas');
const opened = (more: object = {}): Intent => ({
  kind: 'openIncident',
  by: maya,
  title: 'robot moves by itself',
  at: equipmentIdOf('line-3'),
  noticedAt: START,
  ...more,
});
const close = (incidentId: string): Intent => ({
  kind: 'closeIncident',
  by: maya,
  incidentId,
  summary: 'over',
});
const note = (incidentId: string, text = 'seen on camera 4'): Intent => ({
  kind: 'noteIncident',
  by: tomas,
  incidentId,
  text,
});
const question = (more: object = {}): Intent => ({
  kind: 'raiseQuestion',
  by: maya,
  action: 'pause',
  identity: identityIdOf('svc-erp'),
  at: equipmentIdOf('line-3'),
  incidentId: null,
  text: 'it posts orders that nobody made',
  ...more,
});
const acknowledge = (questionId: string, by = maya): Intent => ({
  kind: 'acknowledgeQuestion',
  by,
  questionId,
});
const escalate = (questionId: string): Intent => ({ kind: 'escalateQuestion', by: maya, questionId });

describe('an incident', () => {
  it('is opened, noted and closed, each a record', async () => {
    const play = await startPlay();
    const id = await made(play, opened());
    expect(typesOf((await recorded(play, note(id))).records)).toEqual(['incident.noted']);
    expect(typesOf((await recorded(play, close(id))).records)).toEqual(['incident.closed']);
    expect(entryOf(play.desk.world().incidents, id)?.closedAt).toBe(START);
    expect(await codeOf(play, note(id))).toBe('already-closed');
    expect(await codeOf(play, close(id))).toBe('already-closed');
  });

  it.each([
    { intent: opened({ by: personIdOf('ines') }), code: 'not-signed-in' },
    { intent: opened({ title: '  ' }), code: 'empty-text' },
    { intent: opened({ title: 'x'.repeat(4001) }), code: 'text-too-long' },
    { intent: opened({ at: equipmentIdOf('line-9') }), code: 'unknown-equipment' },
    { intent: opened({ noticedAt: instantOf(START + 1) }), code: 'in-the-future' },
    { intent: note('x'), code: 'unknown-occurrence' },
    { intent: close('x'), code: 'unknown-occurrence' },
  ])('refuses: $code', async ({ intent, code }) => {
    expect(await codeOf(await startPlay(), intent)).toBe(code);
  });

  it('does not close while an effect in it is not confirmed; its open questions lapse with it', async () => {
    const play = await startPlay();
    const incidentId = await made(play, opened());
    const asked = await made(play, question({ incidentId, identity: identityIdOf('svc-mes') }));
    const decisionId = await made(play, decide('pause', 'svc-erp', { incidentId }));
    expect(await codeOf(play, close(incidentId))).toBe('incident-unsettled');
    await recorded(play, {
      kind: 'confirmEffect',
      by: maya,
      decisionId,
      seenHow: 'no session',
      effectiveAt: START,
    });
    const { records } = await recorded(play, close(incidentId));
    expect(records[1]).toMatchObject({
      type: 'question.lapsed',
      body: { questionId: asked, reason: 'incident-closed' },
    });
  });
});

describe('a question', () => {
  it('is not escalated past somebody who has acknowledged: such a record would move nothing', async () => {
    const play = await startPlay();
    const id = await made(play, question());
    await recorded(play, acknowledge(id));
    expect(await codeOf(play, escalate(id))).toBe('ladder-stays');
  });

  it('starts the ladder: who asks later finds the next rung', async () => {
    const play = await startPlay();
    await recorded(play, question());
    play.clock.pass(5 * MINUTE);
    expect(await codeOf(play, decide('pause', 'svc-erp'))).toBe('may-not');
    const { records } = await recorded(play, decide('pause', 'svc-erp', { by: 'tomas' }));
    expect(records[0]?.body).toMatchObject({ askedAt: '2026-11-21T13:00:00.000Z' });
    expect(play.desk.world().openQuestions).toEqual([]);
  });

  it('an acknowledgement keeps the ladder with that person', async () => {
    const play = await startPlay();
    const id = await made(play, question());
    expect(await codeOf(play, acknowledge(id, tomas))).toBe('may-not');
    await recorded(play, acknowledge(id));
    play.clock.pass(20 * MINUTE);
    expect(await codeOf(play, decide('pause', 'svc-erp', { by: 'tomas' }))).toBe('may-not');
    expect(await codeOf(play, decide('pause', 'svc-erp'))).toBe('recorded');
  });

  it('an escalation brings the next rung before its time', async () => {
    const play = await startPlay();
    const id = await made(play, question());
    play.clock.pass(1000);
    await recorded(play, escalate(id));
    expect(await codeOf(play, decide('pause', 'svc-erp', { by: 'tomas' }))).toBe('recorded');
  });

  it('that nobody answers lapses, and silence is a record', async () => {
    const play = await startPlay();
    const questionId = await made(play, question());
    const records = await pass(play, 8 * 60 * MINUTE);
    expect(records[0]).toMatchObject({
      type: 'question.lapsed',
      body: { questionId, reason: 'unanswered', dueAt: '2026-11-21T21:00:00.000Z' },
    });
    expect(await codeOf(play, acknowledge(questionId))).toBe('already-closed');
    expect(await codeOf(play, escalate(questionId))).toBe('already-closed');
  });

  it.each([
    { intent: question({ by: personIdOf('ines') }), code: 'not-signed-in' },
    { intent: question({ identity: identityIdOf('svc-err') }), code: 'unknown-identity' },
    { intent: question({ at: equipmentIdOf('line-3.robot') }), code: 'not-governed' },
    { intent: question({ incidentId: 'x' }), code: 'unknown-occurrence' },
    { intent: acknowledge('x'), code: 'unknown-occurrence' },
    { intent: escalate('x'), code: 'unknown-occurrence' },
  ])('refuses: $code', async ({ intent, code }) => {
    expect(await codeOf(await startPlay(), intent)).toBe(code);
  });
});
