import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { worstOf } from '../../electron/view/alertness.ts';
import { type AlertLevel } from '../../shared/contract/board.ts';
import { Hosting, at } from '../console/hosting.ts';

/** What does the board make of a state that is not as it should be? The sample plant on a Saturday at 13:00. */

let hosting = new Hosting();
beforeEach(async () => {
  hosting = new Hosting();
  await hosting.host.begin();
  await hosting.sample();
});
afterEach(() => hosting.end());

const signIn = (person: string, pin: string) => hosting.submit({ kind: 'signIn', person, pin } as never);
const declare = (by: string, line: string, event: string) =>
  hosting.submit({
    kind: 'declare',
    version: hosting.view?.version ?? -1,
    by,
    at: line,
    event,
    incidentId: null,
    rationale: '',
    confirmed: [],
    second: null,
  } as never);
const lineNamed = (id: string) => hosting.view?.lines.find((line) => line.id === id);

describe('the worst of several', () => {
  const cases: readonly { levels: readonly AlertLevel[]; worst: number; because: string }[] = [
    { levels: ['none', 'P3', 'P1', 'P2'], worst: 2, because: 'P1 is act now' },
    {
      levels: ['P2', 'none', 'P2'],
      worst: 0,
      because: 'the first of equals stays, so nothing moves under the hand',
    },
    { levels: ['none'], worst: 0, because: 'somebody has to be it' },
  ];

  it.each(cases)('$levels is number $worst, because: $because', ({ levels, worst }) => {
    const rows = levels.map((level, index) => ({ level, index }));
    expect(worstOf(rows)?.index).toBe(worst);
  });

  it('of nothing is nothing', () => {
    expect(worstOf([])).toBeUndefined();
  });
});

describe('a line', () => {
  it('asks about an identity that does not stand as its state expects, at level 2, and closes it by itself', () => {
    expect(lineNamed('line-3')).toMatchObject({ level: 'P2', reason: 'QUESTION OPEN' });
    expect(hosting.view).toMatchObject({ worst: { line: 'line-3', identity: 'vnd-acme-rdp' } });
    expect(hosting.view?.alerts[0]).toMatchObject({
      level: 'P2',
      sentence: 'vnd-acme-rdp should be PAUSED on Line 3 now.',
      questionId: hosting.view?.questions[0]?.questionId,
    });
  });

  it('shows two rules that tie as UNKNOWN before anybody asks, because the incident would ask too late', async () => {
    await signIn('ana-silva', '58310');
    expect(await declare('ana-silva', 'cold-store', 'defrost.started')).toMatchObject({ kind: 'recorded' });
    const tied = lineNamed('cold-store')?.identities.filter(({ mark }) => mark === 'UNKNOWN');
    expect(tied?.map(({ level }) => level)).toContain('P2');
    expect(hosting.view?.alerts.map(({ id }) => id)).toContain('unknown:cold-store');
  });

  it('shows a deadline of its state as an instant, because a countdown begins from one', async () => {
    await signIn('maya-chen', '4127');
    await declare('maya-chen', 'line-3', 'vendor.connected');
    const { deadline, since } = lineNamed('line-3') ?? {};
    expect(since).toBe(at());
    expect(deadline === null || (deadline?.at ?? 0) > at()).toBe(true);
  });

  it('keeps its place, whatever becomes worse', async () => {
    const before = hosting.view?.lines.map(({ id }) => id);
    await signIn('ana-silva', '58310');
    await declare('ana-silva', 'cold-store', 'defrost.started');
    expect(hosting.view?.lines.map(({ id }) => id)).toEqual(before);
  });
});

describe('alerts', () => {
  it('come highest level first, then oldest', async () => {
    await signIn('maya-chen', '4127');
    const asked = {
      kind: 'raiseQuestion',
      version: hosting.view?.version ?? -1,
      by: 'maya-chen',
      action: 'pause',
      identity: 'svc-mes-dispatch',
      at: 'line-3',
      incidentId: null,
      text: 'Orders come twice',
    } as never;
    expect(await hosting.submit(asked)).toMatchObject({ kind: 'recorded' });
    expect(hosting.view?.alerts.map(({ level }) => level).slice(0, 2)).toEqual(['P1', 'P2']);
    expect(hosting.view?.alerts[0]?.sentence).toContain('QUESTION: PAUSE svc-mes-dispatch on Line 3?');
  });
});
