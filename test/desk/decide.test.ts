import { describe, expect, it } from 'vitest';
import { type Decide } from '../../electron/desk/intent.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { identityIdOf } from '../../shared/project/ids.ts';
import { type Action } from '../../shared/plant/types.ts';
import { formatInstant, instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  START,
  decide,
  recorded,
  secondByPin,
  startPlay,
} from '../support/desk-driver.ts';

const after = (minutes: number): string => formatInstant(instantOf(START + minutes * MINUTE));
const lea = { second: secondByPin('lea') };

/** What was decided before, so that the action makes sense. */
const BEFORE = {
  nothing: [],
  paused: [decide('pause', 'svc-erp')],
  constrained: [decide('constrain', 'svc-erp')],
  revoked: [decide('revoke', 'agent-robot', lea)],
} satisfies Record<string, readonly Decide[]>;

type Row = {
  readonly action: Action;
  readonly identity: string;
  readonly before: keyof typeof BEFORE;
  readonly more?: Parameters<typeof decide>[2];
  readonly standing: string;
  readonly endsAt: string | null;
  readonly because: string;
};

const ROWS: readonly Row[] = [
  {
    action: 'keep',
    identity: 'svc-erp',
    before: 'nothing',
    standing: 'active',
    endsAt: null,
    because: 'keeping is a decision that changes nothing',
  },
  {
    action: 'pause',
    identity: 'svc-erp',
    before: 'nothing',
    standing: 'paused',
    endsAt: after(30),
    because: 'the limit of R-1 is half an hour',
  },
  {
    action: 'pause',
    identity: 'svc-erp',
    before: 'nothing',
    more: { endsAt: instantOf(START + 5 * MINUTE) },
    standing: 'paused',
    endsAt: after(5),
    because: 'a person may ask for less',
  },
  {
    action: 'pause',
    identity: 'svc-erp',
    before: 'constrained',
    standing: 'paused',
    endsAt: after(30),
    because: 'a constrained identity can be paused',
  },
  {
    action: 'resume',
    identity: 'svc-erp',
    before: 'paused',
    standing: 'active',
    endsAt: null,
    because: 'the pause is over',
  },
  {
    action: 'constrain',
    identity: 'svc-mes',
    before: 'nothing',
    standing: 'constrained',
    endsAt: after(8 * 60),
    because: 'R-9 has no limit: the shift ends at 22:00, eight hours come first',
  },
  {
    action: 'release',
    identity: 'svc-erp',
    before: 'constrained',
    standing: 'active',
    endsAt: null,
    because: 'the constraint is over',
  },
  {
    action: 'revoke',
    identity: 'agent-robot',
    before: 'nothing',
    more: lea,
    standing: 'revoked',
    endsAt: null,
    because: 'a revocation has no end',
  },
  {
    action: 'restore',
    identity: 'agent-robot',
    before: 'revoked',
    more: { by: 'tomas' },
    standing: 'active',
    endsAt: null,
    because: 'somebody other than Maya gives it back',
  },
  {
    action: 'override',
    identity: 'svc-erp',
    before: 'paused',
    standing: 'active',
    endsAt: after(15),
    because: 'an override lifts the pause for its own limit',
  },
  {
    action: 'extend',
    identity: 'svc-erp',
    before: 'paused',
    standing: 'paused',
    endsAt: after(30),
    because: 'the limit starts anew from now',
  },
  {
    action: 'resume',
    identity: 'jit-bolt',
    before: 'nothing',
    standing: 'active',
    endsAt: after(60),
    because: 'just-in-time access is opened for a time',
  },
];

async function prepared(before: keyof typeof BEFORE): Promise<Play> {
  const play = await startPlay();
  for (const intent of BEFORE[before]) await recorded(play, intent);
  return play;
}

describe('deciding', () => {
  it.each(ROWS)('$action on $identity after $before: $standing ($because)', async (row) => {
    const play = await prepared(row.before);
    const reply = await recorded(play, decide(row.action, row.identity, row.more));
    const record = reply.records.find((each) => each.type === 'decision.recorded');
    expect(record?.body).toMatchObject({ action: row.action, endsAt: row.endsAt });
    expect(standingOf(play.desk.world(), identityIdOf(row.identity)).kind).toBe(row.standing);
    expect(reply.records.at(-1)?.type).toBe('checkpoint.issued');
  });

  it('a pause of just-in-time access that was opened returns it to rest at once, without an end', async () => {
    const play = await startPlay();
    await recorded(play, decide('resume', 'jit-bolt'));
    const reply = await recorded(play, decide('pause', 'jit-bolt'));
    expect(reply.records[0]?.body).toMatchObject({ action: 'pause', endsAt: null, standingBefore: 'active' });
    expect(play.desk.world().held).toEqual([]);
  });

  it('a resume returns to what stood before the pause', async () => {
    const play = await prepared('constrained');
    await recorded(play, decide('pause', 'svc-erp'));
    await recorded(play, decide('resume', 'svc-erp'));
    expect(standingOf(play.desk.world(), identityIdOf('svc-erp')).kind).toBe('constrained');
  });
});
