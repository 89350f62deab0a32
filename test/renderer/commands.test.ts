import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleAtHand } from './console-at-hand.ts';

/** Does each command do what its key says, and does it say why when it cannot? */

let at = new ConsoleAtHand();
beforeEach(async () => {
  at = new ConsoleAtHand();
  await at.begin('maya-chen');
});
afterEach(() => at.end());

const LINE_3 = '3';

describe('from the start to an answer', () => {
  it('is the worst line with no key', () => {
    expect(at.view.sheet?.line).toBe(at.view.worst?.line);
  });

  it('is any line with one key and any identity of it with two, because seconds count', async () => {
    const line = at.view.lines.find(({ place }) => place === 4);
    const second = line?.identities[1];
    await Promise.all([at.run('line', '4'), at.run('letter', 'B')]);
    expect(at.view.sheet).toMatchObject({ line: line?.id, identity: second?.id });
  });

  it('says that there is no such line, because silence would look like a fault', async () => {
    await at.run('line', '9');
    expect(at.said).toBe('This plant has no such line.');
  });

  it('stops at the ends of the list, because a list that turns round loses whoever reads it', async () => {
    await at.run('first');
    await at.run('line-up');
    expect(at.view.sheet?.line).toBe(at.view.lines[0]?.id);
    await at.run('last');
    await at.run('line-down');
    expect(at.view.sheet?.line).toBe(at.view.lines.at(-1)?.id);
  });

  it('moves along the identities when the focus is there', async () => {
    await at.run('line', LINE_3);
    at.region = 'identities';
    await at.run('first');
    await at.run('line-down');
    expect(at.view.sheet?.identity).toBe(at.view.lines[1]?.identities[1]?.id);
  });
});

describe('F2', () => {
  it('goes to the answer, and then shows only mine, and then everything', async () => {
    await at.run('who');
    expect([at.region, at.screen.isOnlyMine]).toEqual(['answer', false]);
    await at.run('who');
    expect(at.screen.isOnlyMine).toBe(true);
    await at.run('who');
    expect(at.screen.isOnlyMine).toBe(false);
  });
});

describe('a letter of the answer', () => {
  it('opens the strip with its verb and records nothing', async () => {
    const records = at.view.ledger;
    await at.run('pause');
    expect(at.screen.strip?.start).toMatchObject({ kind: 'decide', action: 'pause', way: 'regular' });
    expect(at.view.ledger).toEqual(records);
  });

  it('says the answer instead when the verb does not apply, because there is nothing to compose', async () => {
    await at.run('resume');
    expect(at.screen.strip).toBeNull();
    expect(at.said).toMatch(/^RESUME does not apply/);
  });

  it('says that nothing can be withdrawn when nothing was decided', async () => {
    await at.run('withdraw');
    expect(at.screen.strip).toBeNull();
    expect(at.said).toMatch(/^WITHDRAW does not apply|^No decision/);
  });
});

describe('F4', () => {
  it('opens the strip for the verb that has the focus', async () => {
    at.verb = 'revoke';
    await at.run('decide');
    expect(at.screen.strip?.start).toMatchObject({ action: 'revoke' });
    expect(at.region).toBe('strip');
  });

  it('only goes there when it is open, because a second opening would park what is typed', async () => {
    await at.run('decide');
    const { strip } = at.screen;
    at.region = 'answer';
    await at.run('decide');
    expect(at.screen.strip).toBe(strip);
    expect(at.region).toBe('strip');
  });
});

describe('F7 and F8', () => {
  it('acknowledge the oldest alert of the highest level, by name', async () => {
    const first = at.view.alerts[0];
    await at.run('acknowledge');
    expect(at.screen.silenced).toEqual([first?.id]);
    expect(at.view.questions.find(({ questionId }) => questionId === first?.questionId)).toMatchObject({
      acknowledgedBy: { person: 'maya-chen' },
    });
  });

  it('escalate the question on screen and leave a record', async () => {
    await at.run('escalate');
    expect(at.said).toMatch(/^RECORDED/);
    expect(at.view.log[0]?.sentence).toMatch(/ESCALATED/);
  });

  it('say why not when nothing waits, because a dead key looks like a fault', async () => {
    for (const _alert of at.view.alerts) await at.run('acknowledge');
    await at.run('acknowledge');
    expect(at.said).toBe('No alert waits for anybody.');
  });
});

describe('F9', () => {
  it('refuses with the answer itself where nothing is to be broken', async () => {
    at.verb = 'resume';
    await at.run('break-glass');
    expect(at.screen.strip).toBeNull();
    expect(at.said).toMatch(/^RESUME does not apply/);
  });

  it('says that the regular way is open where somebody may', async () => {
    at.verb = 'pause';
    await at.run('break-glass');
    expect(at.screen.strip).toBeNull();
    expect(at.said).toMatch(/^Break-glass is not offered/);
  });
});

describe('F9 where the regular way is closed', () => {
  it('refuses under forbid and says why, because nothing passes a forbid', async () => {
    await at.pause('line-3', 'vnd-acme-rdp');
    await at.declare('line-3', 'emergency.declared');
    const found = await at.find(({ kind }) => kind === 'forbid');
    at.verb = found.action;
    await at.run('break-glass');
    expect(at.screen.strip).toBeNull();
    expect(at.said).toBe(found.sentence);
  });

  it('opens the strip on the way of break-glass where the runbook offers it', async () => {
    const found = await at.find(({ breakGlass }) => breakGlass !== null);
    at.verb = found.action;
    await at.run('break-glass');
    expect(at.screen.strip?.start).toMatchObject({ action: found.action, way: 'break-glass' });
  });
});

describe('Ctrl+Z outside a text', () => {
  it('opens the strip to withdraw one’s own decision, within ten seconds and no longer', async () => {
    await at.pause('line-3', 'vnd-acme-rdp');
    await at.hands.console.actions.again();
    await at.run('take-back');
    expect(at.screen.strip?.start).toMatchObject({ kind: 'withdraw' });
    at.hands.console.actions.closeStrip();
    await at.desk.advance('11 s');
    await at.hands.console.actions.again();
    await at.run('take-back');
    expect(at.screen.strip).toBeNull();
  });

  it('says that there is nothing of one’s own from the last ten seconds', async () => {
    await at.run('take-back');
    expect(at.said).toMatch(/last ten seconds/);
  });
});

describe('Esc', () => {
  it('closes one thing at a time, from the top', async () => {
    await at.run('runbook');
    await at.run('pause');
    await at.run('help');
    await at.run('close');
    expect(at.screen).toMatchObject({ overlay: null, middle: 'runbook' });
    expect(at.screen.strip).not.toBeNull();
    await at.run('close');
    expect(at.screen.strip).toBeNull();
    await at.run('close');
    expect(at.screen.middle).toBe('answer');
  });
});

describe('without anybody signed in', () => {
  it('F7 asks to sign in first, because escalating is recorded with a name', async () => {
    await at.desk.submit({ kind: 'signOut', person: 'maya-chen' as never });
    await at.hands.console.actions.again();
    await at.run('escalate');
    expect(at.said).toMatch(/^Sign in first/);
  });
});
