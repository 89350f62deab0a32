import { describe, expect, it } from 'vitest';
import { secondsFor } from '../../shared/authority/answer.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type PersonId, type Rule } from '../../shared/plant/types.ts';
import { plain } from '../support/plain.ts';
import { type Ask, TUESDAY, askAll, permit, plantWith, questionOf, situationOf } from './ask.ts';

const THREE = permit('R-1', {
  holders: [
    { roles: ['shift-lead'] },
    { roles: ['ot-duty-engineer'], after: 'PT5M' },
    { roles: ['security-duty'] },
  ],
  lastResort: 'plant-manager',
});
const DUAL = permit('R-1', {
  holders: [{ roles: ['shift-lead'] }],
  obligations: [{ dualApproval: { roles: ['security-duty'], distinctTeams: true } }],
  lastResort: 'plant-manager',
});
const ALL = ['maya-chen', 'tomas-ruiz', 'lea-novak'];

type Row = {
  readonly actor: string;
  readonly rule?: Rule;
  readonly more?: Ask;
  readonly says: object;
  readonly because: string;
};

const MAY: readonly Row[] = [
  { actor: 'maya-chen', says: { may: 'may', role: 'shift-lead' }, because: 'she holds' },
  {
    actor: 'maya-chen',
    rule: DUAL,
    says: {
      may: 'may-with-second',
      role: 'shift-lead',
      seconds: [{ person: 'lea-novak', role: 'security-duty' }],
    },
    because: 'two people are asked for',
  },
  {
    actor: 'ines-alves',
    more: { onShift: [] },
    says: { may: 'may', role: 'plant-manager' },
    because: 'she is the last resort',
  },
  {
    actor: 'ines-alves',
    rule: DUAL,
    more: { onShift: ['maya-chen'] },
    says: { may: 'may-alone-with-review', role: 'plant-manager', why: [{ code: 'no-second-person' }] },
    because: 'the last resort acts without a second, and is reviewed',
  },
];

const MAY_NOT: readonly Row[] = [
  {
    actor: 'tomas-ruiz',
    says: { why: [{ code: 'not-your-turn', rung: 1, at: TUESDAY + 5 * 60_000 }] },
    because: 'his rung takes over in five minutes',
  },
  {
    actor: 'lea-novak',
    says: { why: [{ code: 'not-your-turn', rung: 2, at: null }] },
    because: 'her rung never takes over by time',
  },
  {
    actor: 'maya-chen',
    more: { askedAgo: 6 },
    says: { why: [{ code: 'turn-over', rung: 0 }] },
    because: 'her turn is over',
  },
  {
    actor: 'tomas-ruiz',
    more: { acknowledged: [['maya-chen', 0]] },
    says: { why: [{ code: 'acknowledged-by-other', by: 'maya-chen' }] },
    because: 'the ladder is frozen below him, and an escalation would not bring it to him',
  },
  {
    actor: 'maya-chen',
    more: { onShift: ['tomas-ruiz'] },
    says: { why: [{ code: 'not-on-shift' }] },
    because: 'she has the role and is not there',
  },
  {
    actor: 'maya-chen',
    more: { onShift: ['tomas-ruiz'], absent: ['maya-chen'] },
    says: { why: [{ code: 'declared-absent' }] },
    because: 'she said so',
  },
  {
    actor: 'ana-silva',
    more: { onShift: [...ALL, 'ana-silva'] },
    says: { why: [{ code: 'role-elsewhere', roles: ['shift-lead'] }] },
    because: 'she leads Line 4',
  },
  {
    actor: 'ines-alves',
    more: { onShift: [...ALL, 'ines-alves'] },
    says: { why: [{ code: 'not-in-role' }] },
    because: 'a last resort is not asked while the ladder has people',
  },
  {
    actor: 'maya-chen',
    rule: DUAL,
    more: { onShift: ['maya-chen'] },
    says: { why: [{ code: 'no-second-person', rung: 0, people: ['maya-chen'] }] },
    because: 'she has no second',
  },
  {
    actor: 'tomas-ruiz',
    more: { onShift: [] },
    says: { why: [{ code: 'not-on-shift' }] },
    because: 'the last resort is asked because he is not there',
  },
  {
    actor: 'jo-acme',
    more: { onShift: [...ALL, 'jo-acme'] },
    says: { why: [{ code: 'vendor-of-identity', vendor: 'acme' }] },
    because: 'he is of the vendor, whatever his role',
  },
  {
    actor: 'nobody-here',
    says: { why: [{ code: 'unknown-person', person: 'nobody-here' }] },
    because: 'the plant does not know him',
  },
];

