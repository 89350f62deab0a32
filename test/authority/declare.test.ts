import { describe, expect, it } from 'vitest';
import { type DeclareQuestion, answerDeclare } from '../../shared/authority/declare.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type DeclareRow } from '../../shared/plant/types.ts';
import { plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';
import { type Ask, SATURDAY, later, plantWith, situationOf } from './ask.ts';

describe('who may declare an event', () => {
  it('is the first rung with people', () => {
    expect(declare('work.started', { onShift: ['maya-chen'] })).toMatchObject({
      answer: {
        kind: 'permit',
        holder: { rung: 0, people: [{ person: 'maya-chen', role: 'shift-lead' }], since: SATURDAY },
        lastResort: null,
        obligations: [],
        seconds: [],
      },
      actor: null,
      event: 'work.started',
      equipment: 'line-3',
      state: [['running.vendorSession']],
      now: SATURDAY,
      askedAt: SATURDAY,
    });
  });

  it('has no vendor to leave out, because it is about no identity', () => {
    expect(declare('work.started', { onShift: ['jo-acme'], actor: 'jo-acme' }).actor).toMatchObject({
      may: 'may',
    });
  });

  it('asks for two people where the row does', () => {
    const two = declare('recovery.confirmed', { onShift: ['maya-chen', 'lea-novak'], actor: 'maya-chen' });
    expect(two.answer).toMatchObject({
      kind: 'permit',
      seconds: [{ person: 'lea-novak', role: 'security-duty' }],
    });
    expect(two.actor).toMatchObject({ may: 'may-with-second', seconds: [{ person: 'lea-novak' }] });
    const one = declare('recovery.confirmed', { onShift: ['maya-chen'], actor: 'maya-chen' });
    expect(one.answer).toEqual({
      kind: 'nobody',
      why: [{ code: 'no-second-person', rung: 0, people: ['maya-chen'] }, { code: 'no-last-resort' }],
    });
    expect(one.actor).toMatchObject({ may: 'may-not' });
  });

  it('falls to the last resort of the row, with a review for the second person', () => {
    const row = {
      events: ['danger.over'],
      holders: [{ roles: ['shift-lead'] }],
      lastResort: 'plant-manager',
      obligations: [{ dualApproval: { roles: ['security-duty'], distinctTeams: true } }],
    } as const;
    const plant = plantWith({ runbook: { declare: [plain<DeclareRow>(row)] } });
    const said = declare('danger.over', { plant, onShift: ['maya-chen'], actor: 'ines-alves' });
    expect(said.answer).toMatchObject({
      kind: 'last-resort',
      lastResort: { role: 'plant-manager', people: ['ines-alves'] },
      obligations: [{ review: true }],
    });
    expect(said.actor).toMatchObject({ may: 'may-alone-with-review', role: 'plant-manager' });
  });

  it('climbs its ladder with time', () => {
    const holders = [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT5M' }] as const;
    const row = plain<DeclareRow>({ events: ['danger.over'], holders, obligations: [] });
    const plant = plantWith({ runbook: { declare: [row] } });
    const askedAt = later(SATURDAY, -5);
    expect(declare('danger.over', { plant }, { askedAt }).answer).toMatchObject({
      holder: { rung: 1, since: SATURDAY },
    });
  });

  const DENIED: readonly {
    event: string;
    more: Partial<DeclareQuestion> & Ask;
    kind: string;
    code: string;
    because: string;
  }[] = [
    {
      event: 'vendor.window.ended',
      more: {},
      kind: 'nobody',
      code: 'no-rule',
      because: 'no row: sent by deadlines only',
    },
    {
      event: 'work.started',
      more: { at: plain<DeclareQuestion['at']>('packaging') },
      kind: 'indeterminate',
      code: 'not-governed',
      because: 'an area has no state',
    },
    {
      event: 'work.started',
      more: { at: plain<DeclareQuestion['at']>('line-9') },
      kind: 'indeterminate',
      code: 'not-governed',
      because: 'there is no such line',
    },
    {
      event: 'work.started',
      more: { askedAt: later(SATURDAY, 1) },
      kind: 'indeterminate',
      code: 'asked-in-the-future',
      because: 'nothing was asked yet',
    },
    {
      event: 'work.started',
      more: { onShift: [] },
      kind: 'nobody',
      code: 'rung-unmanned',
      because: 'nobody is on shift',
    },
  ];

  it.each(DENIED)('is denied with a reason: $because', ({ event, more, kind, code }) => {
    const { onShift, ...question } = more;
    const said = declare(
      event,
      { actor: 'maya-chen', ...(onShift === undefined ? {} : { onShift }) },
      question,
    );
    expect(said.answer).toMatchObject({
      kind,
      why: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    expect(said.actor).toMatchObject({
      may: 'may-not',
      why: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('tells an unknown actor so', () => {
    expect(declare('work.started', { actor: 'nobody-here' }).actor).toMatchObject({
      why: [{ code: 'unknown-person' }],
    });
  });
});

function declare(event: string, ask: Ask, question: Partial<DeclareQuestion> = {}) {
  const { plant = WORKED_PLANT, actor } = ask;
  return answerDeclare(compileAuthority(plant), situationOf(ask), {
    ...plain<DeclareQuestion>({
      event,
      at: 'line-3',
      askedAt: SATURDAY,
      ...(actor === undefined ? {} : { actor }),
    }),
    ...question,
  });
}
