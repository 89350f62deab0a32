import { describe, expect, it } from 'vitest';
import { waitMs } from '../../electron/desk/signing.ts';
import { personIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { MINUTE, codeOf, playOn, recorded, signIn, startPlay, typesOf } from '../support/desk-driver.ts';

const WAITS = [
  { failures: 1, ms: 0, because: 'fingers slip' },
  { failures: 2, ms: 0, because: 'twice' },
  { failures: 3, ms: 1000, because: 'from the third on it waits' },
  { failures: 4, ms: 2000, because: 'twice as long each time' },
  { failures: 10, ms: 128_000, because: 'twice as long each time' },
  { failures: 13, ms: 15 * MINUTE, because: 'a quarter of an hour is the longest' },
  { failures: 5000, ms: 15 * MINUTE, because: 'and it stays there' },
];

describe('signing in', () => {
  it.each(WAITS)('after $failures wrong PINs in a row: $ms ms ($because)', ({ failures, ms }) => {
    expect(waitMs(failures)).toBe(ms);
  });

  it('the right PIN signs in, a wrong one is a record that never holds the PIN', async () => {
    const play = await startPlay();
    const reply = await play.desk.submit(signIn('ines', 'let-me-in'));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'wrong-pin' } });
    expect(typesOf(reply.records)).toEqual(['pin.refused']);
    expect(JSON.stringify(reply.records)).not.toContain('let-me-in');
    expect(await codeOf(play, signIn('ines'))).toBe('recorded');
    expect(play.desk.world().signedIn).toEqual(['maya', 'tomas', 'lea', 'ines']);
  });

  it('says when the next try counts only where it waits, in local time and UTC', async () => {
    const play = await startPlay();
    const said = async () => {
      const reply = await play.desk.submit(signIn('ines', 'no'));
      return reply.kind === 'refused' ? reply.problem.sentence : '';
    };
    expect(await said()).toBe('the PIN is not that of `ines`: try again');
    await said();
    const until = '13:00:01 +00:00 (13:00:01 UTC)';
    expect(await said()).toBe(`the PIN is not that of \`ines\`: the next try counts from ${until}`);
    expect(await said()).toBe(`too many wrong PINs for \`ines\`: wait until ${until}`);
  });

  it('while the wait runs even the right PIN is not tried; then it counts, and the row begins anew', async () => {
    const play = await startPlay();
    for (let n = 0; n < 3; n += 1) await play.desk.submit(signIn('ines', 'no'));
    expect(await codeOf(play, signIn('ines'))).toBe('pin-wait');
    play.clock.pass(1000);
    expect(await codeOf(play, signIn('ines'))).toBe('recorded');
    expect(await codeOf(play, signIn('ines', 'no'))).toBe('wrong-pin');
    expect(await codeOf(play, signIn('ines'))).toBe('recorded');
  });

  it('the wait survives a restart and a clock that is set forward', async () => {
    const play = await startPlay();
    for (let n = 0; n < 5; n += 1) {
      play.clock.pass(MINUTE);
      await play.desk.submit(signIn('ines', 'no'));
    }
    play.ledger.reopen(play.clock.wall());
    const again = await playOn(play.ledger, play.clock);
    expect(await codeOf(again, signIn('ines'))).toBe('pin-wait');
    again.clock.setWall(instantOf(again.clock.wall() + 60 * MINUTE));
    expect(await codeOf(again, signIn('ines'))).toBe('pin-wait');
  });

  it('the wait of one person is not that of another', async () => {
    const play = await startPlay();
    for (let n = 0; n < 6; n += 1) await play.desk.submit(signIn('ines', 'no'));
    expect(await codeOf(play, signIn('jo'))).toBe('recorded');
  });

  it.each([
    { intent: signIn('nobody'), code: 'unknown-person', because: 'the plant has nobody of this name' },
    { intent: signIn('nopin'), code: 'no-pin', because: 'without a PIN line nobody can sign' },
    {
      intent: { kind: 'signOut', person: personIdOf('ines') } as const,
      code: 'already-so',
      because: 'she never signed in',
    },
  ])('$code, without a record ($because)', async ({ intent, code }) => {
    const play = await startPlay();
    expect(await play.desk.submit(intent)).toMatchObject({ kind: 'refused', problem: { code }, records: [] });
  });

  it('signing out ends what a person may do here', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'signOut', person: personIdOf('maya') });
    expect(await codeOf(play, { kind: 'sayAbsent', by: personIdOf('maya'), person: personIdOf('lea') })).toBe(
      'not-signed-in',
    );
  });
});

describe('saying who is there', () => {
  const say = (kind: 'sayPresent' | 'sayAbsent', person: string, by = 'maya') =>
    ({ kind, by: personIdOf(by), person: personIdOf(person) }) as const;

  it.each([
    { intent: say('sayPresent', 'ines'), type: 'person.present', because: 'she is not on the rota' },
    { intent: say('sayAbsent', 'lea'), type: 'person.absent', because: 'she is on the rota and not here' },
  ])('$type ($because)', async ({ intent, type }) => {
    const play = await startPlay();
    expect(typesOf((await recorded(play, intent)).records)).toEqual([type]);
    expect(await codeOf(play, intent)).toBe('already-so');
  });

  it.each([
    { intent: say('sayPresent', 'maya'), code: 'already-so', because: 'the rota says so already' },
    {
      intent: say('sayPresent', 'nobody'),
      code: 'unknown-person',
      because: 'the plant has nobody of this name',
    },
    { intent: say('sayAbsent', 'lea', 'ines'), code: 'not-signed-in', because: 'a word needs a person' },
  ])('$code ($because)', async ({ intent, code }) => {
    const play = await startPlay();
    expect(await codeOf(play, intent)).toBe(code);
  });
});