describe('what an answer means for one person', () => {
  it.each(MAY)('$actor $says.may: $because', ({ actor, rule = THREE, more = {}, says }) => {
    expect(actorOf(actor, rule, more)).toMatchObject({ person: actor, ...says });
  });

  it.each(MAY_NOT)('$actor may not: $because', ({ actor, rule = THREE, more = {}, says }) => {
    expect(actorOf(actor, rule, more)).toMatchObject({ may: 'may-not', person: actor, ...says });
  });

  it('names the acknowledgement alone to others of the rung', () => {
    const bo = { id: 'bo-berg', name: 'Bo Berg', roles: [{ role: 'shift-lead', at: 'line-3' }] };
    const plant = plantWith({ rules: [THREE], people: [bo] });
    const { actor } = askAll({
      plant,
      onShift: ['maya-chen', 'bo-berg'],
      acknowledged: [['bo-berg', 0]],
      actor: 'maya-chen',
    });
    expect(actor).toEqual({
      may: 'may-not',
      person: 'maya-chen',
      why: [{ code: 'acknowledged-by-other', person: 'maya-chen', by: 'bo-berg' }],
    });
  });

  it('does not blame an acknowledgement on a higher rung for a turn that was over', () => {
    expect(actorOf('maya-chen', THREE, { askedAgo: 9, acknowledged: [['tomas-ruiz', 6]] })).toEqual({
      may: 'may-not',
      person: 'maya-chen',
      why: [{ code: 'turn-over', person: 'maya-chen', rung: 0 }],
    });
  });

  it('repeats why there is nobody, and why the glass is not theirs to break', () => {
    const { actor } = askAll({ now: TUESDAY, actor: 'jo-acme' });
    expect(actor).toMatchObject({
      may: 'may-not',
      why: [{ code: 'no-rule' }, { code: 'vendor-of-identity' }],
    });
  });

  it('tells who revoked that they cannot restore', () => {
    const rules = [permit('R-1', { actions: ['restore'] })];
    const standings = { 'svc-safety': { kind: 'revoked', by: 'maya-chen' } } as const;
    const ask = {
      plant: plantWith({ rules }),
      identity: 'svc-safety',
      action: 'restore',
      standings,
    } as const;
    expect(askAll({ ...ask, actor: 'maya-chen' }).actor).toMatchObject({
      may: 'may-not',
      why: [
        { code: 'rung-unmanned' },
        { code: 'no-last-resort' },
        { code: 'revoked-it', person: 'maya-chen' },
      ],
    });
  });

  it('says nothing about anybody when nobody asks', () => {
    expect(askAll({}).actor).toBeNull();
  });
});

describe('who may be second to this very actor', () => {
  const secondsOf = (actor: string, rule: Rule, more: Ask = {}) => {
    const ask = { onShift: ALL, ...more };
    const asked = { ...questionOf(ask), actor: plain<PersonId>(actor) };
    return secondsFor(compileAuthority(plantWith({ rules: [rule] })), situationOf(ask), asked);
  };

  it('is everybody of the approval who is somebody else, of another team', () => {
    expect(secondsOf('maya-chen', DUAL)).toEqual([{ person: 'lea-novak', role: 'security-duty' }]);
  });

  it('is nobody where no second is asked for, or the actor may not', () => {
    expect(secondsOf('maya-chen', THREE)).toEqual([]);
    expect(secondsOf('tomas-ruiz', DUAL)).toEqual([]);
    expect(secondsOf('ines-alves', DUAL, { onShift: ['maya-chen'] })).toEqual([]);
  });
});

function actorOf(actor: string, rule: Rule, more: Ask) {
  const plant = plantWith({ rules: [rule] });
  return askAll({ plant, now: TUESDAY, onShift: ALL, actor, ...more }).actor;
}
