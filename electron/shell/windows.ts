import { HOME } from './ours.ts';
import { type WindowKind, windowOptions } from './window-options.ts';

/** Which windows are there?
 *  Promise: one live window and at most one wall; both told every view; a second start brings the live one to the
 *  front.
 *  Never: a window that is not in here. */

/** As much of a window as is used. */
export type Pane = {
  readonly webContents: { send(channel: string, ...told: unknown[]): void };
  once(name: 'ready-to-show', hear: () => void): unknown;
  on(name: 'closed' | 'session-end' | 'query-session-end', hear: () => void): unknown;
  loadURL(address: string): Promise<void>;
  show(): void;
  showInactive(): void;
  focus(): void;
  restore(): void;
  isMinimized(): boolean;
  close(): void;
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

  constructor(maker: PaneMaker<P>) {
    this.#maker = maker;
  }

  get live(): P | undefined {
    return this.#open.get('live');
  }

  isOurWindow(contents: object): boolean {
    return [...this.#open.values()].some(({ webContents }) => webContents === contents);
  }

  tell(channel: string, told: unknown): void {
    for (const { webContents } of this.#open.values()) webContents.send(channel, told);
  }

  tellLive(channel: string, told: unknown): void {
    this.live?.webContents.send(channel, told);
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
    if (wanted) this.open('wall');
    else this.#open.get('wall')?.close();
    return wanted;
  }

  #make(kind: WindowKind): void {
    const pane = this.#maker.make(windowOptions(kind, this.#maker.preload));
    this.#open.set(kind, pane);
    pane.once('ready-to-show', () => {
      if (kind === 'live') pane.show();
      else pane.showInactive();
    });
    pane.on('query-session-end', this.#maker.systemEnds);
    pane.on('session-end', this.#maker.systemEnds);
    pane.on('closed', () => {
      this.#open.delete(kind);
      if (kind === 'live') this.#open.get('wall')?.close();
    });
    // Closed again while it loads: there is nobody left to show it to.
    pane.loadURL(kind === 'wall' ? `${HOME}?wall` : HOME).catch((thrown: unknown) => {
      this.#maker.note(`the ${kind} window did not load: ${String(thrown)}`);
    });
  }
}
