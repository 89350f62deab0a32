import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAsk } from '../../electron/console/answers.ts';
import { REQUESTS } from '../../shared/contract/requests.ts';
import { type Choice } from '../../shared/contract/sheet.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { Hosting } from '../console/hosting.ts';

/** Does the view say what the engine says, and ask for what the desk asks for? On a Saturday at 13:00. */

let hosting = new Hosting();
const RDP = 'vnd-acme-rdp';
const MAYA = { kind: 'signIn', person: 'maya-chen', pin: '4127' } as never;

beforeEach(async () => {
  hosting = new Hosting();
  await hosting.host.begin();
  await hosting.sample();
  await hosting.submit(MAYA);
  await select('line-3', RDP);
});
afterEach(() => hosting.end());

function select(line: string, identity: string | null) {
  const request = REQUESTS['view:select'].parse({ line, identity, actor: null });
  return answerAsk(hosting.host, { name: 'view:select', request });
}

function choice(action: string): Choice {
  const found = hosting.view?.sheet?.choices.find((each) => each.action === action);
  if (found === undefined) throw new Error(`no ${action}`);
  return found;
}

describe('a sheet', () => {
  it('has the ten verbs in their order, for whoever signed in last', () => {
    expect(hosting.view?.sheet).toMatchObject({ line: 'line-3', identity: RDP, actor: 'maya-chen' });
    expect(hosting.view?.sheet?.choices.map(({ action }) => action)).toEqual(ACTIONS);
  });

  it('says the sentence to everybody and, apart from it, to the reader', () => {
    const { sentence, toActor, may } = choice('pause');
    expect(sentence).toMatch(/^Maya Chen, shift lead, may PAUSE vnd-acme-rdp on Line 3 now\./);
    expect(toActor).toMatch(/^You \(Maya Chen, shift lead\) may PAUSE/);
    expect(may).toBe('may');
  });

  it('asks for less where less is at stake, as the desk does', () => {
    expect(choice('pause').demands).toMatchObject({
      tier: 'T2',
      seconds: null,
      before: 'ACTIVE',
      after: 'PAUSED',
    });
    expect(choice('pause').demands?.end?.latest).toBeGreaterThan(hosting.now);
  });

  it('asks for nothing where this reader may not, and says who may instead', () => {
    const revoke = choice('revoke');
    expect(revoke).toMatchObject({ may: 'may-not', demands: null });
    expect(revoke.toActor).toContain('may NOT REVOKE');
    expect(revoke.cell.status).toBe('MAY WITH SECOND');
  });

  it('tells a verb that has nothing to act on by a dash, because an empty cell would be a riddle', () => {
    expect(choice('restore')).toMatchObject({
      kind: 'not-applicable',
      cell: { who: '–', status: 'DOES NOT APPLY' },
    });
  });

  it('counts a takeover only from a question, because before it none comes near', async () => {
    const calm = hosting.view?.lines
      .find(({ id }) => id === 'line-3')
      ?.identities.find(({ mark }) => mark === null);
    await select('line-3', calm?.id ?? null);
    const ladder = choice('pause').ladder;
    expect(ladder.map(({ at }) => at)).toEqual(ladder.map(() => null));
    expect(ladder[0]?.afterMs).toBe(0);
  });

  it('offers the events that move the line now, and who may declare them', () => {
    const events = hosting.view?.sheet?.declarations.map(({ event }) => event);
    expect(events).toContain('vendor.connected');
    expect(hosting.view?.sheet?.declarations.find(({ event }) => event === 'vendor.connected')).toMatchObject(
      {
        may: 'may',
        before: 'RUNNING NORMAL',
      },
    );
  });
});

/** With exactly what the view asked for. */
function pause() {
  const { demands } = choice('pause');
  return hosting.submit({
    kind: 'decide',
    version: hosting.view?.version ?? -1,
    by: 'maya-chen',
    action: 'pause',
    target: { kind: 'identity', identity: RDP },
    at: 'line-3',
    incidentId: null,
    reasonCode: 'suspected-misuse',
    rationale: 'x'.repeat(demands?.rationaleAtLeast ?? 0),
    confirmed: [...(demands?.confirm ?? [])],
    endsAt: demands?.end?.latest ?? null,
    supersedes: null,
    second: null,
    breakGlassId: null,
    shownAt: hosting.view?.sheet?.shownAt ?? null,
  });
}

