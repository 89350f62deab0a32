import { assign, cancel, fromPromise, raise, setup } from 'xstate';
import { Bug } from '../../../shared/std/bug.ts';
import { type CommitInput, type CommitResult } from './commit.ts';
import { EMPTY, type StripContext, isComplete, situationOf } from './context.ts';
import { type StripEvent, after } from './events.ts';
import { hasText } from './form.ts';
import { afterReply, isOnTheWay, isStale, unanswered } from './replied.ts';

/** In which phase is the strip?
 *  Promise: closed → composing → armed → committing → recorded, refused or parked; what changed disarms. An event
 *  that a phase does not name changes nothing, so a second commit makes no second entry.
 *  Never: authority in a guard; only whether everything is filled in. */

/** Once everything is there, so long nothing commits: a hand that was on its way stops (ux.md §9). */
export const GUARD_MS = 400;
/** A pause in typing; well below the 500 ms in which a draft is to be kept. */
export const TYPING_PAUSE_MS = 300;

const flow = setup({
  types: {
    // XState takes its types from values that are never read.
    context: {} as StripContext,
    events: {} as StripEvent,
  },
  actors: {
    commit: fromPromise<CommitResult, CommitInput>(() => Promise.reject(new Bug('the strip has no port'))),
  },
  actions: {
    /** Given by the controller: writes the drafts down. */
    keepDrafts: () => undefined,
    hear: assign(({ context, event }) => after(context, event)),
    replied: assign(({ context }, { result }: { readonly result: CommitResult }) =>
      afterReply(context, result),
    ),
    leftAlone: assign(({ context }) => unanswered(context)),
    forgetPause: cancel('typing'),
    waitForPause: raise({ type: 'typing.paused' }, { id: 'typing', delay: 'typing' }),
  },
  guards: {
    isComplete: ({ context }) => isComplete(context),
    isIncomplete: ({ context }) => !isComplete(context),
    isOwnPress: ({ context, event }) =>
      event.type === 'commit.pressed' && !event.isRepeat && isComplete(context),
    /** With this event, that is; guards come before actions. */
    isChange: ({ context, event }) => after(context, event).change !== null,
    hasText: ({ context }) => context.composition !== null && hasText(context.composition),
  },
  delays: { guard: GUARD_MS, typing: TYPING_PAUSE_MS },
});

const hear = { actions: 'hear' } as const;
const opening = { target: '#strip.open', reenter: true, actions: ['hear', 'keepDrafts'] } as const;
const typed = { actions: ['hear', 'forgetPause', 'waitForPause'] } as const;
const typedAnew = { ...typed, target: 'composing' } as const;
/** Whatever is read while composing may disarm. */
const reading = [{ guard: 'isChange', target: '.changed', actions: 'hear' }, hear] as const;
const replied = {
  type: 'replied',
  params: ({ event }: { readonly event: { readonly output: CommitResult } }) => ({ result: event.output }),
} as const;
const committing = { guard: 'isOwnPress', target: '#strip.committing' } as const;

const open = flow.createStateConfig({
  initial: 'composing',
  on: {
    'strip.opened': opening,
    'draft.resumed': opening,
    'draft.parked': [
      { guard: 'hasText', target: 'parked', actions: ['hear', 'keepDrafts'] },
      { target: 'closed', actions: 'hear' },
    ],
    'field.filled': typed,
    'sentence.confirmed': typed,
    'pin.typed': hear,
    'sign-in.wanted': hear,
    'actor.chosen': reading,
    'view.published': reading,
    'class.previewed': reading,
  },
  states: {
    composing: { always: { guard: 'isComplete', target: 'guarded' } },
    guarded: {
      always: { guard: 'isIncomplete', target: 'composing' },
      after: { guard: 'armed' },
    },
    armed: {
      always: { guard: 'isIncomplete', target: 'composing' },
      on: { 'commit.pressed': committing },
    },
    changed: { on: { 'change.read': { target: 'composing', actions: 'hear' } } },
    refused: {
      initial: 'guarded',
      on: {
        'field.filled': typedAnew,
        'sentence.confirmed': typedAnew,
        'pin.typed': { target: 'composing', actions: 'hear' },
      },
      states: {
        guarded: { after: { guard: 'armed' } },
        armed: { on: { 'commit.pressed': committing } },
      },
    },
  },
});

const committed = flow.createStateConfig({
  invoke: {
    src: 'commit',
    input: ({ context }) => {
      const situation = situationOf(context);
      if (situation === null) throw new Bug('nothing was composed');
      return { situation, seen: context.seen };
    },
    onDone: [
      {
        guard: ({ context, event }) => isOnTheWay(context, event.output),
        target: 'open',
        actions: replied,
      },
      {
        guard: ({ event }) => event.output.kind === 'recorded',
        target: 'recorded',
        actions: [replied, 'keepDrafts'],
      },
      {
        guard: ({ context, event }) => isStale(event.output) || context.change !== null,
        target: '#strip.open.changed',
        actions: replied,
      },
      { target: '#strip.open.refused', actions: replied },
    ],
    onError: { target: '#strip.open.refused', actions: 'leftAlone' },
  },
});

export const stripMachine = flow.createMachine({
  id: 'strip',
  context: EMPTY,
  initial: 'closed',
  on: {
    'drafts.found': hear,
    'draft.discarded': { actions: ['hear', 'keepDrafts'] },
    'actor.chosen': hear,
    'view.published': hear,
    'typing.paused': { actions: 'keepDrafts' },
  },
  states: {
    closed: { on: { 'strip.opened': opening, 'draft.resumed': opening } },
    parked: { on: { 'strip.opened': opening, 'draft.resumed': opening, 'draft.parked': 'closed' } },
    open,
    committing: committed,
    recorded: {
      on: {
        'strip.opened': opening,
        'draft.resumed': opening,
        'draft.parked': { target: 'closed', actions: 'hear' },
      },
    },
  },
});
