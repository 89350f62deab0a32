import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { HOME } from './ours.ts';
import { type WindowKind, surfaceOf, windowOptions } from './window-options.ts';

/** Which windows are there?
 *  Promise: one live window and at most one wall; both told every view; a second start brings the live one to the
 *  front. Surface and zoom are those of the settings, also after a reload.
 *  Never: a window that is not in here. */

/** As much of a window as is used. */
export type Pane = {
  readonly webContents: {
    send(channel: string, ...told: unknown[]): void;
    on(name: 'dom-ready', hear: () => void): unknown;
    setZoomFactor(factor: number): void;
  };
  once(name: 'ready-to-show', hear: () => void): unknown;
  on(name: 'closed' | 'session-end' | 'query-session-end', hear: () => void): unknown;
  loadURL(address: string): Promise<void>;
  show(): void;
  showInactive(): void;
  focus(): void;
  restore(): void;
  isMinimized(): boolean;
  close(): void;
  setBackgroundColor(colour: string): void;
  isFullScreen(): boolean;
  setFullScreen(full: boolean): void;
  isMenuBarVisible(): boolean;
  setMenuBarVisibility(visible: boolean): void;
};
export type PaneMaker<P extends Pane> = {
  make(options: ReturnType<typeof windowOptions>): P;
  readonly preload: string;
  /** Windows logs off or shuts down; `before-quit` does not come then. */
  systemEnds(): void;
  note(line: string): void;
};

export class Windows<P extends Pane> {
  #maker: PaneMaker<P>;
  #open = new Map<WindowKind, P>();
  #settings = DEFAULT_SETTINGS;
  /** The wall was told to close and is not gone yet. */
  #wallLeaves = false;
  #wallComesBack = false;

  constructor(maker: PaneMaker<P>) {
    this.#maker = maker;
  }

  get live(): P | undefined {
    return this.#open.get('live');
  }

  isOurWindow(contents: object): boolean {
    return this.#paneOf(contents) !== undefined;
  }

  tell(channel: string, told: unknown): void {
    for (const { webContents } of this.#open.values()) webContents.send(channel, told);
  }

  tellLive(channel: string, told: unknown): void {
    this.live?.webContents.send(channel, told);
  }

  /** Of the open windows and of every one from now on. */
  look(settings: Settings): void {
    this.#settings = settings;
    for (const pane of this.#open.values()) pane.setBackgroundColor(surfaceOf(settings.theme));
    this.#zoomLive();
  }

  /** Opens it, or brings the open one to the front. */
  open(kind: WindowKind): void {
    const known = this.#open.get(kind);
    if (known === undefined) this.#make(kind);
    else if (known.isMinimized()) known.restore();
    known?.focus();
  }

  /** Says whether the wall is open afterwards. */
  openWall(wanted: boolean): boolean {
    this.#wallComesBack = wanted && this.#wallLeaves;
    if (wanted && !this.#wallLeaves) this.open('wall');
    if (!wanted) this.#closeWall();
    return wanted;
  }

  /** Says whether the window of these contents fills the screen afterwards. */
  turnFullScreen(contents: object): boolean {
    const pane = this.#paneOf(contents);
    const full = pane?.isFullScreen() === false;
    pane?.setFullScreen(full);
    return full;
  }

  /** Says whether the window of these contents shows its menu bar afterwards. */
  turnMenuBar(contents: object): boolean {
    const pane = this.#paneOf(contents);
    const shown = pane?.isMenuBarVisible() === false;
    pane?.setMenuBarVisibility(shown);
    return shown;
  }

  #paneOf(contents: object): P | undefined {
    return [...this.#open.values()].find(({ webContents }) => webContents === contents);
  }

  #closeWall(): void {
    const wall = this.#open.get('wall');
    this.#wallLeaves = wall !== undefined;
    wall?.close();
  }

  /** Electron keeps a zoom for an address, which the wall shares; the wall has its own scale besides. */
  #zoomLive(): void {
    this.live?.webContents.setZoomFactor(this.#settings.zoomPercent / 100);
  }

  #make(kind: WindowKind): void {
    const { preload, systemEnds, make, note } = this.#maker;
    const pane = make(windowOptions(kind, { preload, theme: this.#settings.theme }));
    this.#open.set(kind, pane);
    pane.once('ready-to-show', () => {
      if (kind === 'live') pane.show();
      else pane.showInactive();
    });
    pane.webContents.on('dom-ready', () => {
      this.#zoomLive();
    });
    pane.on('query-session-end', systemEnds);
    pane.on('session-end', systemEnds);
    pane.on('closed', () => {
      this.#closed(kind);
    });
    // Closed again while it loads: there is nobody left to show it to.
    pane.loadURL(kind === 'wall' ? `${HOME}?wall` : HOME).catch((thrown: unknown) => {
      note(`the ${kind} window did not load: ${String(thrown)}`);
    });
  }

  #closed(kind: WindowKind): void {
    this.#open.delete(kind);
    if (kind === 'live') {
      this.#wallComesBack = false;
      this.#closeWall();
      return;
    }
    this.#wallLeaves = false;
    if (this.#wallComesBack) this.openWall(true);
  }
}
