import { browser } from '../engine/browser.ts';
import { type Bounds } from '../engine/protocol.ts';
import { headless } from '../engine/settings.ts';
import { type Tab } from '../engine/tab.ts';
import { type Box } from './window-state.ts';

/** Where does a window stand on the screen?
 *  Promise: what was asked is remembered and passed on to Chromium; without a screen only the size shows.
 *  Never: knows what a person did with the mouse. */

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

export class WindowFrame {
  #tab: Tab;
  #box: Box;
  #state: WindowState = 'normal';

  constructor(tab: Tab, box: Box) {
    this.#tab = tab;
    this.#box = box;
  }

  get box(): Box {
    return { ...this.#box };
  }
  get state(): WindowState {
    return this.#state;
  }

  move(part: Partial<Box>): void {
    this.#box = { ...this.#box, ...part };
    this.apply();
  }

  turn(state: WindowState): void {
    this.#state = state;
    this.#tell({ windowState: state });
  }

  /** The window is there: brings it where it was asked to be. */
  apply(): void {
    const { x, y, width, height } = this.#box;
    this.#tell(headless ? { width, height } : { left: x, top: y, width, height });
  }

  #tell(bounds: Bounds): void {
    void this.#tab
      .send('Browser.getWindowForTarget', {})
      .then(({ windowId }) => browser.send('Browser.setWindowBounds', { windowId, bounds }))
      // The window went in the meantime.
      .catch(() => undefined);
  }
}
