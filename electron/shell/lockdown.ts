import { isOurs } from './ours.ts';

/** What may a page not do?
 *  Promise: no second window, no other address in any frame, no webview, no permission; each said once for all
 *  contents.
 *  Never: an exception for a page that asks nicely. */

type Stoppable = { preventDefault(): void };
type Going = Stoppable & { readonly url: string };

/** As much of `webContents` as is guarded. */
export type Guarded = {
  setWindowOpenHandler(handler: () => { readonly action: 'deny' }): void;
  on(name: 'will-navigate' | 'will-frame-navigate', stop: (event: Going) => void): unknown;
  on(name: 'will-attach-webview', stop: (event: Stoppable) => void): unknown;
};

/** For every contents as it is made, whoever made it. */
export function guardContents(contents: Guarded): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  for (const name of ['will-navigate', 'will-frame-navigate'] as const)
    contents.on(name, (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** As much of a session as asks for permissions. */
export type Permitting = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
};

/** Both are needed: without them everything is granted. */
export function refusePermissions(session: Permitting): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
}
