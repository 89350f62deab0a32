/** How does the program end?
 *  Promise: a wish to quit is held back until the ledger is closed, or the time is up, and goes through then. The
 *  system's own end, which does not ask, closes too, without waiting.
 *  Never: a reason to lose data: what is recorded was on disk before it was answered. */

type Stoppable = { preventDefault(): void };
export type Ending = {
  /** Closes the ledger; may take its time. */
  close(): Promise<void>;
  quit(): void;
  /** Settles after so many milliseconds. */
  wait(ms: number): Promise<void>;
};

/** A disk that hangs must not keep the program for ever. */
export const LONGEST_CLOSE_MS = 5000;

export class CloseOnce {
  #state: 'running' | 'closing' | 'closed' = 'running';
  #ending: Ending;
  /** Somebody wishes to quit, and it was held back. */
  #isWished = false;

  constructor(ending: Ending) {
    this.#ending = ending;
  }

  get isEnding(): boolean {
    return this.#state !== 'running';
  }

  /** For `before-quit`. */
  beforeQuit(event: Stoppable): void {
    if (this.#state === 'closed') return;
    event.preventDefault();
    this.#isWished = true;
    if (this.#state === 'running') void this.#close();
  }

  /** For the end of a Windows session and the shutdown that powerMonitor tells: `before-quit` does not come then. */
  systemEnds(): void {
    if (this.#state === 'running') void this.#close();
  }

  async #close(): Promise<void> {
    this.#state = 'closing';
    // A ledger that cannot be closed is recovered at the next start; the end of the program does not wait for it.
    await Promise.race([this.#ending.close().catch(() => undefined), this.#ending.wait(LONGEST_CLOSE_MS)]);
    this.#state = 'closed';
    if (this.#isWished) this.#ending.quit();
  }
}
