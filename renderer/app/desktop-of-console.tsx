import { type ReactNode, useMemo } from 'react';
import { pageWordsIn } from '../../shared/words/page-words.ts';
import { WordsContext } from '../parts/words-context.ts';
import { type Console } from '../state/console.ts';
import { createSettings } from '../state/settings.ts';
import { createTourStore } from '../state/tour-store.ts';
import { useConsole } from '../state/use-console.ts';
import { type Desktop, DesktopContext } from '../state/use-hands.ts';
import { localeOf } from './page-address.ts';
import { soundOf } from './sound.ts';
import { surroundingsIn } from './surroundings.ts';
import { useSettingsInForce } from './use-settings-in-force.ts';

/** What does every window of the console have, the wall too?
 *  Promise: its words, its settings in force, its commands for whoever shows a button.
 *  Never: a key; those are heard by `console-keys.tsx`. */
export function DesktopOfConsole({ children }: { readonly children: ReactNode }) {
  const console = useConsole();
  const desktop = useMemo(() => desktopOf(console), [console]);
  useSettingsInForce(desktop.settings);
  return (
    <WordsContext value={desktop.hands.words}>
      <DesktopContext value={desktop}>{children}</DesktopContext>
    </WordsContext>
  );
}

function desktopOf(console: Console): Desktop {
  const words = pageWordsIn(localeOf(window.location.search));
  const settings = createSettings(console.bridge, (sentence) => {
    console.actions.say({ sentence, level: 'P2' });
  });
  const hands = {
    console,
    words,
    settings: { now: settings.store.getState, change: settings.change },
    around: surroundingsIn(document),
  };
  return { hands, settings, tour: createTourStore(), sound: soundOf(window) };
}
