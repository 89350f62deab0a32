import { browser } from '../engine/browser.ts';
import { toWeb } from '../engine/address.ts';
import { Emitter } from './emitter.ts';
import { protocol } from './protocol.ts';

/** What is `session`?
 *  Promise: permissions are granted as long as nobody says no, as in Electron, which is why the app must say no.
 *  Never: a prompt; both handlers are asked for a fixed list, once a page loads. */

type Check = (...asked: never[]) => boolean;
type Ask = (...asked: never[]) => void;
/** The contents that ask, and the address of their page. */
type Asking = { readonly contents: object; readonly url: string };

/** Chromium's word → Electron's. */
const ASKED = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  camera: 'media',
  microphone: 'media',
} as const;

export class Session extends Emitter<'will-download'> {
  static readonly defaultSession = new Session();
  readonly protocol = protocol;
  #check: Check | null = null;
  #ask: Ask | null = null;

  setPermissionCheckHandler(handler: Check | null): void {
    this.#check = handler;
  }
  setPermissionRequestHandler(handler: Ask | null): void {
    this.#ask = handler;
  }
  setSpellCheckerEnabled(_enabled: boolean): void {
    // Chromium is started without one.
  }
  clearCache(): Promise<void> {
    return Promise.resolve();
  }
  isPersistent(): boolean {
    return true;
  }

  /** Tells Chromium what a page of this address may do, as the app's handlers say now. */
  static async settlePermissions(session: Session, asking: Asking): Promise<void> {
    const { origin } = new URL(toWeb(asking.url));
    for (const [name, permission] of Object.entries(ASKED)) {
      const setting = (await session.#mayDo(permission, asking)) ? 'granted' : 'denied';
      await browser
        .send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => undefined);
    }
  }

  async #mayDo(permission: string, { contents, url }: Asking): Promise<boolean> {
    const [check, ask] = [this.#check, this.#ask];
    const details = { requestingUrl: url, isMainFrame: true };
    if (check !== null && !Reflect.apply(check, undefined, [contents, permission, url, details]))
      return false;
    if (ask === null) return true;
    return new Promise((settle) => {
      Reflect.apply(ask, undefined, [contents, permission, settle, details]);
    });
  }
}

export const session: Pick<typeof Session, 'defaultSession'> = Session;
