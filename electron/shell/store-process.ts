import { type StoreClient, type StoreProcess } from './store-client.ts';
import {
  type AdoptFolder,
  type Asks,
  type FromStore,
  type StoreStart,
  type ToStore,
} from './store-messages.ts';

/** How is the process of desk and ledger started?
 *  Promise: a utility process of its own, so that a slow disk or a crash in native code freezes no window.
 *  Never: a second client, or an environment that a debugger could use. */

/** As much of `utilityProcess` as is used. */
type Forked = {
  postMessage(message: unknown): void;
  on(name: 'message', hear: (message: FromStore) => void): unknown;
  on(name: 'exit', hear: () => void): unknown;
  kill(): boolean;
};
type Fork = (file: string, args: string[], options: { readonly serviceName: string }) => Forked;

export function forkStore(fork: Fork, file: string, start: StoreStart): StoreProcess {
  const child = fork(file, [JSON.stringify(start)], { serviceName: 'Watchbill store' });
  return {
    post: (message: ToStore) => {
      child.postMessage(message);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) =>
      child.on('exit', () => {
        listener();
      }),
    kill: () => {
      child.kill();
    },
  };
}

/** The channels that the store answers, as handlers. */
export function storeSide(store: StoreClient) {
  return {
    select: (pair: Asks['view:select']['request']) => store.ask('view:select', pair),
    adopt: (request: AdoptFolder) => store.ask('plant:adopt', request),
    'intent:submit': (request: Asks['intent:submit']['request']) => store.ask('intent:submit', request),
    'class:preview': (request: Asks['class:preview']['request']) => store.ask('class:preview', request),
    'registry:get': (request: Asks['registry:get']['request']) => store.ask('registry:get', request),
    'runbook:get': (request: Asks['runbook:get']['request']) => store.ask('runbook:get', request),
    'record:list': (request: Asks['record:list']['request']) => store.ask('record:list', request),
    'ledger:recover': (request: Asks['ledger:recover']['request']) => store.ask('ledger:recover', request),
  };
}
