import { type Page, expect } from '@playwright/test';
import { test } from './launch.ts';

/** What does a page get to see, and what crosses the bridge?
 *  Promise: the same on both engines: nothing of Node, one frozen object, clones. */

test('the page has no Node and no Electron, because a script in it must stay a script', async ({ toy }) => {
  const names = ['require', 'process', 'module', 'ipcRenderer', 'electron'];
  expect(await toy.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
});

test('what the preload exposes is frozen through and through', async ({ toy }) => {
  const frozen = await toy.page.evaluate(() => {
    const before = window.toy;
    Reflect.set(window, 'toy', 1);
    Reflect.set(window.toy, 'add', 1);
    const { nested } = window.toy;
    return [
      window.toy === before,
      typeof window.toy.add,
      Object.isFrozen(nested),
      Object.isFrozen(nested.list),
    ];
  });
  expect(frozen).toEqual([true, 'function', true, true]);
});

test('a page that patches its prototypes sees and changes nothing of the bridge', async ({ toy }) => {
  expect(await toy.page.evaluate(hostile)).toEqual({ seen: [], answer: { list: [1, 2] }, twice: 6 });
});

test('the bridge leaves no name behind in the page', async ({ toy }) => {
  const random = (): string[] =>
    Object.getOwnPropertyNames(window).filter((name) => /^[a-z][0-9a-f]{24}/.test(name));
  expect(await toy.page.evaluate(random)).toEqual([]);
});

test('a value arrives as by structured clone, in both directions', async ({ toy }) => {
  expect(await toy.page.evaluate(echoMany)).toEqual({
    date: true,
    // The bridge carries the message of an error and nothing else of it.
    error: 'Error: no',
    huge: true,
    map: 2,
    minusZero: true,
    notANumber: true,
    set: true,
    undefinedKept: true,
    typed: '3 of Uint8Array',
  });
});

test('what cannot be cloned is refused, before it is sent', async ({ toy }) => {
  const told = (value: 'function' | 'symbol') =>
    toy.page.evaluate(async (kind) => {
      try {
        await window.toy.echo(kind === 'symbol' ? Symbol('x') : { call: () => 1 });
        return 'sent';
      } catch (error) {
        return String(error);
      }
    }, value);
  expect(await told('symbol')).toMatch(/could not be cloned/);
  expect(await told('function')).toMatch(/could not be cloned/);
});

test('functions are called across the bridge, and their failures come back', async ({ toy }) => {
  const [sum, failure] = await toy.page.evaluate(() => {
    const fail = (): number => {
      throw new Error('not today');
    };
    const caught = ((): string => {
      try {
        return String(window.toy.twice(fail));
      } catch (error) {
        return error instanceof Error ? error.message : 'not an error';
      }
    })();
    return [window.toy.twice((value) => value * 10), caught];
  });
  expect([sum, failure]).toEqual([30, 'not today']);
});

test('a listener hears in order until it is taken away', async ({ toy: { page } }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    const stop = window.toy.onChanged((text) => heard.push(text));
    Object.assign(window, { heard, stop });
  });
  for (const text of ['one', 'two']) await page.evaluate((each) => window.toy.add(each), text);
  await expect.poll(() => heardIn(page)).toEqual(['one', 'two']);
  await page.evaluate(() => Reflect.get(window, 'stop')());
  await page.evaluate(() => window.toy.add('three'));
  await expect(page.getByRole('listitem')).toHaveText(['one', 'two', 'three']);
  expect(await heardIn(page)).toEqual(['one', 'two']);
});

test('a refusal of main reaches the page in the words of Electron', async ({ toy: { app, page } }) => {
  const told = (call: () => Promise<unknown>) =>
    page.evaluate(call).then(String, (error: Error) => error.message);
  expect(await told(() => window.toy.add('  '))).toContain(
    "Error invoking remote method 'toy:add': TypeError: text must not be empty",
  );
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('toy:echo');
  });
  expect(await told(() => window.toy.echo(1))).toContain(
    "Error invoking remote method 'toy:echo': Error: No handler registered for 'toy:echo'",
  );
  await app.evaluate(({ ipcMain }) => {
    ipcMain.handle('toy:echo', () => () => 1);
  });
  expect(await told(() => window.toy.echo(1))).toContain('An object could not be cloned.');
});

function heardIn(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'heard'));
}

async function hostile(): Promise<unknown> {
  const seen: string[] = [];
  const restore: (() => void)[] = [];
  const { apply, get } = Reflect;
  const { defineProperty } = Object;
  const spy = (owner: object, name: PropertyKey): void => {
    const kept: unknown = get(owner, name);
    if (typeof kept !== 'function') return;
    const spied = function (this: unknown, ...args: unknown[]): unknown {
      seen[seen.length] = `${typeof name === 'string' ? name : 'iterator'}`;
      return apply(kept, this, args);
    };
    defineProperty(owner, name, { value: spied, configurable: true, writable: true });
    restore[restore.length] = () =>
      defineProperty(owner, name, { value: kept, configurable: true, writable: true });
  };
  const spied: readonly [object, readonly PropertyKey[]][] = [
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Array.prototype, ['map', 'push', 'forEach']],
    [Map.prototype, ['get', 'set', 'delete']],
    [Reflect, ['apply', 'get', 'ownKeys']],
    [Promise.prototype, ['then']],
  ];
  for (const [owner, names] of spied) for (const name of names) spy(owner, name);
  spy(Array.prototype, Symbol.iterator);
  Object.defineProperty(window, 'CustomEvent', { value: undefined, configurable: true });
  const promise = window.toy.echo({ list: [1, 2] });
  const twice = window.toy.twice((value) => value * 2);
  window.toy.onChanged(() => undefined)();
  const { length } = seen;
  for (let at = 0; at < restore.length; at += 1) restore[at]?.();
  return { seen: [...new Set(seen.slice(0, length))], answer: await promise, twice };
}

async function echoMany(): Promise<object> {
  const shared = { list: [1, 2] };
  const sent = {
    date: new Date(5),
    error: new TypeError('no'),
    huge: 10n ** 30n,
    map: new Map([['a', shared]]),
    minusZero: -0,
    notANumber: NaN,
    set: new Set(['x']),
    undefinedKept: undefined,
    typed: new Uint8Array([1, 2, 3]),
  };
  const got: unknown = await window.toy.echo(sent);
  if (typeof got !== 'object' || got === null) return {};
  const part = (name: string): unknown => Reflect.get(got, name);
  const [date, map, set, typed] = [part('date'), part('map'), part('set'), part('typed')];
  return {
    date: date instanceof Date && date.getTime() === 5,
    error: String(part('error')),
    huge: part('huge') === 10n ** 30n,
    map: map instanceof Map ? map.get('a').list[1] : 0,
    minusZero: Object.is(part('minusZero'), -0),
    notANumber: Number.isNaN(part('notANumber')),
    set: set instanceof Set && set.has('x'),
    undefinedKept: 'undefinedKept' in got,
    typed: typed instanceof Uint8Array ? `${typed[2]} of Uint8Array` : '',
  };
}
