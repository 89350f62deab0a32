import { type Tools } from './tools.ts';

/** How does a value cross between the world of the preload and the world of the page?
 *  Promise: synchronously, both ways: functions become callable there, promises settle there, errors keep their
 *  message, everything else is a clone. Both ends are this same code.
 *  Never: closes over anything outside its functions; lets the page touch what it packs (hence no method of a
 *  foreign prototype, no spread and no `for … of`). */

export type Parcel =
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Parcel[] }
  | { readonly kind: 'record'; readonly keys: readonly string[]; readonly items: readonly Parcel[] }
  | { readonly kind: 'value'; readonly value: unknown };

export type Message =
  | { readonly kind: 'joined' }
  | { readonly kind: 'expose'; readonly key: string; readonly parcel: Parcel }
  | { readonly kind: 'call'; readonly call: number; readonly id: number; readonly args: readonly Parcel[] }
  | Outcome;
export type Outcome = {
  readonly kind: 'return' | 'settle';
  readonly id: number;
  readonly parcel: Parcel;
  readonly failed: boolean;
};

type Open = { readonly settle: (value: unknown) => void; readonly fail: (why: unknown) => void };

/** One side of the bridge; its tables have no prototype. */
export type BridgeEnd = {
  readonly tools: Tools;
  readonly tell: (message: Message) => void;
  last: number;
  readonly functions: Record<number, Function>;
  readonly numbers: WeakMap<object, number>;
  readonly outcomes: Record<number, Outcome | undefined>;
  readonly promises: Record<number, Open | undefined>;
};

export function makeEnd(tools: Tools, tell: (message: Message) => void): BridgeEnd {
  const table = () => tools.create(null);
  return {
    tools,
    tell,
    last: 0,
    functions: table(),
    numbers: new WeakMap(),
    outcomes: table(),
    promises: table(),
  };
}

/** Fails: `An object could not be cloned.`, or too deep. */
export function pack(end: BridgeEnd, value: unknown, depth: number): Parcel {
  const { tools } = end;
  if (depth > 1000)
    throw tools.makeError(
      'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
    );
  if (typeof value === 'function') return { kind: 'function', id: numberOf(end, value) };
  if (typeof value === 'symbol') throw tools.makeError('An object could not be cloned.');
  if (typeof value !== 'object' || value === null) return { kind: 'value', value };
  if (tools.isPromise(value)) return packPromise(end, value);
  if (tools.isError(value)) return { kind: 'error', message: messageOf(value) };
  if (tools.isArray(value)) return { kind: 'list', items: packList(end, value, depth) };
  const prototype = tools.getPrototypeOf(value);
  if (prototype === null || prototype === tools.objectPrototype) return packRecord(end, value, depth);
  return { kind: 'value', value };
}

export function packList(end: BridgeEnd, list: ArrayLike<unknown>, depth: number): readonly Parcel[] {
  const items: Parcel[] = [];
  for (let at = 0; at < list.length; at += 1) append(end.tools, items, pack(end, list[at], depth + 1));
  return items;
}

export function packRecord(end: BridgeEnd, record: object, depth: number): Parcel {
  const keys: string[] = [];
  const items: Parcel[] = [];
  const all = end.tools.ownKeys(record);
  for (let at = 0; at < all.length; at += 1) {
    const key = all[at];
    if (typeof key !== 'string') continue;
    append(end.tools, keys, key);
    append(end.tools, items, pack(end, end.tools.read(record, key), depth + 1));
  }
  return { kind: 'record', keys, items };
}

export function packPromise(end: BridgeEnd, promise: object): Parcel {
  const id = (end.last += 1);
  const outcome = (failed: boolean) => (value: unknown) => {
    end.tell({ kind: 'settle', id, failed, parcel: pack(end, value, 0) });
  };
  void end.tools.apply(end.tools.promiseThen, promise, [outcome(false), outcome(true)]);
  return { kind: 'promise', id };
}

