import { describe, expect, it } from 'vitest';
import { StoreClient, type StoreProcess } from '../../electron/shell/store-client.ts';
import { type FromStore, type ToStore } from '../../electron/shell/store-messages.ts';
import { Views, emptyView } from '../../electron/shell/views.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** What becomes of a question when the store dies? */

class FakeStore implements StoreProcess {
  posted: ToStore[] = [];
  #hear: (message: FromStore) => void = () => undefined;
  #exit: () => void = () => undefined;

  post(message: ToStore): void {
    this.posted.push(message);
  }
  onMessage(listener: (message: FromStore) => void): void {
    this.#hear = listener;
  }
  onExit(listener: () => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.#exit();
  }
  say(message: FromStore): void {
    this.#hear(message);
  }
}

function started() {
  const stores: FakeStore[] = [];
  const waits: number[] = [];
  const told: string[] = [];
  const client = new StoreClient({
    start: () => {
      const store = new FakeStore();
      stores.push(store);
      return store;
    },
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    onView: () => told.push('view'),
    onGone: () => told.push('gone'),
  });
  const latest = (): FakeStore => stores.at(-1) ?? new FakeStore();
  return { client, stores, waits, told, latest };
}

const settled = (): Promise<void> => new Promise((settle) => void setImmediate(settle));
const view = emptyView('live', instantOf(0));
const LINE = { line: 'line-3', identity: null, actor: null } as never;

describe('a question to the store', () => {
  it('is not needed for what is due: the store is told to look again, and answers nothing', () => {
    const { client, latest } = started();
    client.lookAgain();
    expect(latest().posted).toEqual([{ kind: 'look-again' }]);
  });

  it('gets its own reply, whatever order they come in', async () => {
    const { client, latest } = started();
    const both = [client.ask('registry:get', {}), client.ask('ledger:recover', {})];
    latest().say({ kind: 'reply', id: 2, reply: { kind: 'recovered' } });
    latest().say({ kind: 'reply', id: 1, reply: { kind: 'selected' } });
    expect(await Promise.all(both)).toEqual([{ kind: 'selected' }, { kind: 'recovered' }]);
  });

  it('is answered when the store dies, because nobody must wait for ever; it is not asked again', async () => {
    const { client, stores, told, latest } = started();
    const waiting = client.ask('registry:get', {});
    latest().kill();
    expect(await waiting).toMatchObject({ kind: 'refused', problem: { code: 'store-stopped' } });
    await settled();
    expect(told).toEqual(['gone']);
    expect(stores).toHaveLength(2);
    expect(latest().posted).toEqual([]);
  });

  it('is refused while there is no store, because nothing would be recorded', async () => {
    const { client, latest } = started();
    latest().kill();
    expect(await client.ask('registry:get', {})).toMatchObject({ problem: { code: 'no-store' } });
  });
});

describe('a store that dies', () => {
  it('is started again with what was selected, because the screen still shows it', async () => {
    const { client, latest } = started();
    void client.ask('view:select', LINE);
    latest().kill();
    await settled();
    expect(latest().posted).toMatchObject([{ kind: 'ask', ask: { name: 'view:select', request: LINE } }]);
  });

  it('waits longer each time, and from the beginning once it has shown a view', async () => {
    const { waits, latest } = started();
    for (let falls = 0; falls < 4; falls += 1) {
      latest().kill();
      await settled();
    }
    latest().say({ kind: 'view', view });
    latest().kill();
    await settled();
    expect(waits).toEqual([200, 1000, 5000, 5000, 200]);
  });

  it('stays away when it was closed, and then nothing is asked any more', async () => {
    const { client, stores, told, latest } = started();
    const closing = client.close();
    expect(latest().posted).toEqual([{ kind: 'close' }]);
    latest().say({ kind: 'closed' });
    await closing;
    await settled();
    expect(stores).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

describe('the views', () => {
  it('rise in revision over every start of the store, because an older one is dropped', () => {
    const told: number[] = [];
    const views = new Views(view, ({ revision }) => told.push(revision));
    views.accept({ ...view, version: 9 });
    views.storeIsAway();
    views.accept({ ...view, version: 3 });
    expect(told).toEqual([1, 2, 3]);
  });

  it('keep the last answers when the store is away, and say that nothing is recorded', () => {
    const views = new Views(view, () => undefined);
    views.accept({ ...view, version: 9 });
    views.storeIsAway();
    expect(views.latest).toMatchObject({ version: 9, ledger: { kind: 'opening' } });
    expect(views.latest.ledger).toMatchObject({ sentence: expect.stringContaining('NOT RECORDING') });
  });

  it('carry the banner in a trial window only, because exports must say so', () => {
    expect(emptyView('trial', instantOf(0)).banner).toContain('TRIAL WINDOW');
    expect(emptyView('live', instantOf(0)).banner).toBeNull();
  });
});
