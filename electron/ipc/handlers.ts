import { type PlantReply, type Refused } from '../../shared/contract/replies.ts';
import { type ParsedOf } from '../../shared/contract/requests.ts';
import { type Settings } from '../../shared/contract/settings.ts';
import { type View } from '../../shared/contract/view.ts';
import { shellProblemSentence } from '../../shared/words/shell-problems.ts';
import { type Handlers } from './serve.ts';

/** What does each channel do?
 *  Promise: one line a channel, or one function; whatever needs the ledger is asked of the store.
 *  Never: decides; opens a folder that nobody chose in a dialog. */

type Load = ParsedOf<'plant:load'>;
/** What a channel may need of the program around it. */
export type Surroundings = {
  readonly store: StoreSide;
  latestView(): View;
  readonly drafts: { read(): string | null; keep(text: string | null): void };
  /** Null: the dialog was closed. */
  chooseFolder(): Promise<string | null>;
  readonly sampleFolder: string;
  /** A real plant may be loaded here. */
  readonly mayLoadReal: boolean;
  readonly settings: { readonly latest: Settings; keep(settings: Settings): Settings };
  readonly windows: WindowSide;
};
/** Each says how it is afterwards; `contents` are those of the window that asks. */
export type WindowSide = {
  openWall(open: boolean): boolean;
  turnFullScreen(contents: object): boolean;
  turnMenuBar(contents: object): boolean;
};
/** The store's channels, and the two that carry more than the page sent. */
export type StoreSide = Pick<
  Handlers,
  'intent:submit' | 'class:preview' | 'registry:get' | 'runbook:get' | 'record:list' | 'ledger:recover'
> & {
  select(request: ParsedOf<'view:select'>): Promise<{ readonly kind: 'selected' } | Refused>;
  adopt(
    request: Load & { readonly folder: string; readonly isSample: boolean },
  ): Promise<PlantReply | Refused>;
};

export function handlersOf(around: Surroundings): Handlers {
  const { store, drafts, windows } = around;
  return {
    'view:get': () => ({ kind: 'view', view: around.latestView() }),
    'view:select': async (pair) => {
      const selected = await store.select(pair);
      return selected.kind === 'refused' ? selected : { kind: 'view', view: around.latestView() };
    },
    'intent:submit': store['intent:submit'],
    'class:preview': store['class:preview'],
    'plant:load': (request) => loadChosen(around, request),
    'plant:sample': (request) => store.adopt({ ...request, folder: around.sampleFolder, isSample: true }),
    'registry:get': store['registry:get'],
    'runbook:get': store['runbook:get'],
    'record:list': store['record:list'],
    'ledger:recover': store['ledger:recover'],
    'draft:get': () => ({ kind: 'draft', text: drafts.read() }),
    'draft:keep': ({ text }) => {
      drafts.keep(text);
      return { kind: 'kept' };
    },
    'settings:get': () => ({ kind: 'settings', settings: around.settings.latest }),
    'settings:keep': ({ settings }) => ({ kind: 'settings', settings: around.settings.keep(settings) }),
    'window:wall': ({ open }) => ({ kind: 'wall', open: windows.openWall(open) }),
    'window:full': (_nothing, asker) => ({ kind: 'full', on: windows.turnFullScreen(asker) }),
    'window:menu': (_nothing, asker) => ({ kind: 'menu', shown: windows.turnMenuBar(asker) }),
  };
}

async function loadChosen(around: Surroundings, request: Load): Promise<PlantReply | Refused> {
  if (!around.mayLoadReal) {
    const code = 'trial-only';
    return { kind: 'refused', problem: { code, sentence: shellProblemSentence(code), why: [] } };
  }
  const folder = await around.chooseFolder();
  return folder === null
    ? { kind: 'nothing-chosen' }
    : around.store.adopt({ ...request, folder, isSample: false });
}