export function unpack(end: BridgeEnd, parcel: Parcel): unknown {
  const { tools } = end;
  switch (parcel.kind) {
    case 'function':
      return (...args: unknown[]) => callAcross(end, parcel.id, args);
    case 'promise':
      return tools.makePromise((settle, fail) => {
        end.promises[parcel.id] = { settle, fail };
      });
    case 'error':
      return tools.makeError(parcel.message);
    case 'list':
      return unpackList(end, parcel.items);
    case 'record': {
      const record = {};
      for (let at = 0; at < parcel.keys.length; at += 1)
        put(tools, record, { key: parcel.keys[at] ?? '', value: unpackAt(end, parcel.items, at) });
      return record;
    }
    case 'value':
      return parcel.value;
  }
}

export function unpackList(end: BridgeEnd, items: readonly Parcel[]): unknown[] {
  const list: unknown[] = [];
  for (let at = 0; at < items.length; at += 1) append(end.tools, list, unpackAt(end, items, at));
  return list;
}

export function unpackAt(end: BridgeEnd, items: readonly Parcel[], at: number): unknown {
  const item = items[at];
  return item === undefined ? undefined : unpack(end, item);
}

/** Fails: with what the function there threw. */
export function callAcross(end: BridgeEnd, id: number, args: readonly unknown[]): unknown {
  const call = (end.last += 1);
  end.tell({ kind: 'call', call, id, args: packList(end, args, 0) });
  const outcome = end.outcomes[call];
  delete end.outcomes[call];
  // The other end answers before `tell` returns, unless the arguments could not be cloned.
  if (outcome === undefined) throw end.tools.makeError('An object could not be cloned.');
  const value = unpack(end, outcome.parcel);
  if (outcome.failed) throw value;
  return value;
}

/** Takes one message in; `joined` and `expose` are for the two special ends. */
export function hearMessage(end: BridgeEnd, message: Message): void {
  if (message.kind === 'call') answerCall(end, message);
  if (message.kind === 'return') end.outcomes[message.id] = message;
  if (message.kind !== 'settle') return;
  const open = end.promises[message.id];
  delete end.promises[message.id];
  const value = unpack(end, message.parcel);
  if (message.failed) open?.fail(value);
  else open?.settle(value);
}

export function answerCall(end: BridgeEnd, { call, id, args }: Message & { kind: 'call' }): void {
  let parcel: Parcel;
  let failed = false;
  try {
    const target = end.functions[id];
    if (target === undefined) throw end.tools.makeError('this function is gone');
    parcel = pack(end, end.tools.apply(target, undefined, unpackList(end, args)), 0);
  } catch (error) {
    failed = true;
    parcel = pack(end, error, 0);
  }
  end.tell({ kind: 'return', id: call, failed, parcel });
}

/** The same function has the same number for ever. */
export function numberOf(end: BridgeEnd, target: Function): number {
  const known: number | undefined = end.tools.apply(end.tools.weakGet, end.numbers, [target]);
  if (known !== undefined) return known;
  const id = (end.last += 1);
  end.tools.apply(end.tools.weakSet, end.numbers, [target, id]);
  end.functions[id] = target;
  return id;
}

export function messageOf(error: object): string {
  return 'message' in error ? `${error.message}` : '';
}

export function append(tools: Tools, list: unknown[], value: unknown): void {
  put(tools, list, { key: `${list.length}`, value });
}

/** Defines, because an assignment would ask the page's prototypes. */
export function put(tools: Tools, target: object, { key, value }: { key: string; value: unknown }): void {
  const property = tools.create(null);
  property.value = value;
  property.enumerable = property.writable = property.configurable = true;
  tools.defineProperty(target, key, property);
}

export const END_PARTS = [
  makeEnd,
  pack,
  packList,
  packRecord,
  packPromise,
  unpack,
  unpackList,
  unpackAt,
  callAcross,
  hearMessage,
  answerCall,
  numberOf,
  messageOf,
  append,
  put,
] as const;
