import { type Tab } from '../engine/tab.ts';
import { nativeTheme } from './desktop.ts';

/** How does the app choose how a page looks?
 *  Promise: zoom and colours hold until they are chosen anew, over every load.
 *  Never: the page's own business; a page that sets the zoom of its root element by itself loses it. */

export class PageLooks {
  #tab: Tab;
  #zoom = 1;

  constructor(tab: Tab) {
    this.#tab = tab;
    nativeTheme.on('updated', this.colour);
  }

  get zoom(): number {
    return this.#zoom;
  }

  setZoom(factor: number): void {
    this.#zoom = factor;
    this.resize();
  }

  /** A new document starts at its own size. */
  resize(): void {
    const expression = `document.documentElement.style.zoom = '${this.#zoom === 1 ? '' : this.#zoom}'`;
    this.#tab.tell('Runtime.evaluate', { expression, returnByValue: true });
  }

  colour = (): void => {
    const { themeSource } = nativeTheme;
    const features = [{ name: 'prefers-color-scheme', value: themeSource === 'system' ? '' : themeSource }];
    if (this.#tab.targetId !== '') this.#tab.begin('Emulation.setEmulatedMedia', { features });
  };

  end(): void {
    nativeTheme.off('updated', this.colour);
  }
}
