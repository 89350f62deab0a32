/** How does a projection keep many entries, each version of it cheap?
 *  Promise: never changed in place; a new entry copies only the recent ones, which are folded in now and
 *  then.
 *  Never: keeps an order other than that of first writing within each part. */

const RECENT = 64;

/** A map that is replaced, not edited. */
export type Table<K, V> = { readonly base: ReadonlyMap<K, V>; readonly recent: ReadonlyMap<K, V> };

export function emptyTable<K, V>(): Table<K, V> {
  return { base: new Map(), recent: new Map() };
}

export function entryOf<K, V>(table: Table<K, V>, key: K): V | undefined {
  return table.recent.get(key) ?? table.base.get(key);
}

export function withEntry<K, V>(table: Table<K, V>, key: K, value: V): Table<K, V> {
  const recent = new Map(table.recent).set(key, value);
  if (recent.size < RECENT) return { base: table.base, recent };
  return { base: new Map([...table.base, ...recent]), recent: new Map() };
}

/** Every key once, with its newest value. */
export function entriesOf<K, V>(table: Table<K, V>): readonly (readonly [K, V])[] {
  return [...new Map([...table.base, ...table.recent])];
}
