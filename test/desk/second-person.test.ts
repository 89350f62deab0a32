import { describe, expect, it } from 'vitest';
import { type Second } from '../../electron/desk/intent.ts';
import { personIdOf } from '../../shared/project/ids.ts';
import { decide, recorded, secondByPin, signIn, startPlay, typesOf } from '../support/desk-driver.ts';

const byPhone = (person: string, more: Partial<Extract<Second, { kind: 'phone' }>> = {}): Second => ({
  kind: 'phone',
  person: personIdOf(person),
  number: `ext ${person.length}`,
  readBack: 'I agree to revoke agent-robot',
  ...more,
});

const REFUSED: readonly {
  readonly second: Second;
  readonly code: string;
  readonly types: readonly string[];
  readonly because: string;
}[] = [
  {
    second: secondByPin('maya'),
    code: 'second-may-not',
    types: ['decision.refused'],
    because: 'one person is not two',
  },
  {
    second: byPhone('maya'),
    code: 'second-may-not',
    types: ['decision.refused'],
    because: 'nor by telephone',
  },
  {
    second: secondByPin('tomas'),
    code: 'second-may-not',
    types: ['decision.refused'],
    because: 'another team is asked for',
  },
  {
    second: secondByPin('ines'),
    code: 'second-may-not',
    types: ['decision.refused'],
    because: 'she has no such role',
  },
  {
    second: secondByPin('lea', 'no'),
    code: 'wrong-pin',
    types: ['pin.refused', 'decision.refused'],
    because: 'it is not her PIN',
  },
  {
    second: byPhone('lea', { number: 'ext 9' }),
    code: 'phone-number',
    types: ['decision.refused'],
    because: 'that is not her number',
  },
  {
    second: byPhone('lea', { readBack: 'yes' }),
    code: 'read-back',
    types: ['decision.refused'],
    because: 'she must say what she agrees to',
  },
  {
    second: byPhone('lea', { readBack: 'revoke the other one' }),
    code: 'read-back',
    types: ['decision.refused'],
    because: 'the identity is missing',
  },
];

describe('two-are-two', () => {
  it.each(REFUSED)('$code ($because)', async ({ second, code, types }) => {
    const play = await startPlay();
    const reply = await play.desk.submit(decide('revoke', 'agent-robot', { second }));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code } });
    expect(typesOf(reply.records)).toEqual(types);
    expect(play.desk.world().held).toEqual([]);
  });

  it.each([
    { second: secondByPin('lea'), method: 'pin', because: 'her own PIN at this console' },
    { second: byPhone('lea'), method: 'phone', because: 'a read-back, marked as such' },
  ])('$method: recorded with two people ($because)', async ({ second, method }) => {
    const play = await startPlay();
    const { records } = await recorded(play, decide('revoke', 'agent-robot', { second }));
    expect(records[0]?.body).toMatchObject({
      decidedBy: { personId: 'maya', roleId: 'shift-lead' },
      approvals: [{ personId: 'lea', roleId: 'security-duty', method }],
    });
  });

  it('the second need not be signed in, but must be on shift', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'signOut', person: personIdOf('lea') });
    await recorded(play, { kind: 'sayAbsent', by: personIdOf('maya'), person: personIdOf('lea') });
    const intent = decide('revoke', 'agent-robot', { second: secondByPin('lea') });
    expect(await play.desk.submit(intent)).toMatchObject({ problem: { code: 'may-not' } });
    await recorded(play, { kind: 'sayPresent', by: personIdOf('maya'), person: personIdOf('lea') });
    await recorded(play, intent);
  });

  it('wrong PINs of a second back off as those of a sign-in do', async () => {
    const play = await startPlay();
    const wrong = decide('revoke', 'agent-robot', { second: secondByPin('lea', 'no') });
    for (let n = 0; n < 3; n += 1) await play.desk.submit(wrong);
    const right = decide('revoke', 'agent-robot', { second: secondByPin('lea') });
    expect(await play.desk.submit(right)).toMatchObject({ problem: { code: 'pin-wait' } });
    expect(await play.desk.submit(signIn('lea'))).toMatchObject({ problem: { code: 'pin-wait' } });
  });

  it('alone with review: where no second can be found one may act, a review is owed and the record says why', async () => {
    const play = await startPlay();
    const { records, made } = await recorded(play, decide('revoke', 'svc-erp'));
    expect(records[0]?.body).toMatchObject({ approvals: [] });
    expect(JSON.stringify(records[0]?.body['authority'])).toContain('"review":true');
    expect(play.desk.world().reviewsOwed).toEqual(made);
  });
});
