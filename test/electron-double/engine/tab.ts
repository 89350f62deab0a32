import { type Attached, browser } from './browser.ts';
import { Frames } from './frames.ts';
import { type PausedRequest, type Commands, type Report } from './protocol.ts';

/** One page: how is it started, spoken to and heard?
 *  Promise: nothing of the page runs before everything is in place; commands wait until then. A page that was
 *  told to leave leaves, whatever it is doing just then.
 *  Never: an Electron name; those are in `members`. */

export type TabEvents = {
  /** Every report, after the frames have taken it in. */
  report(report: Report): void;
  /** Last words before the page runs: `begin` what must be there. */
  starting(): void;
  requested(request: PausedRequest): void;
  ended(): void;
};

export class Tab {
  readonly frames = new Frames();
  #events: TabEvents;
  #attached: Attached | undefined;
  #started: Promise<void>;
  #start: () => void = () => undefined;
  #ended = false;
  /** How it was told to leave, as long as it is still there. */
  #leaving: 'asked' | 'forced' | undefined;

  constructor(events: TabEvents) {
    this.#events = events;
    this.#started = new Promise((settle) => {
      this.#start = settle;
    });
  }

  get targetId(): string {
    return this.#attached?.targetId ?? '';
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** The main frame bears its page's id until it is known better. */
  get mainKey(): string {
    return this.frames.main?.key ?? this.targetId;
  }

  adopt(attached: Attached): void {
    if (this.#ended) {
      // Its window went while the page was being made.
      browser.dismiss(attached);
      return;
    }
    this.#attached = attached;
    browser.own(attached, {
      hear: (report) => {
        this.#hear(report);
      },
      changed: () => {
        this.#tellLeave();
      },
      end: () => {
        this.end();
      },
    });
    this.begin('Page.enable', {});
    this.begin('Runtime.enable', {});
    this.begin('Inspector.enable', {});
    this.begin('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    this.begin('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    this.#events.starting();
    void this.#run(attached.sessionId);
  }

  async #run(sessionId: string): Promise<void> {
    const tree = await browser.send('Page.getFrameTree', {}, sessionId).catch(() => undefined);
    if (tree !== undefined) this.frames.learn(tree.frameTree.frame);
    await browser.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined);
    this.#start();
  }

  /** Without waiting for the start; the order of calls is kept. */
  begin<Method extends keyof Commands>(method: Method, params: Commands[Method]['takes']): void {
    browser.tell(method, params, this.#attached?.sessionId);
  }

  /** Fails: when the page is gone, or says no. */
  async send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['takes'],
  ): Promise<Commands[Method]['gives']> {
    await this.#started;
    return browser.send(method, params, this.#attached?.sessionId);
  }

  /** Like `send`, for commands whose failure only means that the page is gone. */
  tell<Method extends keyof Commands>(method: Method, params: Commands[Method]['takes']): void {
    this.send(method, params).catch(() => undefined);
  }

  /** At once when there is no page yet; `asked` lets the page say that it stays. */
  leave(how: 'asked' | 'forced'): void {
    if (this.#attached === undefined) {
      this.end();
      return;
    }
    this.#leaving = how;
    this.#tellLeave();
  }

  /** The page was asked and stays. */
  stay(): void {
    this.#leaving = undefined;
  }

  /** Chromium forgets it when another document takes the place at this moment, so it is told again then. */
  #tellLeave(): void {
    const { targetId } = this;
    if (this.#leaving === 'asked') this.tell('Page.close', {});
    if (this.#leaving === 'forced') browser.tell('Target.closeTarget', { targetId });
  }

  /** The page is gone, or was never made. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#events.ended();
  }

  #hear(report: Report): void {
    this.frames.hear(report);
    if (report.method === 'Fetch.requestPaused') this.#events.requested(report.params);
    else this.#events.report(report);
  }
}
