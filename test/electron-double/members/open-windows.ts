/** Which windows are open?
 *  Promise: the one list; whoever waits for the last one to go is told. */

export type OpenWindow = { close(): void; focus(): void; lose(): void };

const open = new Set<OpenWindow>();
const hooks = {
  /** The last window went. */
  emptied: (): void => undefined,
  /** A window refused to close, and with it the quitting. */
  refused: (): void => undefined,
};

export function openWindows(): readonly OpenWindow[] {
  return [...open];
}

export function addWindow(window: OpenWindow): void {
  open.add(window);
}

export function removeWindow(window: OpenWindow): void {
  if (open.delete(window) && open.size === 0) hooks.emptied();
}

/** A window's `close` was prevented. */
export function refuseClosing(): void {
  hooks.refused();
}

export function watchWindows(watcher: { emptied(): void; refused(): void }): void {
  hooks.emptied = () => {
    watcher.emptied();
  };
  hooks.refused = () => {
    watcher.refused();
  };
}
