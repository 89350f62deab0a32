import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinOf } from '../support/sample-pins.ts';
import { LINE, StripAtHand, WHY, deciding } from './strip-at-hand.ts';

/** Who signs, and what becomes of a PIN? */

let at = new StripAtHand();
beforeEach(() => {
  at = new StripAtHand();
});
afterEach(() => at.end());

describe('signing in', () => {
  it('comes first when nobody has, with whoever holds chosen, and goes on to the decision', async () => {
    await at.start();
    await at.open(deciding('pause'));
    expect(at.form.step).toBe('sign-in');
    expect(at.missing).toEqual(['pin']);
    const holder = at.view.sheet?.choices.find(({ action }) => action === 'pause')?.ladder[0]?.people[0];
    expect(at.form.fields[0]).toMatchObject({ name: 'person', usual: holder?.person });
    at.strip.typePin('own', pinOf(holder?.person ?? ''));
    await at.commit();
    expect(at.kinds).toEqual(['signIn']);
    expect(at.form).toMatchObject({ step: 'main', actor: holder?.person });
    expect(at.phase).toBe('composing');
    expect(at.context.composition?.start).toMatchObject({ action: 'pause' });
  });

  it('is not needed again for the rest of the shift', async () => {
    await at.start('maya-chen');
    await at.open({ kind: 'declare', line: LINE, event: null });
    expect(at.form).toMatchObject({ step: 'main', actor: 'maya-chen' });
  });

  it('lets somebody else sign in who may, and decides as them', async () => {
    await at.start('maya-chen');
    await at.open(deciding('pause'));
    at.strip.send({ type: 'sign-in.wanted', isWanted: true });
    at.fill('person', 'tomas-ruiz');
    at.strip.typePin('own', pinOf('tomas-ruiz'));
    await at.commit();
    expect(at.form).toMatchObject({ step: 'main', actor: 'tomas-ruiz' });
    await at.hands.console.actions.actAs('maya-chen' as never);
    await at.quiet();
    expect(at.form.actor).toBe('maya-chen');
    expect(at.phase).not.toBe('changed');
  });

  it('by itself says who signed in', async () => {
    await at.start();
    await at.open({ kind: 'sign-in', person: 'ravi-patel' as never });
    at.strip.typePin('own', pinOf('ravi-patel'));
    await at.commit();
    expect(at.phase).toBe('recorded');
    expect(at.view.signedIn).toMatchObject([{ person: 'ravi-patel' }]);
  });
});

describe('a wrong PIN', () => {
  it('is asked for anew each time, and in the end makes everybody wait', async () => {
    await at.start();
    await at.open({ kind: 'sign-in', person: 'maya-chen' as never });
    for (const round of [1, 2, 3]) {
      at.strip.typePin('own', '0000');
      await at.commit();
      expect(at.phase).toBe('refused');
      expect(at.missing).toEqual(['pin']);
      expect(at.sent).toHaveLength(round);
    }
    expect(at.view.pinWaits).toMatchObject([{ person: 'maya-chen', failures: 3 }]);
    await at.commit();
    expect(at.sent).toHaveLength(3);
  });
});

describe('the second person', () => {
  async function revoking(): Promise<void> {
    await at.start('maya-chen');
    await at.open(deciding('revoke'));
    at.fill('reason', 'safety');
    at.fill('rationale', WHY);
  }

  it('is chosen by nobody beforehand, and is never the one who decides', async () => {
    await revoking();
    expect(at.missing).toEqual(['second']);
    at.fill('second', 'maya-chen');
    at.strip.typePin('second', pinOf('maya-chen'));
    await at.commit();
    expect(at.sent).toEqual([]);
  });

  it('signs with a PIN that is sent once and then gone', async () => {
    await revoking();
    at.fill('second', 'nuno-reis');
    at.strip.typePin('second', '1111');
    await at.commit();
    expect(at.sent[0]).toMatchObject({ second: { kind: 'pin', person: 'nuno-reis', pin: '1111' } });
    expect(at.context.filled).toEqual({ own: false, second: false });
    await at.commit();
    expect(at.sent).toHaveLength(1);
  });

  it('signs by telephone when the number is there and everything was read back', async () => {
    await revoking();
    at.fill('second', 'nuno-reis');
    at.fill('secondWay', 'phone');
    at.fill('readBack', 'revoke the vendor');
    expect(at.missing).toEqual(['second']);
    at.fill('readBack', 'Revoke vnd-acme-rdp, yes');
    await at.commit();
    expect(at.context.problem).toBeNull();
    expect(at.phase).toBe('recorded');
    expect(at.sent[0]).toMatchObject({ second: { kind: 'phone', person: 'nuno-reis', number: 'ext 4502' } });
  });
});
