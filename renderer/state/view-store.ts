import { type StoreApi, createStore } from 'zustand/vanilla';
import { type View } from '../../shared/contract/view.ts';

/** What did the program publish last?
 *  Promise: the newest view, whole; one that comes late is dropped.
 *  Never: edited; waits for nothing. */

export type ViewState = {
  /** Null until the first one is here. */
  readonly view: View | null;
  /** Steady milliseconds when it came: the page's clock runs on from there. */
  readonly arrivedAtMs: number;
};
export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({ view: null, arrivedAtMs: 0 }));
}

/** Takes `view` unless a newer one is here. */
export function acceptView(store: ViewStore, view: View, arrivedAtMs: number): void {
  const known = store.getState().view;
  if (known === null || view.revision > known.revision) store.setState({ view, arrivedAtMs });
}
