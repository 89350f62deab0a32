import { describe, expect, it } from 'vitest';
import { handlersOf } from '../../electron/ipc/handlers.ts';
import { emptyView } from '../../electron/shell/views.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** What does a channel do with what the program around it says? */

function around({ mayLoadReal = true, chosen = null as string | null } = {}) {
  const adopted: unknown[] = [];
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
    openWall: (open: boolean) => open,
  };
  return { handlers: handlersOf(surroundings as never), adopted };
}

const ASKED = { version: 3, by: null };

describe('loading a plant', () => {
  it('takes the folder from the dialog, never from the page', async () => {
    const { handlers, adopted } = around({ chosen: '/plants/a' });
    expect(await handlers['plant:load'](ASKED)).toMatchObject({ kind: 'adopted' });
    expect(adopted).toEqual([{ ...ASKED, folder: '/plants/a', isSample: false }]);
  });

  it('does nothing when the dialog was closed', async () => {
    const { handlers, adopted } = around();
    expect(await handlers['plant:load'](ASKED)).toEqual({ kind: 'nothing-chosen' });
    expect(adopted).toEqual([]);
  });

  it('is refused in the trial window, because that is no desktop program', async () => {
    const { handlers, adopted } = around({ mayLoadReal: false, chosen: '/plants/a' });
    expect(await handlers['plant:load'](ASKED)).toMatchObject({ problem: { code: 'trial-only' } });
    expect(adopted).toEqual([]);
  });

  it('loads the sample anywhere, because it is for trying out', async () => {
    const { handlers, adopted } = around({ mayLoadReal: false });
    await handlers['plant:sample'](ASKED);
    expect(adopted).toEqual([{ ...ASKED, folder: '/sample', isSample: true }]);
  });
});

it('answers a selection with the view that came of it', async () => {
  const { handlers } = around();
  const reply = await handlers['view:select']({ line: 'a', identity: null, actor: null } as never);
  expect(reply).toMatchObject({ kind: 'view', view: { revision: 7 } });
});

it('gives a draft back as it was kept', () => {
  const { handlers } = around();
  void handlers['draft:keep']({ text: 'half a thought' });
  expect(handlers['draft:get']({})).toEqual({ kind: 'draft', text: 'half a thought' });
});
