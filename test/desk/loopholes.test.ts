import { describe, expect, it } from 'vitest';
import { type Intent, type Second } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  MINUTE,
  type Play,
  codeOf,
  decide,
  declare,
  made,
  pass,
  recorded,
  secondByPin,
  signIn,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const maya = personIdOf('maya');
const newer = (change: (text: string) => string) =>
  deskPlant(runbookText((text) => change(text).replace('version: 1.0.0', 'version: 1.1.0')));
const gate = {
  second: secondByPin('lea'),
  confirmed: ['Guards closed'],
  rationale: 'walked round the line',
};
const glass = (action: 'pause' | 'revoke', identity: string): Intent => ({
  kind: 'openBreakGlass',
  by: maya,
  identity: identityIdOf(identity),
  at: equipmentIdOf('line-3'),
  action,
  category: 'equipment',
  incidentId: null,
  rationale: 'nobody may and it must stop',
  endsAt: null,
});

describe('the gate back to normal', () => {
  it('stays shut for an effect on an identity that a newer folder no longer has', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    for (const event of ['work.started', 'work.finished']) await recorded(play, declare(event));
    const { identities, runbooks, ...plant } = newer((text) =>
      text.replace(/ {2}- \{ id: R-10,[^]*?aloneWithReview: true \} \] \}\n/, ''),
    );
    const rest = identities.filter(({ id }) => id !== identityIdOf('svc-erp'));
    await recorded(play, { kind: 'adoptPlant', plant: { ...plant, runbooks, identities: rest }, by: null });
    expect(await codeOf(play, declare('recovery.confirmed', gate))).toBe('effects-unconfirmed');
  });

  it('from abnormal back to normal asks for a rationale, whatever the runbook says (ux.md, T3)', async () => {
    const play = await startPlay();
    for (const event of ['work.started', 'lock.applied']) await recorded(play, declare(event));
    expect(await codeOf(play, declare('lock.removed'))).toBe('rationale-missing');
    expect(await codeOf(play, declare('lock.removed', { rationale: 'all locks are off' }))).toBe('recorded');
  });
});

describe('a break-glass', () => {
  it('is for the action it was opened for and no other', async () => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    await recorded(play, { kind: 'sayAbsent', by: maya, person: personIdOf('lea') });
    const breakGlassId = await made(play, glass('pause', 'agent-robot'));
    expect(await codeOf(play, decide('revoke', 'agent-robot', { breakGlassId }))).toBe('glass-elsewhere');
    expect(await codeOf(play, decide('pause', 'agent-robot', { breakGlassId }))).toBe('recorded');
  });

  it('is not reviewed by whoever lengthened it', async () => {
    const extendBy = newer((text) =>
      text.replace(
        'rules:\n',
        `rules:
  - { id: R-50, in: [running], effect: permit, actions: [extend], identities: { ids: [agent-robot] },
      holders: [ { roles: [ot-duty-engineer] } ] }
`,
      ),
    );
    const play = await startPlay(extendBy);
    await recorded(play, { kind: 'sayAbsent', by: maya, person: personIdOf('lea') });
    const breakGlassId = await made(play, glass('revoke', 'agent-robot'));
    play.clock.pass(5 * MINUTE);
    const longer = decide('extend', 'agent-robot', { by: 'tomas', supersedes: breakGlassId });
    await recorded(play, longer);
    await recorded(play, { kind: 'endBreakGlass', by: maya, breakGlassId });
    const review = { kind: 'reviewBreakGlass', breakGlassId, verdict: 'justified', text: 'it was' } as const;
    expect(await codeOf(play, { ...review, by: personIdOf('tomas') })).toBe('reviewer-involved');
    await recorded(play, signIn('ines'));
    expect(await codeOf(play, { ...review, by: personIdOf('ines') })).toBe('recorded');
  });
});

