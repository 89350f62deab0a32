import { type StoreApi, createStore } from 'zustand/vanilla';
import { type Bridge } from '../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';

/** How does this window look and sound for whoever sits before it?
 *  Promise: in force at once, kept by the program, the same in every window of the console.
 *  Never: a fact, a right, a secret. */

export type SettingsStore = StoreApi<Settings>;
export type SettingsDesk = {
  readonly store: SettingsStore;
  /** In force now, kept soon. */
  change(part: Partial<Settings>): void;
  /** Asks for the kept ones, and hears those of other windows; call the result to stop. */
  listen(): () => void;
};

/** `say` hears why something could not be kept. */
export function createSettings(bridge: Bridge, say: (sentence: string) => void): SettingsDesk {
  const store = createStore<Settings>(() => DEFAULT_SETTINGS);
  // While a change of ours is on its way, what comes back is older than what is shown.
  let onTheWay = 0;
  const take = (settings: Settings): void => {
    if (onTheWay === 0) store.setState(settings);
  };
  const keep = async (): Promise<void> => {
    onTheWay += 1;
    const reply = await bridge['settings:keep']({ settings: store.getState() });
    onTheWay -= 1;
    if (reply.kind === 'refused') say(reply.problem.sentence);
    else take(reply.settings);
  };
  return {
    store,
    change: (part) => {
      store.setState(part);
      void keep();
    },
    listen: () => {
      void bridge['settings:get']({}).then((reply) => {
        if (reply.kind === 'settings') take(reply.settings);
      });
      return bridge.onSettings(take);
    },
  };
}
