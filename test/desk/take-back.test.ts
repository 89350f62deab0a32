import { describe, expect, it } from 'vitest';
import { type Withdraw } from '../../electron/desk/intent.ts';
import { identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  MINUTE,
  codeOf,
  decide,
  declare,
  made,
  pass,
  recorded,
  secondByPin,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const withdraw = (decisionId: string, more: Partial<Withdraw> = {}): Withdraw => ({
  kind: 'withdraw',
  by: personIdOf('maya'),
  decisionId,
  reasonCode: 'mistaken-decision',
  rationale: '',
  confirmed: [],
  second: null,
  ...more,
});
const maya = personIdOf('maya');

describe('taking a decision back', () => {
  it('brings a pause back whose end has passed only to end it on record, and the return is owed', async () => {
    const play = await startPlay();
    const pauseId = await made(play, decide('pause', 'svc-erp'));
    const seen = { seenHow: 'no session', effectiveAt: play.clock.wall() };
    await recorded(play, { kind: 'confirmEffect', by: maya, decisionId: pauseId, ...seen });
    const id = await made(play, decide('resume', 'svc-erp'));
    play.clock.pass(31 * MINUTE);
    const { records } = await recorded(play, withdraw(id));
    expect(typesOf(records)).toEqual(['decision.withdrawn', 'pause.ended']);
    expect(standingOf(play.desk.world(), identityIdOf('svc-erp')).kind).toBe('active');
    expect(play.desk.world().unconfirmed).toEqual([{ decisionId: pauseId, of: 'end' }]);
  });

  it('of an extension never ends the same pause twice', async () => {
    const plant = deskPlant(
      runbookText((text) =>
        text.replace('[ { timeLimit: PT30M } ] }', '[ { timeLimit: PT30M, untilExit: true } ] }'),
      ),
    );
    const play = await startPlay(plant);
    const pauseId = await made(play, decide('pause', 'svc-erp'));
    const id = await made(play, decide('extend', 'svc-erp'));
    await recorded(play, declare('work.started'));
    await play.desk.submit(withdraw(id));
    const ends = play.ledger.written().filter(({ type }) => type === 'pause.ended');
    expect(ends.map(({ body }) => body['decisionId'])).toEqual([pauseId]);
  });

  it('of an extension of a break-glass puts its earlier end back', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'sayAbsent', by: maya, person: personIdOf('lea') });
    const supersedes = await made(play, {
      kind: 'openBreakGlass',
      by: maya,
      identity: identityIdOf('agent-robot'),
      at: decide('keep', 'x').at,
      action: 'revoke',
      category: 'equipment',
      incidentId: null,
      rationale: 'nobody may and it must stop',
      endsAt: null,
    });
    play.clock.pass(20 * MINUTE);
    await recorded(play, withdraw(await made(play, decide('extend', 'agent-robot', { supersedes }))));
    expect(typesOf(await pass(play, 10 * MINUTE))).toEqual(['breakglass.ended']);
  });

  it('does not pay the review that it owed', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'sayAbsent', by: maya, person: personIdOf('ines') });
    const id = await made(play, decide('revoke', 'svc-erp'));
    await recorded(play, withdraw(id));
    expect(play.desk.world().reviewsOwed).toEqual([id]);
  });

  it('that somebody was told to carry out leaves the return owed: the gate stays shut', async () => {
    const play = await startPlay();
    const id = await made(play, decide('pause', 'svc-erp'));
    const told = { carriedOutBy: 'Tomas', instruction: 'disable it at the switch' };
    await recorded(play, { kind: 'instruct', by: maya, decisionId: id, ...told });
    await recorded(play, withdraw(id));
    expect(play.desk.world().unconfirmed).toEqual([{ decisionId: id, of: 'end' }]);
    const seen = { seenHow: 'session is back', effectiveAt: play.clock.wall() };
    await recorded(play, { kind: 'confirmEffect', by: maya, decisionId: id, ...seen });
    expect(play.desk.world().unconfirmed).toEqual([]);
    expect(entryOf(play.desk.world().decisions, id)).toMatchObject({ withdrawn: true });
  });
});

describe('taking somebody else’s decision back', () => {
  const rule = `rules:
  - { id: R-30, in: ["*"], effect: permit, actions: [withdraw], holders: [ { roles: [ot-duty-engineer] } ],
      obligations: [ { dualApproval: { roles: [security-duty], distinctTeams: true } }, { confirm: Told the shift lead } ] }
`;
  const plant = () => deskPlant(runbookText((text) => text.replace('rules:\n', rule)));
  const tomas = personIdOf('tomas');
  const confirmed = ['Told the shift lead'];

  it('needs all that its rule asks for, and records the rule and the second', async () => {
    const play = await startPlay(plant());
    const id = await made(play, decide('pause', 'svc-erp'));
    expect(await codeOf(play, withdraw(id, { by: tomas, confirmed }))).toBe('second-missing');
    const second = secondByPin('lea');
    expect(await codeOf(play, withdraw(id, { by: tomas, second }))).toBe('not-confirmed');
    const wrong = secondByPin('lea', 'no');
    expect(await codeOf(play, withdraw(id, { by: tomas, confirmed, second: wrong }))).toBe('wrong-pin');
    const { records } = await recorded(play, withdraw(id, { by: tomas, confirmed, second }));
    expect(records[0]?.body).toMatchObject({
      withdrawnBy: { personId: 'tomas', roleId: 'ot-duty-engineer' },
      approvals: [{ personId: 'lea', roleId: 'security-duty', method: 'pin' }],
      authority: { kind: 'permit', rule: { id: 'R-30', version: '1.0.0' } },
    });
  });
});

describe('extending', () => {
  it('never ends anything sooner: that would be a resume, which a rule may forbid', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    const endsAt = instantOf(play.clock.wall() + MINUTE);
    expect(await codeOf(play, decide('extend', 'svc-erp', { endsAt }))).toBe('end-too-early');
    const same = instantOf(play.clock.wall() + 30 * MINUTE);
    expect(await codeOf(play, decide('extend', 'svc-erp', { endsAt: same }))).toBe('recorded');
  });

  it('by a rule that allows less time than is left is refused, not turned round', async () => {
    const shorter = runbookText((text) =>
      text
        .replace('PT30M } ] }', 'PT2H } ] }')
        .replace('actions: [pause, constrain, extend', 'actions: [pause, constrain')
        .replace(
          'rules:\n',
          `rules:
  - { id: R-40, in: [running], effect: permit, actions: [extend], holders: [ { roles: [shift-lead] } ], obligations: [ { timeLimit: PT5M } ] }
`,
        ),
    );
    const play = await startPlay(deskPlant(shorter));
    await recorded(play, decide('pause', 'svc-erp'));
    expect(await codeOf(play, decide('extend', 'svc-erp'))).toBe('end-too-early');
  });
});
