import { describe, expect, it } from 'vitest';
import { type Decide } from '../../electron/desk/intent.ts';
import { personIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  START,
  codeOf,
  decide,
  declare,
  pass,
  recorded,
  secondByPin,
  startPlay,
} from '../support/desk-driver.ts';

const lea = { second: secondByPin('lea') };

/** What was decided before, so that the action makes sense. */
const BEFORE = {
  nothing: [],
  paused: [decide('pause', 'svc-erp')],
  constrained: [decide('constrain', 'svc-erp')],
  revoked: [decide('revoke', 'agent-robot', lea)],
} satisfies Record<string, readonly Decide[]>;

async function prepared(before: keyof typeof BEFORE): Promise<Play> {
  const play = await startPlay();
  for (const intent of BEFORE[before]) await recorded(play, intent);
  return play;
}

const REFUSED: readonly {
  readonly what: string;
  readonly before?: keyof typeof BEFORE;
  readonly intent: Decide;
  readonly code: string;
  readonly kept: boolean;
}[] = [
  {
    what: 'somebody who is not signed in',
    intent: decide('pause', 'svc-erp', { by: 'ines' }),
    code: 'not-signed-in',
    kept: false,
  },
  {
    what: 'an identity nobody knows',
    intent: decide('pause', 'svc-err'),
    code: 'unknown-identity',
    kept: false,
  },
  {
    what: 'equipment without a runbook',
    intent: decide('pause', 'svc-erp', { at: 'line-3.robot' }),
    code: 'not-governed',
    kept: false,
  },
  {
    what: 'an incident nobody opened',
    intent: decide('pause', 'svc-erp', { incidentId: 'x' }),
    code: 'unknown-occurrence',
    kept: false,
  },
  {
    what: 'the next rung before its time',
    intent: decide('pause', 'svc-erp', { by: 'tomas' }),
    code: 'may-not',
    kept: true,
  },
  {
    what: 'a line that the identity does not reach',
    intent: decide('pause', 'svc-erp', { at: 'line-4' }),
    code: 'may-not',
    kept: true,
  },
  { what: 'an action that does not apply', intent: decide('resume', 'svc-erp'), code: 'may-not', kept: true },
  {
    what: 'a revocation without a rationale',
    intent: decide('revoke', 'agent-robot', { ...lea, rationale: 'bad' }),
    code: 'rationale-missing',
    kept: true,
  },
  {
    what: 'reason code other without a rationale',
    intent: decide('pause', 'svc-erp', { reasonCode: 'other', rationale: '' }),
    code: 'rationale-missing',
    kept: true,
  },
  {
    what: 'a rationale longer than a record keeps',
    intent: decide('pause', 'svc-erp', { rationale: 'x'.repeat(4001) }),
    code: 'text-too-long',
    kept: true,
  },
  {
    what: 'a sentence that is not confirmed',
    intent: decide('pause', 'svc-mes'),
    code: 'not-confirmed',
    kept: true,
  },
  {
    what: 'another sentence confirmed',
    intent: decide('pause', 'svc-mes', { confirmed: ['Line is full'] }),
    code: 'not-confirmed',
    kept: true,
  },
  {
    what: 'a revocation without a second person',
    intent: decide('revoke', 'agent-robot'),
    code: 'second-missing',
    kept: true,
  },
  {
    what: 'an end later than the limit',
    intent: decide('pause', 'svc-erp', { endsAt: instantOf(START + 31 * MINUTE) }),
    code: 'end-too-late',
    kept: true,
  },
  {
    what: 'an end that has passed',
    intent: decide('pause', 'svc-erp', { endsAt: START }),
    code: 'end-passed',
    kept: true,
  },
  {
    what: 'an end for what has none',
    intent: decide('revoke', 'agent-robot', { ...lea, endsAt: instantOf(START + 1) }),
    code: 'end-not-allowed',
    kept: true,
  },
  {
    what: 'an override of a decision that does not stand',
    before: 'paused',
    intent: decide('override', 'svc-erp', { supersedes: '01a1fe31-3480-7000-8000-00000000ffff' }),
    code: 'not-standing',
    kept: true,
  },
  {
    what: 'a restore by the person who revoked',
    before: 'revoked',
    intent: decide('restore', 'agent-robot'),
    code: 'may-not',
    kept: true,
  },
  {
    what: 'a break-glass that nobody opened',
    intent: decide('pause', 'svc-erp', { breakGlassId: 'x' }),
    code: 'glass-not-open',
    kept: true,
  },
];

describe('refusing a decision', () => {
  it.each(REFUSED)('$what: $code', async ({ before = 'nothing', intent, code, kept }) => {
    const play = await prepared(before);
    const standing = play.desk.world().holds;
    const reply = await play.desk.submit(intent);
    expect(reply.kind === 'refused' && reply.problem.code).toBe(code);
    const types = reply.records.map((each) => each.type);
    expect(types).toEqual(kept ? ['decision.refused'] : []);
    if (kept && reply.kind === 'refused')
      expect(reply.records[0]?.body).toMatchObject({
        askedBy: intent.by,
        code,
        sentence: reply.problem.sentence,
      });
    expect(play.desk.world().holds).toBe(standing);
  });

  it('nothing passes a forbid, and the record names the rule', async () => {
    const play = await startPlay();
    await recorded(play, declare('emergency.declared'));
    const reply = await play.desk.submit(decide('pause', 'svc-sis'));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'may-not', answer: 'forbid' } });
    expect(JSON.stringify(reply.records[0]?.body['why'])).toContain('F-1');
  });

  it('a decision composed on an older world is refused, because the answer may have changed', async () => {
    const play = await startPlay();
    const { version } = play.desk.world();
    await recorded(play, declare('vendor.connected'));
    expect(await codeOf(play, decide('pause', 'svc-erp', { version }))).toBe('changed-meanwhile');
    expect(await codeOf(play, decide('pause', 'svc-erp', { version: play.desk.world().version }))).toBe(
      'recorded',
    );
  });

  it('what only signs in, notes or refuses does not make a draft stale', async () => {
    const play = await startPlay();
    const { version } = play.desk.world();
    await play.desk.submit(decide('resume', 'svc-erp'));
    await play.desk.submit({ kind: 'signIn', person: personIdOf('ines'), pin: 'pin-ines' });
    expect(await codeOf(play, decide('pause', 'svc-erp', { version }))).toBe('recorded');
  });

  it('a pause that has ended meanwhile cannot be extended: what is due comes first', async () => {
    const play = await prepared('paused');
    play.clock.pass(31 * MINUTE);
    expect(await codeOf(play, decide('extend', 'svc-erp'))).toBe('may-not');
    expect(await pass(play, 0)).toEqual([]);
  });
});
