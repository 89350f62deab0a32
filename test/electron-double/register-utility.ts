import { EventEmitter } from 'node:events';

/** What does a utility process find around it?
 *  Promise: `process.parentPort`; what came before anybody listened is kept for the first who does. */

class ParentPort extends EventEmitter {
  #waiting: unknown[] = [];
  #started = false;

  constructor() {
    super();
    process.on('message', (data) => {
      if (this.#started) this.#tell(data);
      else this.#waiting.push(data);
    });
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(this.#start);
    });
  }

  postMessage(message: unknown): void {
    if (process.send !== undefined) Reflect.apply(process.send, process, [message]);
  }

  #start = (): void => {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.#tell(data);
  };

  #tell(data: unknown): void {
    this.emit('message', { data, ports: [] });
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });
