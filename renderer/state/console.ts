import { type Bridge } from '../../shared/contract/bridge.ts';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type RequestOf } from '../../shared/contract/requests.ts';
import { type PersonId } from '../../shared/plant/types.ts';
import { type SteadyClock } from '../bridge/system-clock.ts';
import {
  type Notice,
  type Pair,
  type ScreenState,
  type ScreenStore,
  createScreenStore,
} from './screen-store.ts';
import { type StripStart } from './strip-start.ts';
import { type ViewStore, acceptView, createViewStore } from './view-store.ts';

/** What can the page do?
 *  Promise: every action ends in a call of the bridge or in a change of what is shown; facts come back as views.
 *  Never: a decision; a fact that was not published. */

export type Console = {
  readonly bridge: Bridge;
  readonly clock: SteadyClock;
  readonly view: ViewStore;
  readonly screen: ScreenStore;
  readonly actions: Actions;
};
export type Actions = {
  /** Selects a pair and asks for its answers; null identity: the worst one of the line. */
  select(pair: Pair): Promise<void>;
  /** Says the answers to this person from now on; null: to whoever signed in last. */
  actAs(person: PersonId | null): Promise<void>;
  /** Works out the answers of the selected pair again (F5). */
  again(): Promise<void>;
  submit(intent: RequestOf<'intent:submit'>): Promise<ReplyOf<'intent:submit'>>;
  show(change: Partial<Omit<ScreenState, 'strip' | 'selected' | 'actor'>>): void;
  /** Opens the strip on this; a strip that holds a draft parks it first. */
  compose(start: StripStart): void;
  closeStrip(): void;
  say(notice: Notice | null): void;
};

export function createConsole(bridge: Bridge, clock: SteadyClock): Console {
  const view = createViewStore();
  const screen = createScreenStore();
  return { bridge, clock, view, screen, actions: actionsOf({ bridge, clock, view, screen }) };
}

/** Hears views from now on, and asks for the first one; call the result to stop. */
export function listen({ bridge, clock, view }: Console): () => void {
  const stop = bridge.onView((next) => {
    acceptView(view, next, clock.monotonicMs());
  });
  void bridge['view:get']({}).then((reply) => {
    if (reply.kind === 'view') acceptView(view, reply.view, clock.monotonicMs());
  });
  return stop;
}

function actionsOf({ bridge, clock, view, screen }: Omit<Console, 'actions'>): Actions {
  const ask = async (): Promise<void> => {
    const { selected, actor } = screen.getState();
    const pair = selected ?? view.getState().view?.worst ?? null;
    if (pair === null) return;
    const reply = await bridge['view:select']({ ...pair, actor });
    if (reply.kind === 'view') acceptView(view, reply.view, clock.monotonicMs());
    else screen.setState({ notice: { sentence: reply.problem.sentence, level: 'P2' } });
  };
  return {
    select: (selected) => {
      screen.setState({ selected });
      return ask();
    },
    actAs: (actor) => {
      screen.setState({ actor });
      return ask();
    },
    again: ask,
    submit: (intent) => bridge['intent:submit'](intent),
    show: (change) => {
      screen.setState(change);
    },
    compose: (start) => {
      screen.setState(({ strip }) => ({ strip: { start, count: (strip?.count ?? 0) + 1 } }));
    },
    closeStrip: () => {
      screen.setState({ strip: null });
    },
    say: (notice) => {
      screen.setState({ notice });
    },
  };
}
