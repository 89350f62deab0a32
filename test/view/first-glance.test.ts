import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { MINUTE, START, decide, declare, pass, recorded, startPlay } from '../support/desk-driver.ts';
import { choiceIn, selected, viewOn } from './playing.ts';

/** Is everything in the view that is to be seen at first glance, with its age and its source? */

const HOUR = 60 * MINUTE;
const maya = personIdOf('maya');
const asked: Intent = {
  kind: 'raiseQuestion',
  by: maya,
  action: 'pause',
  identity: identityIdOf('svc-erp'),
  at: equipmentIdOf('line-3'),
  incidentId: null,
  text: 'twice?',
};
type Playing = Awaited<ReturnType<typeof startPlay>>;
const sourceOf = (play: Playing) => viewOn(play).lines.find(({ id }) => id === 'line-3')?.source;

describe('the state of a line says whose word it is', () => {
  it('where the machine began, when nobody has declared anything', async () => {
    const play = await startPlay();
    expect(sourceOf(play)).toEqual({
      kind: 'adopted',
      by: null,
      at: START,
      quality: 'good',
      measured: null,
      sentence: 'since the plant was adopted at 13:00 +00:00 (13:00 UTC); nobody has declared it',
    });
  });

  it('a person, when they declared it', async () => {
    const play = await startPlay();
    play.clock.pass(MINUTE);
    await recorded(play, declare('vendor.connected'));
    expect(sourceOf(play)).toMatchObject({
      kind: 'declared',
      by: 'maya',
      at: START + MINUTE,
      sentence: 'declared by maya at 13:01 +00:00 (13:01 UTC)',
    });
  });

  it('a time limit, when that sent the event', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    await pass(play, 2 * HOUR);
    expect(sourceOf(play)).toMatchObject({ kind: 'time-limit', by: null, at: START + 2 * HOUR });
  });
});

describe('what changes by itself next', () => {
  const cases: readonly { does: readonly Intent[]; ms?: number; next: object; because: string }[] = [
    {
      does: [],
      next: { kind: 'shift', at: START + 9 * HOUR, words: 'the shift changes' },
      because: 'the day shift ends at 22:00',
    },
    {
      does: [declare('vendor.connected')],
      ms: 10 * MINUTE,
      next: {
        kind: 'deadline',
        at: START + 2 * HOUR,
        line: 'line-3',
        words: 'Line 3: then vendor window ended',
      },
      because: 'a session has a limit',
    },
    {
      does: [decide('pause', 'svc-erp')],
      next: { kind: 'end', at: START + 30 * MINUTE, identity: 'svc-erp', words: 'PAUSE ends: svc-erp' },
      because: 'a pause has one, too',
    },
    {
      does: [decide('pause', 'vnd-acme-api'), asked],
      next: { kind: 'takeover', at: START + 5 * MINUTE, words: 'tomas takes over: PAUSE svc-erp' },
      because: 'a ladder is the first to move',
    },
  ];
  it.each(cases)('is $next.kind, because $because', async ({ does, ms = 0, next }) => {
    const play = await startPlay();
    for (const intent of does) await recorded(play, intent);
    await pass(play, ms);
    const view = viewOn(play);
    expect(view.next).toMatchObject(next);
    expect(view.nextAt).toBe(view.next?.at);
  });

  it('names the question whose ladder moves', async () => {
    const play = await startPlay();
    await recorded(play, asked);
    const view = viewOn(play);
    expect(view.next?.questionId).toBe(view.questions[0]?.questionId);
  });
});

describe('who is here', () => {
  it('stands with every person of the plant', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'sayAbsent', by: maya, person: personIdOf('lea') });
    const people = viewOn(play).plant?.people ?? [];
    const onShift = people.filter((each) => each.onShift).map(({ id }) => id);
    expect(onShift).toEqual(['maya', 'tomas']);
    expect(people.filter((each) => each.declaredAbsent).map(({ id }) => id)).toEqual(['lea']);
  });
});

describe('the answer is live without an incident and without a login', () => {
  it('for the worst pair and for any that is selected', async () => {
    const play = await startPlay();
    for (const person of ['maya', 'tomas', 'lea'])
      await recorded(play, { kind: 'signOut', person: personIdOf(person) });
    const view = viewOn(play, selected('line-4', 'vnd-acme'));
    expect(view.incidents).toEqual([]);
    for (const sheet of [view.sheet, view.worstSheet]) {
      expect(sheet?.choices.map(({ action }) => action)).toEqual(ACTIONS);
      expect(sheet?.actor).toBeNull();
      expect(sheet?.choices.map(({ toActor, may }) => [toActor, may])).toEqual(
        ACTIONS.map(() => [null, null]),
      );
    }
  });

  const readers = [
    { actor: 'maya', may: 'may', because: 'she holds' },
    { actor: 'tomas', may: 'may-not', because: 'his rung has not come, though he is signed in' },
    { actor: 'ines', may: 'may-not', because: 'she is not signed in, and reading needs no login' },
    { actor: null, may: 'may-not', because: 'it is for whoever signed in last' },
    { actor: 'nobody', may: 'may-not', because: 'a name that the plant has not is nobody' },
  ];
  it.each(readers)('for $actor: $may, because $because', async ({ actor, may }) => {
    const play = await startPlay();
    const view = viewOn(play, selected('line-3', 'svc-erp', actor));
    const isPerson = actor !== null && actor !== 'nobody';
    expect(view.sheet?.actor).toBe(isPerson ? actor : 'lea');
    expect(choiceIn(view, 'pause')).toMatchObject({ may, toActor: expect.stringMatching(/^You/) });
  });

  it('and asks for what the desk will ask for before that person has signed', async () => {
    const play = await startPlay();
    await recorded(play, { kind: 'signOut', person: maya });
    const view = viewOn(play, selected('line-3', 'svc-erp', 'maya'));
    expect(choiceIn(view, 'pause').demands?.tier).toBe('T2');
    expect(view.signedIn.map(({ person }) => person)).not.toContain('maya');
  });
});
