import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type Settings } from '../../shared/contract/settings.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Hands } from './commands-form.ts';
import { type SettingsDesk } from './settings.ts';
import { type Sound } from './tones.ts';
import { type TourState, type TourStore } from './tour-store.ts';

/** How does a component reach the commands and the settings?
 *  Promise: a selector each, as with the view. */

export type Desktop = {
  readonly hands: Hands;
  readonly settings: SettingsDesk;
  readonly tour: TourStore;
  readonly sound: Sound;
};

export const DesktopContext = createContext<Desktop | null>(null);

export function useDesktop(): Desktop {
  const desktop = useContext(DesktopContext);
  if (desktop === null) throw new Bug('a room stands outside the keys of the console');
  return desktop;
}

export function useHands(): Hands {
  return useDesktop().hands;
}

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(useDesktop().settings.store, select);
}

export function useTour<T>(select: (tour: TourState) => T): T {
  return useStore(useDesktop().tour, select);
}
