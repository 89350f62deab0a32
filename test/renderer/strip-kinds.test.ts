import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BREAK_GLASS_CATEGORIES } from '../../shared/ledger/bodies/breakglass.ts';
import { IDENTITY_TYPES } from '../../shared/plant/types.ts';
import { GLASS_CATEGORIES } from '../../renderer/state/strip/form-decide.ts';
import { TYPES } from '../../renderer/state/strip/form-people.ts';
import { LINE, RDP, StripAtHand, WHY, deciding } from './strip-at-hand.ts';

/** Does everything that the strip can be asked to compose end as the record it names? */

let at = new StripAtHand();
beforeEach(async () => {
  at = new StripAtHand();
  await at.start('maya-chen');
});
afterEach(() => at.end());

async function paused(): Promise<string> {
  await at.pause('line-3', RDP);
  await at.quiet();
  return at.view.effects.find(({ identity }) => identity === RDP)?.decisionId ?? '';
}

async function recordedAs(...kinds: readonly string[]): Promise<void> {
  await at.commit();
  expect(at.context.problem).toBeNull();
  expect(at.phase).toBe('recorded');
  expect(at.kinds).toEqual(kinds);
}

it('offers the closed lists of the contract, whole', () => {
  expect(GLASS_CATEGORIES).toEqual(BREAK_GLASS_CATEGORIES);
  expect(TYPES).toEqual(IDENTITY_TYPES);
});

describe('the strip composes', () => {
  it('a declaration, of which the event is chosen in it', async () => {
    await at.open({ kind: 'declare', line: LINE, event: null });
    expect(at.missing).toEqual(['event']);
    at.fill('event', 'emergency.declared');
    expect(at.form.demands).toMatchObject({ before: 'RUNNING VENDOR SESSION', after: 'EMERGENCY' });
    await recordedAs('declare');
  });

  it('a question to whoever holds', async () => {
    await at.open({ kind: 'ask', action: 'revoke', line: LINE, identity: RDP });
    at.fill('text', 'Is this agreed?');
    await recordedAs('raiseQuestion');
  });

  it.each([
    ['instruct', { carriedOutBy: 'Tomás Ruiz' }, 'instruct'],
    ['confirm', { seenHow: 'Session list is empty', minutesAgo: '0' }, 'confirmEffect'],
    ['fail', { failure: 'The gateway does not answer' }, 'failEffect'],
  ])('of an effect: %s', async (report, entries, kind) => {
    await at.open({ kind: 'report-effect', decisionId: await paused() });
    at.fill('report', report);
    expect(at.missing).toHaveLength(1);
    for (const [name, value] of Object.entries(entries)) at.fill(name as never, value);
    await recordedAs(kind);
  });

  it('a withdrawal of one’s own, with a reason alone', async () => {
    await at.open({ kind: 'withdraw', decisionId: await paused() });
    at.fill('reason', 'mistaken-decision');
    expect(at.missing).toEqual([]);
    at.fill('reason', 'other');
    expect(at.missing).toEqual(['rationale']);
    at.fill('reason', 'mistaken-decision');
    await recordedAs('withdraw');
  });

  it('an incident, a note on it and its end', async () => {
    await at.open({ kind: 'open-incident', line: LINE });
    at.fill('title', 'Vendor session');
    at.fill('minutesAgo', '14');
    await recordedAs('openIncident');
    expect(at.sent[0]).toMatchObject({ at: LINE, noticedAt: at.desk.now - 14 * 60_000 });
    const incidentId = at.view.incidents[0]?.incidentId ?? '';
    await at.open({ kind: 'note', incidentId });
    at.fill('text', 'Vendor called back');
    await at.commit();
    await at.open({ kind: 'close-incident', incidentId });
    at.fill('summary', 'Over');
    await recordedAs('openIncident', 'noteIncident', 'closeIncident');
    expect(at.view.incidents).toEqual([]);
  });

  it.each([
    ['the one of its line', null],
    ['none, when somebody says so', 'none'],
  ])('a decision under %s', async (_which, chosen) => {
    await at.open({ kind: 'open-incident', line: LINE });
    at.fill('title', 'Vendor session');
    await at.commit();
    await at.open(deciding('pause'));
    at.fill('reason', 'safety');
    at.fill('rationale', WHY);
    if (chosen !== null) at.fill('incident', chosen);
    await at.commit();
    const incidentId = chosen === null ? at.view.incidents[0]?.incidentId : null;
    expect(at.sent.at(-1)).toMatchObject({ kind: 'decide', incidentId });
  });

  it('somebody who is not here', async () => {
    await at.open({ kind: 'presence', person: 'tomas-ruiz' as never });
    at.fill('presence', 'absent');
    await recordedAs('sayAbsent');
  });

  it('an identity that nobody knew, with what nobody knows left open', async () => {
    await at.open({ kind: 'add-identity', line: LINE });
    at.fill('name', 'Unknown modem');
    at.fill('type', 'remoteAccess');
    await recordedAs('addIdentity');
    expect(at.sent[0]).toMatchObject({
      reach: ['line-3'],
      criticality: null,
      safetyCritical: null,
      vendor: null,
    });
    expect(at.view.identities.some(({ added }) => added !== null)).toBe(true);
  });

  it('the end of a shift', async () => {
    await at.open({ kind: 'sign-out' });
    await recordedAs('signOut');
    expect(at.view.signedIn).toEqual([]);
  });
});

describe('a class', () => {
  it('is nothing until something is chosen, and never everything', async () => {
    await at.open({ kind: 'decide-class', action: 'pause', line: LINE });
    expect(at.form.blocked).toEqual({ kind: 'nothing-meant' });
    at.fill('types', 'remoteAccess');
    await at.quiet();
    expect(at.context.preview?.reply.rows.length).toBeGreaterThan(0);
  });

  it('is one intent for all of them', async () => {
    await at.open({ kind: 'decide-class', action: 'pause', line: LINE });
    const { vendor } = at.view.identities.find(({ id }) => id === RDP) ?? {};
    at.fill('vendors', vendor ?? '');
    await at.quiet();
    at.fill('reason', 'safety');
    at.fill('rationale', WHY);
    await recordedAs('decide');
    expect(at.sent[0]).toMatchObject({ target: { kind: 'class', selector: { vendors: [vendor] } } });
  });
});

describe('what is over', () => {
  it.each([
    { kind: 'report-effect', decisionId: 'gone' },
    { kind: 'withdraw', decisionId: 'gone' },
    { kind: 'note', incidentId: 'gone' },
    { kind: 'close-incident', incidentId: 'gone' },
    { kind: 'review', breakGlassId: 'gone' },
  ] as const)('cannot be committed: $kind', async (start) => {
    await at.open(start);
    expect(at.form.blocked).toEqual({ kind: 'gone' });
    await at.commit();
    expect(at.sent).toEqual([]);
  });
});

describe('a ledger that does not record', () => {
  it('makes nothing armed, and the draft stays', async () => {
    await at.open(deciding('pause'));
    at.fill('reason', 'safety');
    at.fill('rationale', WHY);
    const ledger = { kind: 'not-recording', sentence: 'NOT RECORDING: the disk is full.' } as const;
    at.strip.send({ type: 'view.published', view: { ...at.view, ledger } });
    await at.commit();
    expect(at.form.blocked).toEqual(ledger);
    expect(at.sent).toEqual([]);
    expect(at.context.composition?.entries.rationale).toBe(WHY);
  });
});
