import { type Door, serve } from '../../electron/ipc/serve.ts';
import { type StoreSide, type Surroundings, handlersOf } from '../../electron/ipc/handlers.ts';
import { type Call } from '../../electron/ipc/sender.ts';
import { HOME, isOurs } from '../../electron/shell/ours.ts';
import {
  type AskName,
  type Asks,
  type StoreAsk,
  type StoreReply,
} from '../../electron/shell/store-messages.ts';
import { type View } from '../../shared/contract/view.ts';
import { SAMPLE_PLANT } from '../support/sample-folder.ts';

/** How does what a page asks reach the console in the same process?
 *  Promise: through `serve` and `handlersOf` of the product: trusted sender, schema, handler, reply. A channel of the
 *  table that has no handler does not compile.
 *  Never: a way past the schema. */

/** What the spec may look at and change while the page asks. */
export type Around = {
  answer(ask: StoreAsk): Promise<StoreReply<AskName>>;
  latestView(): View;
  readonly drafts: Surroundings['drafts'];
  /** What the system's dialog will answer; null: it was closed. */
  chosen: string | null;
  readonly settings: Surroundings['settings'];
  readonly windows: { isWallOpen: boolean; isFullScreen: boolean; isMenuShown: boolean };
  note(line: string): void;
};

/** Asks on a channel, as the page of the product does. */
export function openDoor(around: Around): (channel: string, request: unknown) => Promise<unknown> {
  const answers = new Map<string, (call: Call, request: unknown) => unknown>();
  const door: Door = { handle: (channel, answer) => answers.set(channel, answer) };
  const handlers = handlersOf(surroundingsOf(around));
  serve(door, { handlers, isOurs, isOurWindow: () => true, note: around.note });
  const call: Call = { sender: {}, senderFrame: { url: HOME, parent: null } };
  return async (channel, request) => {
    const answer = answers.get(channel);
    if (answer === undefined) throw new Error(`nobody answers \`${channel}\``);
    return answer(call, request);
  };
}

function surroundingsOf(around: Around): Surroundings {
  const { windows } = around;
  return {
    store: storeOf(around),
    latestView: around.latestView,
    drafts: around.drafts,
    chooseFolder: () => Promise.resolve(around.chosen),
    sampleFolder: SAMPLE_PLANT,
    mayLoadReal: true,
    settings: around.settings,
    windows: {
      openWall: (open) => (windows.isWallOpen = open),
      turnFullScreen: () => (windows.isFullScreen = !windows.isFullScreen),
      turnMenuBar: () => (windows.isMenuShown = !windows.isMenuShown),
    },
  };
}

function storeOf(around: Around): StoreSide {
  const ask = <N extends AskName>(name: N, request: Asks[N]['request']): Promise<StoreReply<N>> =>
    // Each name goes with its own request and reply; the compiler cannot follow that through the union.
    around.answer({ name, request } as StoreAsk) as Promise<StoreReply<N>>;
  return {
    'intent:submit': (request) => ask('intent:submit', request),
    'class:preview': (request) => ask('class:preview', request),
    'registry:get': (request) => ask('registry:get', request),
    'runbook:get': (request) => ask('runbook:get', request),
    'record:list': (request) => ask('record:list', request),
    'ledger:recover': (request) => ask('ledger:recover', request),
    select: (request) => ask('view:select', request),
    adopt: (request) => ask('plant:adopt', request),
  };
}
