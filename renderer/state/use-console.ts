import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type View } from '../../shared/contract/view.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Actions, type Console } from './console.ts';
import { type ScreenState } from './screen-store.ts';

/** How does a component see the console?
 *  Promise: a selector each, so that a component is drawn again only when its own part changed.
 *  Never: the whole store. */

export const ConsoleContext = createContext<Console | null>(null);

export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Bug('a room stands outside the console');
  return console;
}

export function useActions(): Actions {
  return useConsole().actions;
}

/** Null until the first view is here. */
export function useView<T>(select: (view: View) => T): T | null {
  return useStore(useConsole().view, ({ view }) => (view === null ? null : select(view)));
}

export function useScreen<T>(select: (state: ScreenState) => T): T {
  return useStore(useConsole().screen, select);
}
