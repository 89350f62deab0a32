import { type BridgeEnd, type Message, hearMessage, makeEnd, pack, unpack } from './bridge-end.ts';
import { captureTools, type Tools } from './tools.ts';

/** How do the two ends find each other, and what does the page get to see?
 *  Promise: one detached node is the private channel; it is handed over once, before any line of the page runs,
 *  whichever end starts first. What is exposed is frozen through and through.
 *  Never: closes over anything outside its functions; leaves a name behind in the page. */

/** In the page's own world. */
export function openMainEnd(nonce: string): void {
  if (window !== window.top) return;
  const tools = captureTools();
  const greet = (event: Event): void => {
    tools.apply(tools.removeEventListener, document, [`${nonce}node`, greet]);
    const node: EventTarget = tools.apply(tools.readRelated, event, []);
    const end = makeEnd(tools, (message) => {
      tellThrough(tools, node, { type: 'to-preload', message });
    });
    hearThrough(tools, node, {
      type: 'to-page',
      take: (message) => {
        if (message.kind === 'expose') showApi(end, message);
        else hearMessage(end, message);
      },
    });
    end.tell({ kind: 'joined' });
  };
  tools.apply(tools.addEventListener, document, [`${nonce}node`, greet]);
  tools.apply(tools.dispatchEvent, document, [new Event(`${nonce}page`)]);
}

/** In the preload's world; gives what `contextBridge` is there. */
export function openPreloadEnd(nonce: string) {
  const tools = captureTools();
  const node = document.createElement('i');
  const end = makeEnd(tools, (message) => {
    tellThrough(tools, node, { type: 'to-page', message });
  });
  const waiting: Message[] = [];
  let joined = false;
  const take = (message: Message): void => {
    if (message.kind !== 'joined') {
      hearMessage(end, message);
      return;
    }
    joined = true;
    for (const each of waiting.splice(0)) end.tell(each);
  };
  hearThrough(tools, node, { type: 'to-preload', take });
  const handOver = (): void => {
    if (!joined) document.dispatchEvent(new MouseEvent(`${nonce}node`, { relatedTarget: node }));
  };
  document.addEventListener(`${nonce}page`, handOver, { once: true });
  handOver();
  return {
    exposeInMainWorld(key: string, api: unknown): void {
      const message: Message = { kind: 'expose', key, parcel: pack(end, api, 0) };
      if (joined) end.tell(message);
      else waiting.push(message);
    },
  };
}

export function showApi(end: BridgeEnd, { key, parcel }: Message & { kind: 'expose' }): void {
  const { tools } = end;
  if (key in window)
    throw tools.makeError('Cannot bind an API on top of an existing property on the window object');
  const property = tools.create(null);
  property.value = freezeDeep(tools, unpack(end, parcel));
  property.enumerable = true;
  tools.defineProperty(window, key, property);
}

export function freezeDeep(tools: Tools, value: unknown): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
  if (tools.isView(value)) return value;
  tools.freeze(value);
  const keys = typeof value === 'object' ? tools.ownKeys(value) : [];
  for (let at = 0; at < keys.length; at += 1) freezeDeep(tools, tools.read(value, keys[at] ?? ''));
  return value;
}

export function tellThrough(
  tools: Tools,
  node: EventTarget,
  { type, message }: { readonly type: string; readonly message: Message },
): void {
  tools.apply(tools.dispatchEvent, node, [tools.makeEvent(type, message)]);
}

export function hearThrough(
  tools: Tools,
  node: EventTarget,
  { type, take }: { readonly type: string; readonly take: (message: Message) => void },
): void {
  const hear = (event: Event): void => {
    // Null when a value inside could not be cloned; whoever told it finds no answer.
    const message: Message | null = tools.apply(tools.readDetail, event, []);
    if (message !== null) take(message);
  };
  tools.apply(tools.addEventListener, node, [type, hear]);
}

export const MEET_PARTS = [
  openMainEnd,
  openPreloadEnd,
  showApi,
  freezeDeep,
  tellThrough,
  hearThrough,
] as const;
