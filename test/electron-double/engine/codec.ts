/** How does a value cross between main and page?
 *  Promise: what structured clone carries arrives equal, circles and shared parts included; what it refuses is
 *  refused with Electron's words. Text on the way, so that it fits the protocol.
 *  Never: closes over anything outside its functions; their source is also run inside the page. */

type Seen = Map<object, number>;

/** Fails: `An object could not be cloned.` */
export function encode(value: unknown): string {
  return JSON.stringify(encodeValue(value, new Map()));
}

/** What `encode` wrote. */
export function decode(text: string): unknown {
  return decodeValue(JSON.parse(text), []);
}

export function encodeValue(value: unknown, seen: Seen): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Object.is(value, -0)) return ['number', '-0'];
      return Number.isFinite(value) ? value : ['number', String(value)];
    case 'undefined':
      return ['undefined'];
    case 'bigint':
      return ['bigint', String(value)];
    case 'object':
      return value === null ? null : encodeObject(value, seen);
    case 'function':
    case 'symbol':
    default:
      throw cloneRefusal();
  }
}

export function encodeObject(value: object, seen: Seen): unknown {
  const place = seen.get(value);
  if (place !== undefined) return ['again', place];
  seen.set(value, seen.size);
  if (Array.isArray(value)) return ['list', Array.from(value, (item: unknown) => encodeValue(item, seen))];
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Map)
    return ['map', Array.from(value, (pair) => pair.map((part: unknown) => encodeValue(part, seen)))];
  if (value instanceof Set) return ['set', Array.from(value, (item: unknown) => encodeValue(item, seen))];
  if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
  if (ArrayBuffer.isView(value)) return encodeView(value);
  if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
  if (Object.prototype.toString.call(value) !== '[object Object]') throw cloneRefusal();
  return ['record', Object.entries(value).map(([key, part]) => [key, encodeValue(part, seen)])];
}

export function encodeView(view: ArrayBufferView): unknown {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  if (!(name in viewMakers())) throw cloneRefusal();
  return ['view', name, toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];
}

export function decodeValue(encoded: unknown, met: unknown[]): unknown {
  if (!Array.isArray(encoded)) return encoded;
  const [kind, first, second, third]: unknown[] = encoded;
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(first);
    case 'bigint':
      return BigInt(String(first));
    case 'again':
      return met[Number(first)];
    case 'date':
      return keepMet(met, new Date(Number(first)));
    case 'regexp':
      return keepMet(met, new RegExp(String(first), String(second)));
    case 'buffer':
      return keepMet(met, fromBase64(String(first)).buffer);
    case 'view':
      return keepMet(met, viewMakers()[String(first)]?.(fromBase64(String(second)).buffer));
    case 'error':
      return keepMet(met, makeError({ name: String(first), message: String(second), stack: String(third) }));
    default:
      return decodeMany(String(kind), { parts: Array.isArray(first) ? first : [], met });
  }
}

/** The four kinds that hold other values. */
export function decodeMany(kind: string, { parts, met }: { parts: unknown[]; met: unknown[] }): unknown {
  if (kind === 'list') {
    const list = keepMet<unknown[]>(met, []);
    for (const part of parts) list.push(decodeValue(part, met));
    return list;
  }
  if (kind === 'set') {
    const set = keepMet(met, new Set());
    for (const part of parts) set.add(decodeValue(part, met));
    return set;
  }
  const pairs = parts.map((pair): unknown[] => (Array.isArray(pair) ? pair : []));
  if (kind === 'map') {
    const map = keepMet(met, new Map());
    for (const [key, part] of pairs) map.set(decodeValue(key, met), decodeValue(part, met));
    return map;
  }
  const record = keepMet(met, {});
  for (const [key, part] of pairs) {
    const value = decodeValue(part, met);
    // `__proto__` is a field like any other.
    Object.defineProperty(record, String(key), {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return record;
}

/** Places are counted in the order in which the encoder met the objects: outer before inner. */
export function keepMet<T>(met: unknown[], value: T): T {
  met.push(value);
  return value;
}

export function makeError({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  const known = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const Made = Object.entries(known).find(([each]) => each === name)?.[1] ?? Error;
  return Object.assign(new Made(message), { stack });
}

export function viewMakers(): Record<string, (buffer: ArrayBuffer) => ArrayBufferView> {
  return {
    DataView: (buffer) => new DataView(buffer),
    Uint8Array: (buffer) => new Uint8Array(buffer),
    Uint8ClampedArray: (buffer) => new Uint8ClampedArray(buffer),
    Int8Array: (buffer) => new Int8Array(buffer),
    Uint16Array: (buffer) => new Uint16Array(buffer),
    Int16Array: (buffer) => new Int16Array(buffer),
    Uint32Array: (buffer) => new Uint32Array(buffer),
    Int32Array: (buffer) => new Int32Array(buffer),
    Float32Array: (buffer) => new Float32Array(buffer),
    Float64Array: (buffer) => new Float64Array(buffer),
    BigInt64Array: (buffer) => new BigInt64Array(buffer),
    BigUint64Array: (buffer) => new BigUint64Array(buffer),
  };
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function cloneRefusal(): Error {
  return Object.assign(new Error('An object could not be cloned.'), { name: 'DataCloneError' });
}

/** All of it, for a world that cannot import. */
export const CODEC_PARTS = [
  encode,
  decode,
  encodeValue,
  encodeObject,
  encodeView,
  decodeValue,
  decodeMany,
  keepMet,
  makeError,
  viewMakers,
  toBase64,
  fromBase64,
  cloneRefusal,
] as const;
