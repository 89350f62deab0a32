import { type Attached, browser } from '../engine/browser.ts';
import { type Tab } from '../engine/tab.ts';
import { app } from './app.ts';
import { Emitter } from './emitter.ts';
import { makeEvent } from './event.ts';
import { type NativeImage } from './native-image.ts';
import { addWindow, refuseClosing, removeWindow } from './open-windows.ts';
import { WebContents } from './web-contents.ts';
import { WindowFrame } from './window-frame.ts';
import { type WindowEvent, type WindowOptions, refuseUnsafe } from './window-options.ts';
import { type Box, recallBox, rememberBox } from './window-state.ts';

/** What is a window?
 *  Promise: Electron's names and order of events. The page is made at the first navigation.
 *  Never: a page without its sandbox or in the preload's own world; that is refused. `session-end` and its
 *  question come only when a test emits them. */

export class BrowserWindow extends Emitter<WindowEvent> {
  static #all = new Map<number, BrowserWindow>();
  static #last = 0;
  readonly id = (BrowserWindow.#last += 1);
  readonly webContents: WebContents;
  #options: WindowOptions;
  #tab: Tab;
  #frame: WindowFrame;
  #page: Promise<void> | undefined;
  #title: string;
  #visible: boolean;
  #shown = false;
  #menuBar: boolean;
  #inList = {
    close: (): void => {
      this.close();
    },
    focus: (): void => {
      this.focus();
    },
    lose: (): void => {
      this.#tab.end();
    },
  };

  constructor(options: WindowOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseUnsafe(options);
    this.#options = options;
    this.#title = options.title ?? app.name;
    this.#visible = options.show ?? true;
    this.#menuBar = options.autoHideMenuBar !== true;
    this.webContents = this.#makeContents();
    this.#tab = WebContents.tabOf(this.webContents);
    const { x = 0, y = 0, width = 800, height = 600 } = { ...options, ...recallBox(options) };
    this.#frame = new WindowFrame(this.#tab, { x, y, width, height });
    BrowserWindow.#all.set(this.id, this);
    addWindow(this.#inList);
    app.emit('web-contents-created', makeEvent({}), this.webContents);
    app.emit('browser-window-created', makeEvent({}), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((each) => each.#visible) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.#all.get(id) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((each) => each.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    this.webContents.reload();
  }
  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }
  close(): void {
    if (this.isDestroyed()) return;
    const event = makeEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) {
      refuseClosing();
      return;
    }
    this.#tab.leave('asked');
  }
  destroy(): void {
    if (!this.isDestroyed()) this.#tab.leave('forced');
  }
  isDestroyed(): boolean {
    return this.#tab.ended;
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }
  showInactive(): void {
    this.show();
  }
  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }
  focus(): void {
    this.webContents.focus();
    this.emit('focus');
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  minimize(): void {
    this.#frame.turn('minimized');
    this.emit('minimize');
  }
  maximize(): void {
    this.#frame.turn('maximized');
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#frame.turn('normal');
    this.emit('unmaximize');
  }
  restore(): void {
    this.#frame.turn('normal');
    this.emit('restore');
  }
  setFullScreen(full: boolean): void {
    this.#frame.turn(full ? 'fullscreen' : 'normal');
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized(): boolean {
    return this.#frame.state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#frame.state === 'maximized';
  }
  isFullScreen(): boolean {
    return this.#frame.state === 'fullscreen';
  }
  getBounds(): Box {
    return this.#frame.box;
  }
  getNormalBounds(): Box {
    return this.#frame.box;
  }
  setBounds(bounds: Partial<Box>): void {
    this.#frame.move(bounds);
    this.emit('resize');
    this.emit('move');
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  setBackgroundColor(_colour: string): void {
    // Seen only before the first paint, which a Chromium window does in white.
  }
  isMenuBarVisible(): boolean {
    return this.#menuBar;
  }
  setMenuBarVisibility(visible: boolean): void {
    // Only remembered: there is no menu bar.
    this.#menuBar = visible;
  }

  #makeContents(): WebContents {
    return new WebContents({
      preload: this.#options.webPreferences?.preload,
      makePage: (url) => (this.#page ??= this.#makePage(url)),
      openWindow: (options, attached) => {
        const opened = new BrowserWindow(options);
        opened.#adopt(attached);
        this.webContents.emit('did-create-window', opened, { url: opened.webContents.getURL() });
      },
      loaded: (title) => {
        this.#loaded(title);
      },
      stayed: refuseClosing,
      close: () => {
        this.close();
      },
      destroy: () => {
        this.destroy();
      },
      gone: () => {
        this.#gone();
      },
    });
  }

  async #makePage(url: string): Promise<void> {
    this.#adopt(await browser.openPage(url, this.#frame.box));
    this.#frame.apply();
  }

  #adopt(attached: Attached): void {
    this.#page ??= Promise.resolve();
    this.#tab.adopt(attached);
  }

  #loaded(title: string): void {
    const event = makeEvent({});
    if (title !== '' && title !== this.#title) this.emit('page-title-updated', event, title, true);
    if (title !== '' && !event.defaultPrevented) this.#title = title;
    if (!this.#shown) this.emit('ready-to-show');
    this.#shown = true;
  }

  #gone(): void {
    rememberBox(this.#options, this.#frame.box);
    BrowserWindow.#all.delete(this.id);
    this.emit('closed');
    removeWindow(this.#inList);
  }
}
