import { NO_PLANT } from '../../shared/contract/no-plant.ts';
import { type LedgerStatus, type View } from '../../shared/contract/view.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { shellStatusSentence } from '../../shared/words/shell-problems.ts';
import { type UnnumberedView } from './store-messages.ts';

/** Which view do the windows have?
 *  Promise: always one; each that is told has a higher revision than the one before, also when the store started
 *  again. When the store is away the last one stays, and says that nothing is recorded.
 *  Never: a view that was edited in any other way. */

type Tell = (view: View) => void;

export class Views {
  #view: View;
  #tell: Tell;

  constructor(first: UnnumberedView, tell: Tell) {
    this.#view = { ...first, revision: 0 };
    this.#tell = tell;
  }

  get latest(): View {
    return this.#view;
  }

  accept(view: UnnumberedView): void {
    this.#view = { ...view, revision: this.#view.revision + 1 };
    this.#tell(this.#view);
  }

  /** The store ended; what it said last stays on screen. */
  storeIsAway(): void {
    const ledger: LedgerStatus = { kind: 'opening', sentence: shellStatusSentence('again') };
    this.accept({ ...this.#view, ledger });
  }
}

/** Before the store has said anything. */
export function emptyView(mode: View['mode'], now: Instant): UnnumberedView {
  return {
    version: -1,
    mode,
    banner: mode === 'trial' ? shellStatusSentence('trial') : null,
    now,
    ledger: { kind: 'opening', sentence: shellStatusSentence('opening') },
    log: [],
    ...NO_PLANT,
  };
}
