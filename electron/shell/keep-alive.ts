import { ReloadLimit } from './reload-limit.ts';

/** What happens when a page dies or hangs?
 *  Promise: it is noted; it is loaded again, at most three times in five minutes; then the plain page with the
 *  answer.
 *  Never: a page that stays white; a decision that is lost, because none of them is in the page. */

type Gone = { readonly reason: string; readonly exitCode: number };
/** As much of `webContents` as can die. */
export type Mortal = {
  on(name: 'render-process-gone', hear: (event: unknown, details: Gone) => void): unknown;
  on(name: 'unresponsive' | 'responsive', hear: () => void): unknown;
  isDestroyed(): boolean;
  reload(): void;
  loadURL(address: string): Promise<void>;
};
export type Surroundings = {
  monotonicMs(): number;
  wait(ms: number): Promise<void>;
  note(line: string): void;
  /** Address of the page that needs no script. */
  readonly plain: string;
  /** The program is ending: a page that goes now may stay gone. */
  isEnding(): boolean;
};

export function keepAlive(contents: Mortal, around: Surroundings): void {
  const limit = new ReloadLimit();
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || around.isEnding()) return;
    around.note(`page gone: ${reason}, exit code ${exitCode}`);
    const pause = limit.pauseBefore(around.monotonicMs());
    void around.wait(pause ?? 0).then(() => {
      if (contents.isDestroyed() || around.isEnding()) return;
      if (pause !== undefined) contents.reload();
      else
        contents.loadURL(around.plain).catch((thrown: unknown) => {
          around.note(`the plain page did not load: ${String(thrown)}`);
        });
    });
  });
  contents.on('unresponsive', () => {
    around.note('page does not answer');
  });
  contents.on('responsive', () => {
    around.note('page answers again');
  });
}
