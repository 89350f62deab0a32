import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RDP, StripAtHand, WHY, deciding } from './strip-at-hand.ts';

/** Does a decision go the way of ux.md §9, and no other? A Saturday, 13:00, a vendor session on Line 3. */

let at = new StripAtHand();
beforeEach(async () => {
  at = new StripAtHand();
  await at.start('maya-chen');
});
afterEach(() => at.end());

async function composed(): Promise<void> {
  await at.open(deciding('pause'));
  at.fill('reason', 'suspected-misuse');
  at.fill('rationale', WHY);
}

describe('a pause', () => {
  it('opens with its verb and asks for what the view demands, in the order of the focus', async () => {
    await at.open(deciding('pause'));
    expect(at.phase).toBe('composing');
    expect(at.form.demands?.tier).toBe('T2');
    expect(at.form.fields.map(({ kind }) => kind)).toEqual(['reasons', 'text', 'minutes']);
    expect(at.missing).toEqual(['reason', 'rationale']);
  });

  it('is armed 400 ms after everything is there, and not before', async () => {
    await composed();
    expect(at.phase).toBe('guarded');
    at.timers.increment(399);
    at.strip.send({ type: 'commit.pressed', isRepeat: false });
    expect(at.phase).toBe('guarded');
    at.timers.increment(1);
    expect(at.phase).toBe('armed');
    expect(at.sent).toEqual([]);
  });

  it('is disarmed when something is taken out again', async () => {
    await composed();
    at.timers.increment(400);
    at.fill('rationale', 'short');
    expect(at.phase).toBe('composing');
    expect(at.missing).toEqual(['rationale']);
  });

  it('stays armed while somebody only writes on', async () => {
    await composed();
    at.timers.increment(400);
    at.fill('rationale', `${WHY}, still`);
    expect(at.phase).toBe('armed');
  });

  it('is recorded with what was chosen, and says so in the words of the desk', async () => {
    await composed();
    await at.commit();
    expect(at.phase).toBe('recorded');
    expect(at.context.recorded?.sentence).toMatch(/^RECORDED 13:00:00/);
    expect(at.sent).toMatchObject([
      {
        kind: 'decide',
        action: 'pause',
        by: 'maya-chen',
        reasonCode: 'suspected-misuse',
        rationale: WHY,
        endsAt: null,
      },
    ]);
    expect(at.view.effects).toMatchObject([{ action: 'pause', identity: RDP, status: 'decided' }]);
  });

  it('makes one entry of two commits, and none of a held key', async () => {
    await composed();
    at.timers.increment(400);
    at.strip.send({ type: 'commit.pressed', isRepeat: true });
    expect(at.phase).toBe('armed');
    at.strip.send({ type: 'commit.pressed', isRepeat: false });
    at.strip.send({ type: 'commit.pressed', isRepeat: false });
    await at.quiet();
    at.strip.send({ type: 'commit.pressed', isRepeat: false });
    expect(at.kinds).toEqual(['decide']);
  });

  it('waits for the reply before it composes something else', async () => {
    await composed();
    at.timers.increment(400);
    at.strip.send({ type: 'commit.pressed', isRepeat: false });
    await at.open(deciding('keep'));
    expect(at.context.composition?.start).toMatchObject({ action: 'keep' });
    expect(at.kinds).toEqual(['decide']);
  });

  it('closes and tells the screen so', async () => {
    await composed();
    await at.commit();
    at.strip.send({ type: 'draft.parked' });
    expect(at.phase).toBe('closed');
    expect(at.screen.strip).toBeNull();
    await at.open(deciding('keep'));
    expect(at.phase).toBe('composing');
  });

  it('ends when somebody says when, and at the latest when nobody does', async () => {
    await composed();
    at.fill('minutes', '31');
    expect(at.missing).toEqual(['minutes']);
    at.fill('minutes', '10');
    await at.commit();
    expect(at.sent).toMatchObject([{ endsAt: at.desk.now + 600_000 }]);
  });
});

describe('a change below the hand', () => {
  it('disarms, says before and after, and keeps what was written', async () => {
    await composed();
    at.timers.increment(400);
    await at.declare('line-3', 'emergency.declared');
    expect(at.phase).toBe('changed');
    expect(at.context.change).toMatchObject({
      before: { line: 'Line 3', stateWords: 'RUNNING VENDOR SESSION' },
      after: { stateWords: 'EMERGENCY' },
    });
    await at.commit();
    expect(at.sent).toEqual([]);
    expect(at.context.composition?.entries.rationale).toBe(WHY);
  });

  it('is composed anew once it has been read, against what stands there now', async () => {
    await composed();
    await at.declare('line-3', 'emergency.declared');
    at.strip.send({ type: 'change.read' });
    expect(at.phase).not.toBe('changed');
    expect(at.context.change).toBeNull();
    expect(at.context.seen?.version).toBe(at.view.version);
  });

  it('is none when only the version moves', async () => {
    await composed();
    at.timers.increment(400);
    const before = at.view.version;
    const note = {
      kind: 'openIncident',
      by: 'maya-chen',
      title: 'Elsewhere',
      at: null,
      noticedAt: at.desk.now,
    } as const;
    await at.desk.submit({ ...note, version: before });
    await at.quiet();
    expect(at.view.version).toBeGreaterThan(before);
    expect(at.phase).toBe('armed');
    await at.commit();
    expect(at.phase).toBe('recorded');
  });

  it('is found by the desk when this window looked elsewhere', async () => {
    await composed();
    at.desk.hold();
    const about = { kind: 'declare', by: 'maya-chen', at: 'line-3', event: 'line.stopped' } as const;
    const rest = { incidentId: null, rationale: WHY, confirmed: [], second: null, version: at.view.version };
    await at.desk.submit({ ...about, ...rest });
    await at.commit();
    expect(at.phase).toBe('changed');
    await at.desk.release();
    await at.quiet();
    expect(at.context.change?.after.stateWords).not.toBe('RUNNING VENDOR SESSION');
    expect(at.kinds).toEqual(['decide']);
  });
});

describe('what the desk does not grant', () => {
  it('stays, with the sentence and its reasons, and can be tried again', async () => {
    await at.open(deciding('revoke'));
    at.fill('reason', 'suspected-misuse');
    at.fill('rationale', WHY);
    at.fill('second', 'nuno-reis');
    at.strip.typePin('second', '0000');
    await at.commit();
    expect(at.phase).toBe('refused');
    expect(at.context.problem?.sentence).toMatch(/^the PIN is not that of Nuno Reis/);
    expect(at.context.composition?.entries.rationale).toBe(WHY);
    at.strip.typePin('second', '46025');
    expect(at.phase).toBe('guarded');
    await at.commit();
    expect(at.phase).toBe('recorded');
  });

  it('is not called recorded when nobody answers', async () => {
    await composed();
    at.instead = () => Promise.reject(new Error('gone'));
    await at.commit();
    expect(at.phase).toBe('refused');
    expect(at.context).toMatchObject({ isUnanswered: true, recorded: null });
  });
});
