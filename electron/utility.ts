import { systemClock } from './seal/clock.ts';
import { answerAsk } from './console/answers.ts';
import { Host } from './console/host.ts';
import { placeIn } from './console/place.ts';
import { type FromStore, type StoreStart, type ToStore } from './shell/store-messages.ts';

/** What runs in the process that holds the ledger?
 *  Promise: one host; the window process is its only client; questions are answered in the order of the desk. It
 *  looks at what is due once a second.
 *  Never: ends with an unread question; a bug ends the process, and it is started again. */

const TICK_MS = 1000;

/** What a utility process finds around it. */
type Port = {
  postMessage(message: FromStore): void;
  on(name: 'message', hear: (message: { readonly data: ToStore }) => void): void;
};

const port = portOf(process);
// Written by our own main, as the last argument; how many stand before it is the engine's affair.
const start = JSON.parse(process.argv.at(-1) ?? '{}') as StoreStart;
const host = new Host({
  place: placeIn(start.folder),
  clock: systemClock,
  mode: start.mode,
  product: start.product,
  tell: (view) => {
    port.postMessage({ kind: 'view', view });
  },
});
// What is asked meanwhile waits for what was open before.
const begun = host.begin();
const ticking = begun.then(() => setInterval(() => void host.tick(), TICK_MS));

port.on('message', ({ data }) => {
  void hear(data);
});

async function hear(message: ToStore): Promise<void> {
  await begun;
  switch (message.kind) {
    case 'ask':
      port.postMessage({ kind: 'reply', id: message.id, reply: await answerAsk(host, message.ask) });
      return;
    case 'look-again':
      await host.tick();
      return;
    case 'close':
      clearInterval(await ticking);
      await host.close();
      port.postMessage({ kind: 'closed' });
      return;
  }
}

function portOf(around: object): Port {
  // Electron puts it there; Node's own types do not know it.
  return (around as { readonly parentPort: Port }).parentPort;
}
