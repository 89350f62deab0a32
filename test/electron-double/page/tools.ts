/** Which primitives does the bridge keep for itself?
 *  Promise: taken before the first line of the page runs, so a page that patches its prototypes sees nothing
 *  and changes nothing. Everything that the bridge calls on foreign values goes through these.
 *  Never: closes over anything outside its functions; their source is run inside the page. */

export type Tools = ReturnType<typeof captureTools>;

export function captureTools() {
  const { apply, get: read, getPrototypeOf, ownKeys } = Reflect;
  const { create, defineProperty, freeze } = Object;
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const { get: weakGet, set: weakSet } = WeakMap.prototype;
  return {
    apply,
    read,
    ownKeys,
    getPrototypeOf,
    create,
    defineProperty,
    freeze,
    addEventListener,
    removeEventListener,
    dispatchEvent,
    weakGet,
    weakSet,
    isArray: Array.isArray,
    isView: ArrayBuffer.isView,
    objectPrototype: Object.prototype,
    readDetail: readerOf(CustomEvent.prototype, 'detail'),
    readRelated: readerOf(MouseEvent.prototype, 'relatedTarget'),
    ...captureMakers(apply),
  };
}

export function captureMakers(apply: typeof Reflect.apply) {
  const [KeptEvent, KeptPromise, KeptError] = [CustomEvent, Promise, Error];
  const { isPrototypeOf } = Object.prototype;
  const { prototype: promisePrototype } = Promise;
  const { prototype: errorPrototype } = Error;
  const { then: promiseThen } = promisePrototype;
  type Run = (settle: (value: unknown) => void, fail: (why: unknown) => void) => void;
  return {
    promiseThen,
    makeEvent: (type: string, detail: unknown): Event => new KeptEvent(type, { detail }),
    makePromise: (run: Run): Promise<unknown> => new KeptPromise(run),
    makeError: (message: string): Error => new KeptError(message),
    isPromise: (value: object): boolean => apply(isPrototypeOf, promisePrototype, [value]),
    isError: (value: object): boolean => apply(isPrototypeOf, errorPrototype, [value]),
  };
}

export function readerOf(owner: object, name: string): Function {
  const read = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (read === undefined) throw new Error(`no ${name} to read`);
  return read;
}

export const TOOL_PARTS = [captureTools, captureMakers, readerOf] as const;
