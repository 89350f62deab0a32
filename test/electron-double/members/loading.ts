import { toWeb } from '../engine/address.ts';
import { type Tab } from '../engine/tab.ts';

/** When has a page loaded, and which navigation was the app's own wish?
 *  Promise: every load ends: done, failed with Chromium's code, or aborted with its window. */

type Open = { settle(): void; fail(error: Error): void; readonly url: string };

/** Chromium's number of each failure that can happen here (net_error_list.h). */
const CODES: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
};

export type LoadFailure = Error & { readonly code: string; readonly errno: number; readonly url: string };

function loadFailure(code: string, url: string): LoadFailure {
  const errno = CODES[code] ?? -2;
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}

/** Whatever failed a load, as one. */
export function asLoadFailure(error: unknown, url: string): LoadFailure {
  if (!(error instanceof Error)) return loadFailure('ERR_FAILED', url);
  return loadFailure(/^ERR_[A-Z_]+/.exec(error.message)?.[0] ?? 'ERR_FAILED', url);
}

export class Loading {
  #tab: Tab;
  #open: Open[] = [];
  #expected = new Set<string>();

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  get busy(): boolean {
    return this.#open.length > 0;
  }

  /** Fails: with a LoadFailure. */
  async go(url: string): Promise<void> {
    // The window went while its page was being made.
    if (this.#tab.ended) throw loadFailure('ERR_ABORTED', url);
    const webUrl = toWeb(url);
    this.#expected.add(webUrl);
    const loaded = new Promise<void>((settle, fail) => {
      this.#open.push({ settle, fail, url });
    });
    // Awaited below; a window that goes before that must not be an unhandled failure.
    loaded.catch(() => undefined);
    const { errorText } = await this.#tab.send('Page.navigate', { url: webUrl });
    if (errorText === undefined) return loaded;
    this.#open.pop();
    throw loadFailure(errorText.replace('net::', ''), url);
  }

  again(url: string): void {
    this.#expected.add(toWeb(url));
    this.#tab.tell('Page.reload', {});
  }

  /** Did the app itself ask for this? Each wish counts once. */
  takeExpected(url: string): boolean {
    return this.#expected.delete(toWeb(url));
  }

  done(): void {
    for (const { settle } of this.#open.splice(0)) settle();
  }

  abort(): void {
    for (const { fail, url } of this.#open.splice(0)) fail(loadFailure('ERR_ABORTED', url));
  }
}
