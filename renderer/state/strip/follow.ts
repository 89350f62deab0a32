import { type StripDraft } from '../../../shared/contract/draft.ts';
import { type Console } from '../console.ts';
import { situationOf } from './context.ts';
import { type StripEvent } from './events.ts';
import { classQuestion, classSubject } from './form-decide.ts';
import { isOpen } from './phase.ts';
import { pairOf, sheetIn } from './reading.ts';
import { type StripStore } from './store.ts';

/** What does the strip hear, and what does it ask for on the way?
 *  Promise: views, wishes to compose and who decides go in; the pair it is about is selected, and a class is
 *  previewed, once for each that is new.
 *  Never: answers for itself. */

type Followed = {
  readonly console: Console;
  readonly store: StripStore;
  send(event: StripEvent): void;
  /** The draft that somebody wants to go on with; once. */
  resuming(): StripDraft | null;
};

/** Call the result to stop. */
export function followStrip(followed: Followed): () => void {
  const { console, store, send } = followed;
  const follow = followerOf(followed);
  const first = console.view.getState().view;
  if (first !== null) send({ type: 'view.published', view: first });
  follow();
  const stops = [
    console.view.subscribe(({ view }, before) => {
      if (view !== null && view !== before.view) send({ type: 'view.published', view });
    }),
    console.screen.subscribe(({ actor }, before) => {
      if (actor !== before.actor) send({ type: 'actor.chosen', person: actor });
      follow();
    }),
    store.subscribe(follow),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A new object each time somebody asks. */
type Wish = ReturnType<Console['screen']['getState']>['strip'];

/** Brings screen and flow together, whichever of them moved. */
function followerOf(followed: Followed): () => void {
  const { console, store, send } = followed;
  const select = selectorOf(followed);
  const preview = previewerOf(followed);
  let met: Wish = null;
  let times = 0;
  return () => {
    const wish = console.screen.getState().strip;
    const { phase } = store.getState();
    if (wish !== null && wish !== met) {
      // A commit on its way is not left; the wish is met when it has been answered.
      if (phase === 'committing') return;
      met = wish;
      times += 1;
      const draft = followed.resuming();
      send(draft === null ? { type: 'strip.opened', start: wish.start } : { type: 'draft.resumed', draft });
      return;
    }
    if (wish === null && (isOpen(phase) || phase === 'recorded')) {
      if (phase !== 'committing') send({ type: 'draft.parked' });
      return;
    }
    if (wish !== null && (phase === 'closed' || phase === 'parked')) console.actions.closeStrip();
    select(times);
    preview();
  };
}

/** The pair that is composed about is the one whose answers come; asked once, and again for a change. */
function selectorOf({ console, store }: Followed): (times: number) => void {
  let asked = '';
  return (times) => {
    const { phase, context } = store.getState();
    const situation = situationOf(context);
    if (situation === null || !isOpen(phase)) return;
    const pair = pairOf(situation.composition.start, situation.view);
    if (pair === null) return;
    const isHere = sheetIn(situation.view, pair, situation.actor) !== null;
    const isStale = phase === 'changed' && context.change === null;
    const key = JSON.stringify([times, situation.actor, pair, isStale && context.pinRound]);
    if ((isHere && !isStale) || key === asked) return;
    asked = key;
    void console.actions.select(pair);
  };
}

function previewerOf({ console, store, send }: Followed): () => void {
  let asked = '';
  return () => {
    const situation = situationOf(store.getState().context);
    if (situation?.actor == null) return;
    const { composition, actor, view } = situation;
    const question = classQuestion(composition);
    const subject = classSubject({ composition, actor });
    const key = `${view.version} ${subject ?? ''}`;
    if (question === null || subject === null || key === asked) return;
    asked = key;
    void console.bridge['class:preview']({ ...question, actor }).then((reply) => {
      if (reply.kind === 'class') send({ type: 'class.previewed', subject, reply });
      else console.actions.say({ sentence: reply.problem.sentence, level: 'P2' });
    });
  };
}
