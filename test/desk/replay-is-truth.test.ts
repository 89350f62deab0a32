import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { answer, choices } from '../../shared/authority/answer.ts';
import { eventsFrom } from '../../shared/machine/active.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { compiledOf, governedAt } from '../../shared/project/compiled.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { rebuild } from '../../shared/project/reduce.ts';
import { situationOf } from '../../shared/project/situation.ts';
import { entriesOf, entryOf } from '../../shared/project/table.ts';
import { holdsOn } from '../../shared/project/standing.ts';
import { type World } from '../../shared/project/world.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  decide,
  declare,
  playOn,
  secondByPin,
  signIn,
  startPlay,
} from '../support/desk-driver.ts';

/** Random play: intents that are mostly allowed, and time that passes. */
type Move = { readonly kind: 'pass'; readonly ms: number } | { readonly kind: 'do'; readonly intent: Of };
type Of = (play: Play) => Intent;

const IDENTITIES = ['vnd-acme', 'vnd-acme-api', 'agent-robot', 'jit-bolt', 'svc-mes', 'svc-erp', 'svc-sis'];
const AT = equipmentIdOf('line-3');

/** The n-th of everything that this person may decide now; a refusal when there is nothing. */
function allowed({ desk, clock }: Play, by: string, n: number): Intent {
  const world = desk.world();
  if (world.adopted === null) throw new Error('no plant');
  const { engine } = compiledOf(world.adopted.plant);
  const situation = situationOf(world, clock.wall());
  const found = IDENTITIES.flatMap((identity) =>
    choices(engine, situation, {
      identity: identityIdOf(identity),
      at: AT,
      actor: personIdOf(by),
      askedAt: clock.wall(),
    })
      .filter(({ actor }) => actor !== null && actor.may !== 'may-not')
      .map(({ action }) => ({ identity, action })),
  );
  const chosen = found[n % Math.max(1, found.length)] ?? { identity: 'svc-erp', action: 'restore' };
  const brought = { by, second: secondByPin('lea'), confirmed: ['Line is empty'] };
  return decide(chosen.action, chosen.identity, brought);
}

const deciding = fc.record({ n: fc.nat(1000), by: fc.constantFrom('maya', 'maya', 'maya', 'tomas') }).map(
  ({ n, by }): Of =>
    (play) =>
      allowed(play, by, n),
);

const guessing = fc
  .record({
    action: fc.constantFrom(...ACTIONS),
    identity: fc.constantFrom(...IDENTITIES),
    second: fc.constantFrom(null, secondByPin('lea', 'wrong'), secondByPin('tomas')),
  })
  .map(
    ({ action, identity, second }): Of =>
      () =>
        decide(action, identity, { second }),
  );

/** The n-th event that would move the line. */
function moving({ desk }: Play, n: number, line: string): Intent {
  const { adopted, machines } = desk.world();
  const at = equipmentIdOf(line);
  const machine = adopted === null ? undefined : governedAt(adopted.plant, at)?.machine;
  const configuration = entryOf(machines, at)?.snapshot.configuration;
  const events =
    machine === undefined || configuration === undefined ? [] : eventsFrom(machine, configuration);
  const event = events[n % Math.max(1, events.length)] ?? 'work.started';
  const gate = {
    second: secondByPin('lea'),
    confirmed: ['Guards closed'],
    rationale: 'looked at every guard',
  };
  return declare(event, { at: line, ...gate });
}

const declaring = fc.record({ n: fc.nat(10), line: fc.constantFrom('line-3', 'line-3', 'line-4') }).map(
  ({ n, line }): Of =>
    (play) =>
      moving(play, n, line),
);

const lastOf = (play: Play, ids: readonly string[]): string => ids.at(-1) ?? play.ledger.origin;
const decisions = ({ desk }: Play) => entriesOf(desk.world().decisions).map(([id]) => id);
const glasses = ({ desk }: Play) => entriesOf(desk.world().glasses).map(([id]) => id);

