import { type ReactNode, useEffect, useMemo } from 'react';
import { RegionKeysContext } from '../parts/region-keys-context.ts';
import { useConsole } from '../state/use-console.ts';
import { useDesktop } from '../state/use-hands.ts';
import { type KeyDesk, keyDeskOf } from './key-desk.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useTones } from './use-tones.ts';

/** What hears the keys of the console, and the native menu?
 *  Promise: one table of commands for all of them; the tones beside it.
 *  Never: a decision. */
export function ConsoleKeys({ children }: { readonly children: ReactNode }) {
  const desktop = useDesktop();
  const desk = useMemo(() => keyDeskOf(desktop, document), [desktop]);
  useListeners(desk);
  useFirstFocus(desktop.hands.around);
  useTones(desktop);
  return <RegionKeysContext value={desk.region}>{children}</RegionKeysContext>;
}

function useListeners({ early, late, chosen }: KeyDesk): void {
  const { bridge } = useConsole();
  useEffect(() => {
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    const stop = bridge.onCommand(chosen);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
      stop();
    };
  }, [bridge, early, late, chosen]);
}
