/** Which primitives does the bridge keep for itself?
 *  Promise: taken before the first line of the page runs, so a page that patches its prototypes sees nothing and changes
 *  nothing. Everything that the bridge calls on foreign values goes through these.
 *  Never: closes over anything outside its functions; their source is run inside the page. */

export type Tools = ReturnType<typeof captureTools>;

export function captureTools() {
  const { apply, ownKeys, getPrototypeOf } = Reflect;
  const { create, defineProperty, freeze } = Object;
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const readerOf = (owner: object, name: string): (() => unknown) => {
    const read = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (read === undefined) throw new Error(`no ${name} to read`);
    return read;
  };
  return {
    apply,
    ownKeys,
    getPrototypeOf,
    create,
    defineProperty,
    freeze,
    addEventListener,
    removeEventListener,
    dispatchEvent,
    isArray: Array.isArray,
    isView: ArrayBuffer.isView,
    objectPrototype: Object.prototype,
    weakGet: WeakMap.prototype.get,
    weakSet: WeakMap.prototype.set,
    then: Promise.prototype.then,
    readDetail: readerOf(CustomEvent.prototype, 'detail'),
    readRelated: readerOf(MouseEvent.prototype, 'relatedTarget'),
    makeEvent: (type: string, detail: unknown): Event => new CustomEventKept(type, { detail }),
    makePromise: <T>(run: (settle: (value: T) => void, fail: (why: unknown) => void) => void): Promise<T> =>
      new PromiseKept(run),
    makeError: (message: string): Error => new ErrorKept(message),
    isPromise: (value: unknown): value is Promise<unknown> => value instanceof PromiseKept,
    isError: (value: unknown): value is Error => value instanceof ErrorKept,
  };
}