const other = fc.constantFrom<Of>(
  () => signIn('ines'),
  () => signIn('tomas', 'wrong'),
  () => ({ kind: 'sayAbsent', by: personIdOf('maya'), person: personIdOf('tomas') }),
  () => ({ kind: 'sayPresent', by: personIdOf('maya'), person: personIdOf('tomas') }),
  () => ({ kind: 'sayPresent', by: personIdOf('maya'), person: personIdOf('ines') }),
  ({ desk }) => ({
    kind: 'acknowledgeQuestion',
    by: personIdOf('maya'),
    questionId: desk.world().openQuestions[0] ?? '',
  }),
  ({ desk }) => ({
    kind: 'escalateQuestion',
    by: personIdOf('tomas'),
    questionId: desk.world().openQuestions[0] ?? '',
  }),
  () => ({
    kind: 'raiseQuestion',
    by: personIdOf('tomas'),
    action: 'pause',
    identity: identityIdOf('svc-mes'),
    at: equipmentIdOf('line-3'),
    incidentId: null,
    text: 'it writes recipes at night',
  }),
  (play) => ({
    kind: 'withdraw',
    by: personIdOf('maya'),
    decisionId: lastOf(play, decisions(play)),
    reasonCode: 'mistaken-decision',
    confirmed: [],
    second: null,
    rationale: '',
  }),
  (play) => ({
    kind: 'confirmEffect',
    by: personIdOf('maya'),
    decisionId: play.desk.world().unconfirmed[0]?.decisionId ?? '',
    seenHow: 'session list is empty',
    effectiveAt: play.clock.wall(),
  }),
  (play) => ({
    kind: 'failEffect',
    by: personIdOf('maya'),
    decisionId: play.desk.world().unconfirmed[0]?.decisionId ?? '',
    why: 'the jump host does not answer',
  }),
  () => ({
    kind: 'openBreakGlass',
    by: personIdOf('maya'),
    identity: identityIdOf('vnd-acme'),
    at: equipmentIdOf('line-3'),
    action: 'pause',
    category: 'production',
    incidentId: null,
    rationale: 'nobody may and it must stop',
    endsAt: null,
  }),
  (play) => decide('pause', 'vnd-acme', { breakGlassId: lastOf(play, glasses(play)) }),
  (play) => ({
    kind: 'reviewBreakGlass',
    by: personIdOf('ines'),
    breakGlassId: lastOf(play, glasses(play)),
    verdict: 'justified',
    text: 'it had to be done',
  }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: deciding.map((intent): Move => ({ kind: 'do', intent })) },
  { weight: 1, arbitrary: guessing.map((intent): Move => ({ kind: 'do', intent })) },
  { weight: 3, arbitrary: declaring.map((intent): Move => ({ kind: 'do', intent })) },
  { weight: 6, arbitrary: other.map((intent): Move => ({ kind: 'do', intent })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 40 }).map((n): Move => ({ kind: 'pass', ms: n * MINUTE })),
  },
);
const moves = fc.array(move, { maxLength: 50, size: 'max' });

async function playAll(all: readonly Move[], look: (play: Play) => void = () => undefined): Promise<Play> {
  const play = await startPlay();
  for (const each of all) {
    if (each.kind === 'pass') {
      play.clock.pass(each.ms);
      await play.desk.tick();
    } else await play.desk.submit(each.intent(play));
    look(play);
  }
  return play;
}

/** Every answer to everybody about everything, as a reader of the ledger would compute it. */
function answersOf(world: World, now: number): unknown {
  const plant = world.adopted?.plant;
  if (plant === undefined) return null;
  const situation = situationOf(world, instantOf(now));
  const question = {
    at: equipmentIdOf('line-3'),
    askedAt: instantOf(now),
    acknowledgements: [],
    escalations: [],
  };
  return IDENTITIES.flatMap((identity) =>
    ACTIONS.map((action) =>
      answer(compiledOf(plant).engine, situation, {
        ...question,
        identity: identityIdOf(identity),
        action,
        actor: personIdOf('maya'),
      }),
    ),
  );
}

describe('whatever people do at a desk', () => {
  it('replay-is-truth: the world rebuilt from record 0 is the world that was shown, with the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (played) => {
        const play = await playAll(played);
        const again = rebuild(play.ledger.written());
        expect(again).toEqual(play.desk.world());
        const now = play.clock.wall();
        expect(answersOf(again, now)).toEqual(answersOf(play.desk.world(), now));
      }),
      { numRuns: 60 },
    );
  });

  it('replay-is-truth: a desk that is started again shows the same world, but for who is signed in', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (played) => {
        const play = await playAll(played);
        const before = play.desk.world();
        await play.desk.close();
        play.ledger.reopen(play.clock.wall());
        const after = (await playOn(play.ledger, play.clock)).desk.world();
        const { seq, latestAt, signedIn } = after;
        expect(signedIn).toEqual([]);
        expect({ ...after, signedIn: [] }).toEqual({ ...before, seq, latestAt, signedIn: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('pause-ends: at every instant each pause, constraint, override and open break-glass has an end that is to come', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (played) => {
        await playAll(played, ({ desk, clock }) => {
          const world = desk.world();
          for (const hold of world.held.flatMap((identity) => holdsOn(world, identity)))
            if (hold.kind !== 'revocation') expect(hold.ends?.at).toBeGreaterThan(clock.wall());
          for (const [, glass] of entriesOf(world.glasses))
            if (glass.status === 'open') expect(glass.ends.at).toBeGreaterThan(clock.wall());
        });
      }),
      { numRuns: 60 },
    );
  });

  it('glass-is-reviewed: a break-glass that nobody else has reviewed is a debt, and only that', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (played) => {
        const play = await playAll(played);
        const world = play.desk.world();
        const open = entriesOf(world.glasses).filter(([, glass]) => glass.status !== 'reviewed');
        expect(world.unreviewed).toEqual(open.map(([id]) => id));
        for (const { type, body } of play.ledger.written())
          if (type === 'breakglass.reviewed')
            expect(entriesOf(world.glasses).flatMap(([, glass]) => glass.involved)).not.toContain(
              body['reviewedBy'],
            );
      }),
      { numRuns: 25 },
    );
  });
});
