import { type ActorOptions, createActor, fromPromise } from 'xstate';
import { createStore } from 'zustand/vanilla';
import { type StripDraft, parseDrafts } from '../../../shared/contract/draft.ts';
import { type Instant, instantOf } from '../../../shared/std/instant.ts';
import { type Console } from '../console.ts';
import { type CommitInput, type CommitResult, type StripPort, commit } from './commit.ts';
import { EMPTY, draftText } from './context.ts';
import { type StripEvent } from './events.ts';
import { followStrip } from './follow.ts';
import { stripMachine } from './machine.ts';
import { phaseOf } from './phase.ts';
import { type PinName, type PinPocket, createPinPocket } from './pins.ts';
import { type StripState, type StripStore } from './store.ts';

/** How does the flow of the strip stand between the page and the desk?
 *  Promise: hears every view and every wish to compose; keeps drafts and asks for previews by the bridge; one strip
 *  a window.
 *  Never: a fact of its own. */

export type Strip = {
  readonly store: StripStore;
  send(event: StripEvent): void;
  /** What stands in a PIN field; the flow hears only whether it is empty. */
  typePin(name: PinName, pin: string): void;
  resume(draft: StripDraft): void;
  /** From now on; call the result to stop. May begin again afterwards. */
  begin(): () => void;
};

/** `clock` is that of XState; tests bring one that they move. */
export type StripOptions = { readonly clock?: NonNullable<ActorOptions<typeof stripMachine>['clock']> };

export function createStrip(console: Console, options: StripOptions = {}): Strip {
  const store = createStore<StripState>(() => ({ phase: 'closed', context: EMPTY }));
  const pocket = createPinPocket();
  const machine = machineFor(console, pocket);
  let send: Strip['send'] = () => undefined;
  const wanted = createWish();
  return {
    store,
    send: (event) => {
      send(event);
    },
    typePin: (name, pin) => {
      pocket.put(name, pin);
      send({ type: 'pin.typed', name, isFilled: pin !== '' });
    },
    resume: (draft) => {
      wanted.put(draft);
      console.actions.compose(draft.start);
    },
    begin: () => {
      const actor = createActor(machine, options);
      send = (event) => {
        actor.send(event);
      };
      actor.subscribe((snapshot) => {
        store.setState({ phase: phaseOf(snapshot), context: snapshot.context });
      });
      actor.start();
      const stop = followStrip({ console, store, send, resuming: wanted.take });
      void findDrafts(console, send);
      return () => {
        stop();
        actor.stop();
      };
    },
  };
}

/** A draft on its way from the list to the flow; taken once. */
function createWish() {
  let wanted: StripDraft | null = null;
  return {
    put: (draft: StripDraft): void => {
      wanted = draft;
    },
    take: (): StripDraft | null => {
      const taken = wanted;
      wanted = null;
      return taken;
    },
  };
}

function machineFor(console: Console, pocket: PinPocket) {
  const port: StripPort = { ...submitting(console), takePins: pocket.take, now: () => nowIn(console) };
  const keep = keeperOf(console);
  return stripMachine.provide({
    actors: { commit: fromPromise<CommitResult, CommitInput>(({ input }) => commit(port, input)) },
    actions: {
      keepDrafts: ({ context }) => {
        keep(draftText(context));
      },
    },
  });
}

/** Whoever has just signed in is who decides. */
function submitting({ bridge, actions }: Console): Pick<StripPort, 'submit'> {
  return {
    submit: async (intent) => {
      const reply = await bridge['intent:submit'](intent);
      if (intent.kind === 'signIn' && reply.kind === 'recorded') await actions.actAs(null);
      return reply;
    },
  };
}

function nowIn({ view, clock }: Console): Instant {
  const { view: latest, arrivedAtMs } = view.getState();
  return instantOf(Math.floor((latest?.now ?? 0) + clock.monotonicMs() - arrivedAtMs));
}

/** The same text is not written twice. A draft that could not be kept is said, not lost: it is still on screen. */
function keeperOf({ bridge, actions }: Console): (text: string | null) => void {
  let kept: string | null = null;
  return (text) => {
    if (text === kept) return;
    kept = text;
    void bridge['draft:keep']({ text }).then((reply) => {
      if (reply.kind === 'refused') actions.say({ sentence: reply.problem.sentence, level: 'P2' });
    });
  };
}

async function findDrafts({ bridge }: Console, send: (event: StripEvent) => void): Promise<void> {
  const reply = await bridge['draft:get']({});
  if (reply.kind === 'refused' || reply.text === null) return;
  const drafts = parseDrafts(reply.text);
  if (drafts.ok && drafts.value.length > 0) send({ type: 'drafts.found', drafts: drafts.value });
}
