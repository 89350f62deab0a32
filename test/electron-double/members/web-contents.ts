import { type Attached } from '../engine/browser.ts';
import { encode } from '../engine/codec.ts';
import { PreloadWorld } from '../engine/preload-world.ts';
import { type Report } from '../engine/protocol.ts';
import { answerRequest } from '../engine/requests.ts';
import { Tab } from '../engine/tab.ts';
import { app } from './app.ts';
import { type ContentsEvent, eventsOf } from './contents-events.ts';
import { Emitter } from './emitter.ts';
import { makeEvent } from './event.ts';
import { dispatchMessage } from './ipc-main.ts';
import { Loading, asLoadFailure } from './loading.ts';
import { NativeImage } from './native-image.ts';
import { PageLooks } from './page-looks.ts';
import { type Decision, type OpenDetails, Popups, addOpener, removeOpener } from './popups.ts';
import { type PrintOptions, toPrint } from './print.ts';
import { handlerOf } from './protocol.ts';
import { Session } from './session.ts';
import { type WebFrameMain, frameOf } from './web-frame-main.ts';

/** What is `webContents`?
 *  Promise: the guards are asked before anything happens, messages keep their order, and a crash is told.
 *  Never: `unresponsive` by itself; a test emits it. */

/** The window around the contents. */
export type Surroundings = {
  readonly preload: string | undefined;
  /** A page for it, before the first navigation. */
  makePage(url: string): Promise<void>;
  openWindow(options: object, attached: Attached): void;
  loaded(title: string): void;
  stayed(): void;
  close(): void;
  destroy(): void;
  gone(): void;
};

export class WebContents extends Emitter<ContentsEvent> {
  static #all = new Set<WebContents>();
  static #last = 0;
  readonly id = (WebContents.#last += 1);
  readonly session = Session.defaultSession;
  #around: Surroundings;
  #popups = new Popups();
  #crashed = false;
  #title = '';
  #tab = new Tab({
    report: (report) => {
      this.#hear(report);
    },
    starting: () => {
      addOpener(this.#tab.targetId, { popups: this.#popups, opener: { open: this.#around.openWindow } });
      this.#world.install(this.#around.preload);
      this.#looks.colour();
    },
    requested: (request) => {
      void answerRequest(this.#tab, request, { mayGo: this.#mayGo, handlerOf });
    },
    ended: () => {
      this.#end();
    },
  });
  #loading = new Loading(this.#tab);
  #looks = new PageLooks(this.#tab);
  #send = (channel: string, args: readonly unknown[]): void => {
    this.send(channel, ...args);
  };
  #world: PreloadWorld;

