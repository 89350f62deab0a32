import { EventEmitter } from 'node:events';

/** Which events may be listened to?
 *  Promise: exactly those that are named; another name does not compile, here as in whatever listens. */

export type Listener = (...args: unknown[]) => void;

export class Emitter<Name extends string> extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
  }
  override on(name: Name, listener: Listener): this {
    return super.on(name, listener);
  }
  override once(name: Name, listener: Listener): this {
    return super.once(name, listener);
  }
  override off(name: Name, listener: Listener): this {
    return super.off(name, listener);
  }
  override addListener(name: Name, listener: Listener): this {
    return super.addListener(name, listener);
  }
  override removeListener(name: Name, listener: Listener): this {
    return super.removeListener(name, listener);
  }
}