describe('a decision of the view', () => {
  it('is taken by the desk with exactly what the view asked for', async () => {
    const sentence = expect.stringMatching(/^RECORDED 13:00:00 \+00:00/);
    expect(await pause()).toMatchObject({ kind: 'recorded', sentence });
    expect(hosting.view?.effects).toMatchObject([{ action: 'pause', identity: RDP, mayWithdraw: true }]);
    expect(hosting.view?.identities.find(({ id }) => id === RDP)).toMatchObject({
      standing: 'paused',
      statusWords: 'PAUSE DECIDED, NOT CONFIRMED',
    });
    expect(choice('resume').kind).toBe('permit');
  });

  it('is refused when the view it was composed on is gone, because somebody else acted meanwhile', async () => {
    const deed = pause();
    expect(await deed).toMatchObject({ kind: 'recorded' });
    const old = { kind: 'sayAbsent', version: 0, by: 'maya-chen', person: 'tomas-ruiz' } as never;
    expect(await hosting.submit(old)).toMatchObject({ problem: { code: 'changed-meanwhile' } });
  });

  it('may be taken back for ten seconds only', async () => {
    await pause();
    hosting.now = instantOf(hosting.now + 10_001);
    await hosting.host.tick();
    expect(hosting.view?.effects).toMatchObject([{ mayWithdraw: false }]);
  });

  it('stands in the log by name, verb, identity and line', async () => {
    await pause();
    const sentences = hosting.view?.log.map(({ sentence }) => sentence);
    expect(sentences).toContain('Maya Chen DECIDED PAUSE vnd-acme-rdp on Line 3');
  });
});

describe('a class', () => {
  it('has each identity the desk would take, and no demands when one of them is not this reader’s', async () => {
    const request = REQUESTS['class:preview'].parse({
      at: 'line-3',
      selector: { vendors: ['acme-robotics'] },
      action: 'revoke',
      actor: 'maya-chen',
    });
    const preview = await answerAsk(hosting.host, { name: 'class:preview', request });
    expect(preview).toMatchObject({ kind: 'class', demands: null });
  });
});

describe('registry and runbook', () => {
  it('lists everything of the plant, with what is missing as sentences, and no PIN', async () => {
    const reply = await answerAsk(hosting.host, { name: 'registry:get', request: {} });
    if (!('registry' in reply)) throw new Error('no registry');
    expect(reply.registry.identities).toHaveLength(hosting.view?.identities.length ?? 0);
    expect(reply.registry.rota.some(({ isNow }) => isNow)).toBe(true);
    expect(JSON.stringify(reply)).not.toMatch(/scrypt|sha256:[0-9a-f]{64}"?,"maySign/);
  });

  it('draws and reads the same: every state and every move has a line in the outline', async () => {
    const request = REQUESTS['runbook:get'].parse({ runbook: 'packaging-line', line: 'line-3' });
    const reply = await answerAsk(hosting.host, { name: 'runbook:get', request });
    if (!('runbook' in reply)) throw new Error('no runbook');
    const { states, moves, outline } = reply.runbook;
    const count = (kind: string): number => outline.filter((row) => row.kind === kind).length;
    expect(count('state')).toBe(states.length);
    expect(count('move')).toBe(moves.length);
    expect(states.filter(({ isActive }) => isActive).map(({ path }) => path)).toEqual([
      'running',
      'running.normal',
    ]);
    expect(outline.filter(({ kind, isActive }) => kind === 'state' && isActive)).toHaveLength(2);
  });

  it('says so when no runbook has that name', async () => {
    const request = REQUESTS['runbook:get'].parse({ runbook: 'none', line: null });
    expect(await answerAsk(hosting.host, { name: 'runbook:get', request })).toMatchObject({
      problem: { code: 'unknown-runbook' },
    });
  });
});
