import { describe, expect, it } from 'vitest';
import { handlersOf } from '../../electron/ipc/handlers.ts';
import { emptyView } from '../../electron/shell/views.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** What does a channel do with what the program around it says? */

function around({ mayLoadReal = true, chosen = null as string | null } = {}) {
  const adopted: unknown[] = [];
  const kept: unknown[] = [];
  const store = {
    adopt: (request: unknown) => {
      adopted.push(request);
      return Promise.resolve({ kind: 'adopted', digest: '', notes: [] } as const);
    },
    select: () => Promise.resolve({ kind: 'selected' } as const),
  };
  let draft: string | null = null;
  const surroundings = {
    store,
    latestView: () => ({ ...emptyView('live', instantOf(0)), revision: 7 }),
    drafts: {
      read: () => draft,
      keep: (text: string | null) => {
        draft = text;
      },
    },
    chooseFolder: () => Promise.resolve(chosen),
    sampleFolder: '/sample',
    mayLoadReal,
    settings: {
      latest: DEFAULT_SETTINGS,
      keep: (settings: Settings) => {
        kept.push(settings);
        return settings;
      },
    },
    windows: {
      openWall: (open: boolean) => open,
      turnFullScreen: (contents: object) => contents === ASKER,
      turnMenuBar: (contents: object) => contents === ASKER,
    },
  };
  return { handlers: handlersOf(surroundings as never), adopted, kept };
}

const ASKER = {};
const ASKED = { version: 3, by: null };

describe('loading a plant', () => {
  it('takes the folder from the dialog, never from the page', async () => {
    const { handlers, adopted } = around({ chosen: '/plants/a' });
    expect(await handlers['plant:load'](ASKED, ASKER)).toMatchObject({ kind: 'adopted' });
    expect(adopted).toEqual([{ ...ASKED, folder: '/plants/a', isSample: false }]);
  });

  it('does nothing when the dialog was closed', async () => {
    const { handlers, adopted } = around();
    expect(await handlers['plant:load'](ASKED, ASKER)).toEqual({ kind: 'nothing-chosen' });
    expect(adopted).toEqual([]);
  });

  it('is refused in the trial window, because that is no desktop program', async () => {
    const { handlers, adopted } = around({ mayLoadReal: false, chosen: '/plants/a' });
    expect(await handlers['plant:load'](ASKED, ASKER)).toMatchObject({ problem: { code: 'trial-only' } });
    expect(adopted).toEqual([]);
  });

  it('loads the sample anywhere, because it is for trying out', async () => {
    const { handlers, adopted } = around({ mayLoadReal: false });
    await handlers['plant:sample'](ASKED, ASKER);
    expect(adopted).toEqual([{ ...ASKED, folder: '/sample', isSample: true }]);
  });
});

it('answers a selection with the view that came of it', async () => {
  const { handlers } = around();
  const reply = await handlers['view:select']({ line: 'a', identity: null, actor: null } as never, ASKER);
  expect(reply).toMatchObject({ kind: 'view', view: { revision: 7 } });
});

it('gives a draft back as it was kept', () => {
  const { handlers } = around();
  void handlers['draft:keep']({ text: 'half a thought' }, ASKER);
  expect(handlers['draft:get']({}, ASKER)).toEqual({ kind: 'draft', text: 'half a thought' });
});

it('gives the settings that hold, and answers with what holds after a change', () => {
  const { handlers, kept } = around();
  expect(handlers['settings:get']({}, ASKER)).toEqual({ kind: 'settings', settings: DEFAULT_SETTINGS });
  const settings = { ...DEFAULT_SETTINGS, theme: 'dusk' } as const;
  expect(handlers['settings:keep']({ settings }, ASKER)).toEqual({ kind: 'settings', settings });
  expect(kept).toEqual([settings]);
});

it('turns the window that asks and no other', () => {
  const { handlers } = around();
  expect(handlers['window:full']({}, ASKER)).toEqual({ kind: 'full', on: true });
  expect(handlers['window:full']({}, {})).toEqual({ kind: 'full', on: false });
  expect(handlers['window:menu']({}, ASKER)).toEqual({ kind: 'menu', shown: true });
  expect(handlers['window:menu']({}, {})).toEqual({ kind: 'menu', shown: false });
});