describe('a class', () => {
  it('that selects by nothing is nobody, never everybody', async () => {
    const play = await startPlay();
    const everything = { target: { kind: 'class', selector: {} } } as const;
    expect(await codeOf(play, decide('keep', '', everything))).toBe('class-empty');
  });

  it('records the second in the role each rule asks for, and none where none was needed', async () => {
    const people = (text: string) =>
      text
        .replace(
          'identities: { ids: [svc-erp] },\n      holders: [ { roles: [shift-lead] } ],\n      obligations: [ { dualApproval: { roles: [plant-manager]',
          'identities: { ids: [svc-erp] },\n      holders: [ { roles: [shift-lead] } ],\n      obligations: [ { dualApproval: { roles: [ot-duty-engineer]',
        )
        .replace('distinctTeams: true } }, { aloneWithReview: true }', 'distinctTeams: false } }')
        .replace(
          'rules:\n',
          `rules:
  - { id: R-60, in: ["*"], effect: permit, actions: [revoke], identities: { ids: [svc-mes] }, holders: [ { roles: [shift-lead] } ] }
`,
        );
    const plant = newer(people);
    const both = plant.people.map((each) =>
      each.id === personIdOf('lea')
        ? {
            ...each,
            roles: [
              ...each.roles,
              ...(plant.people.find(({ id }) => id === personIdOf('tomas'))?.roles ?? []),
            ],
          }
        : each,
    );
    const play = await startPlay({ ...plant, people: both });
    const target = { kind: 'class', selector: { types: ['serviceAccount', 'automationAgent'] } } as const;
    const { records } = await recorded(play, decide('revoke', '', { target, second: secondByPin('lea') }));
    const approvals = records
      .filter(({ type }) => type === 'decision.recorded')
      .map(({ body }) => [body['identityId'], body['approvals']]);
    expect(approvals).toMatchObject([
      ['agent-robot', [{ personId: 'lea', roleId: 'security-duty' }]],
      ['svc-mes', []],
      ['svc-erp', [{ personId: 'lea', roleId: 'ot-duty-engineer' }]],
    ]);
  });
});

describe('a read-back', () => {
  const byPhone = (readBack: string): Second => ({
    kind: 'phone',
    person: personIdOf('lea'),
    number: 'ext 3',
    readBack,
  });
  it.each([
    { said: 'revoke vnd-acme-api', code: 'read-back', because: 'that is another identity' },
    { said: 'revoke not-vnd-acme', code: 'read-back', because: 'and so is that' },
    { said: 'Revoke, vnd-acme. Yes.', code: 'recorded', because: 'stops and capitals are not words' },
  ])('$said: $code ($because)', async ({ said, code }) => {
    const play = await startPlay();
    expect(await codeOf(play, decide('revoke', 'vnd-acme', { second: byPhone(said) }))).toBe(code);
  });
});

describe('a new version of a runbook', () => {
  it('that gives a state a second region is refused while a line is in it: no machine is half in a state', async () => {
    const parallel = (regions: string) => (text: string) =>
      text.replace(
        'maintenance: {',
        `maintenance: { type: parallel, states: { doors: { initial: open, states: { open: {} } }${regions} },`,
      );
    const play = await startPlay(deskPlant(runbookText(parallel(''))));
    await recorded(play, declare('work.started'));
    const plant = newer(parallel(', power: { initial: off, states: { off: {} } }'));
    expect(await codeOf(play, { kind: 'adoptPlant', plant, by: null })).toBe('state-lost');
  });
});

describe('a question', () => {
  it('does not lapse because somebody set the clock forward: nobody has had the time to answer', async () => {
    const play = await startPlay();
    const about = {
      action: 'pause',
      identity: identityIdOf('svc-erp'),
      at: equipmentIdOf('line-3'),
    } as const;
    await recorded(play, { kind: 'raiseQuestion', by: maya, incidentId: null, text: '', ...about });
    play.clock.setWall(instantOf(play.clock.wall() + 10 * 60 * MINUTE));
    expect(typesOf((await play.desk.tick()).records)).toEqual(['clock.adjusted']);
    expect(typesOf(await pass(play, 7 * 60 * MINUTE))).toEqual([]);
    expect(typesOf(await pass(play, 60 * MINUTE))).toEqual(['question.lapsed']);
  });
});

describe('an expectation', () => {
  it('is raised once, also when its state is left and entered again in one step', async () => {
    const again = newer((text) =>
      text.replace(
        'lockout: { tags: [abnormal], on: { ',
        'lockout: { tags: [abnormal], on: { danger.over: lockout, ',
      ),
    );
    const play: Play = await startPlay(again);
    for (const event of ['work.started', 'lock.applied']) await recorded(play, declare(event));
    expect(play.desk.world().openQuestions.length).toBe(1);
    await recorded(play, declare('danger.over'));
    expect(play.desk.world().openQuestions.length).toBe(1);
  });
});
