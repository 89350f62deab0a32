import { EventEmitter } from 'node:events';

/** Which events may be listened to?
 *  Promise: exactly those that are named; another name does not compile, here as in whatever listens. */

/** Whatever it takes; who emits knows what is given. */
export type Listener = (...given: never[]) => void;

type Method = 'on' | 'once' | 'off';

export class Emitter<Name extends string> extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
  }
  override on(name: Name, listener: Listener): this {
    return this.#do('on', name, listener);
  }
  override once(name: Name, listener: Listener): this {
    return this.#do('once', name, listener);
  }
  override off(name: Name, listener: Listener): this {
    return this.#do('off', name, listener);
  }
  override addListener(name: Name, listener: Listener): this {
    return this.#do('on', name, listener);
  }
  override removeListener(name: Name, listener: Listener): this {
    return this.#do('off', name, listener);
  }
  #do(method: Method, name: Name, listener: Listener): this {
    Reflect.apply(EventEmitter.prototype[method], this, [name, listener]);
    return this;
  }
}