  constructor(around: Surroundings) {
    super();
    this.#around = around;
    this.#world = new PreloadWorld(this.#tab, {
      message: (message, { context, frameKey }) => {
        const senderFrame = frameOf(this.#tab.frames.find(frameKey), this.#send);
        void dispatchMessage(message, { sender: this, senderFrame }, (body) => {
          this.#world.reply(context, message.id, body);
        });
      },
      failed: (problem) => {
        process.stderr.write(`Unable to load preload script: ${problem}\n`);
        this.emit('preload-error', makeEvent({}), around.preload ?? '', new Error(problem));
      },
    });
    WebContents.#all.add(this);
  }

  static getAllWebContents(): WebContents[] {
    return [...WebContents.#all];
  }
  static fromId(id: number): WebContents | undefined {
    return [...WebContents.#all].find((each) => each.id === id);
  }
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...WebContents.#all].find((each) => each.#tab.targetId === targetId);
  }
  /** The page behind the contents, for their window. */
  static tabOf(contents: WebContents): Tab {
    return contents.#tab;
  }

  get mainFrame(): WebFrameMain {
    const main = frameOf(this.#tab.frames.main, this.#send);
    if (main === null) throw new Error('no page has been loaded yet: wait for loadURL');
    return main;
  }
  getURL(): string {
    const url = this.#tab.frames.main?.url ?? '';
    return url.startsWith('about:blank') ? '' : url;
  }
  getTitle(): string {
    return this.#title;
  }
  getType(): 'window' {
    return 'window';
  }
  isDestroyed(): boolean {
    return this.#tab.ended;
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  isLoading(): boolean {
    return this.#loading.busy;
  }

  async loadURL(url: string): Promise<void> {
    await this.#around.makePage(url);
    this.emit('did-start-loading');
    try {
      await this.#loading.go(url);
    } catch (error) {
      const { errno, code } = asLoadFailure(error, url);
      this.emit('did-fail-load', makeEvent({}), errno, code, url, true, 1, 1);
      throw error;
    }
  }
  reload(): void {
    this.#loading.again(this.#tab.frames.main?.url ?? '');
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    this.#world.deliver(channel, encode(args));
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.#tab.send('Runtime.evaluate', asked);
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const { data } = await this.#tab.send('Page.printToPDF', toPrint(options));
    return Buffer.from(data, 'base64');
  }
  async capturePage(): Promise<NativeImage> {
    const { data } = await this.#tab.send('Page.captureScreenshot', { format: 'png' });
    return NativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }
  setWindowOpenHandler(handler: (details: OpenDetails) => Decision): void {
    this.#popups.setHandler(handler);
  }
  forcefullyCrashRenderer(): void {
    this.#tab.tell('Page.crash', {});
  }
  close(options?: { readonly waitForBeforeUnload: boolean }): void {
    if (options?.waitForBeforeUnload === true) this.#around.close();
    else this.#around.destroy();
  }
  focus(): void {
    this.#tab.tell('Page.bringToFront', {});
  }
  getZoomFactor(): number {
    return this.#looks.zoom;
  }
  setZoomFactor(factor: number): void {
    this.#looks.setZoom(factor);
  }

  #mayGo = (url: string, { key, isMain }: { readonly key: string; readonly isMain: boolean }): boolean => {
    const frame = frameOf(this.#tab.frames.find(key), this.#send);
    if (isMain && this.#loading.takeExpected(url)) return true;
    const details = { url, isSameDocument: false, isMainFrame: isMain, frame, initiator: frame };
    const all = makeEvent(details);
    this.emit('will-frame-navigate', all);
    if (!isMain || all.defaultPrevented) return !all.defaultPrevented;
    const main = makeEvent(details);
    this.emit('will-navigate', main, url, false, true, 1, frame?.routingId ?? 0);
    return !main.defaultPrevented;
  };

  #hear(report: Report): void {
    this.#world.hear(report);
    if (report.method === 'Page.frameNavigated') this.#crashed = false;
    if (report.method === 'Page.loadEventFired') void this.#loaded();
    if (report.method === 'Page.windowOpen') this.#popups.decide(report.params, this.getURL());
    if (report.method === 'Page.javascriptDialogOpening' && report.params.type === 'beforeunload')
      this.#askUnload();
    if (report.method === 'Inspector.targetCrashed') this.#crash();
    for (const { name, given } of eventsOf(report, this.#tab.frames)) this.emit(name, ...given);
  }

  async #loaded(): Promise<void> {
    const asking = { contents: this, url: this.getURL() };
    await Session.settlePermissions(this.session, asking).catch(() => undefined);
    this.#looks.resize();
    this.#loading.done();
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
    this.#title = String(await this.executeJavaScript('document.title').catch(() => ''));
    this.#around.loaded(this.#title);
  }

  /** The page asks to stay; it does, unless the app prevents just that. */
  #askUnload(): void {
    const event = makeEvent({});
    this.emit('will-prevent-unload', event);
    this.#tab.tell('Page.handleJavaScriptDialog', { accept: event.defaultPrevented });
    if (event.defaultPrevented) return;
    this.#tab.stay();
    this.#around.stayed();
  }

  #crash(): void {
    this.#crashed = true;
    const details = { reason: 'crashed', exitCode: 5 };
    this.emit('render-process-gone', makeEvent({}), details);
    app.emit('render-process-gone', makeEvent({}), this, details);
  }

  #end(): void {
    WebContents.#all.delete(this);
    this.#looks.end();
    removeOpener(this.#tab.targetId);
    this.#loading.abort();
    this.emit('destroyed');
    this.#around.gone();
  }
}

export const webContents: Pick<typeof WebContents, 'getAllWebContents' | 'fromId' | 'fromDevToolsTargetId'> =
  WebContents;
