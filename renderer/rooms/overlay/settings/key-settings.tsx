import { useWords } from '../../../parts/words-context.ts';
import { useHands, useSettings } from '../../../state/use-hands.ts';
import { Check } from './check.tsx';
import { SettingsGroup } from './group.tsx';

/** Do single letters and digits work as keys? (WCAG 2.1.4)
 *  Promise: F-keys, arrows, menus and the palette work either way. */
export function KeySettings() {
  const { settings: words } = useWords();
  const { settings } = useHands();
  const isOn = useSettings((now) => now.letterKeys);
  return (
    <SettingsGroup title={words.keys}>
      <Check name={words.letterKeys} isOn={isOn} onChange={(letterKeys) => settings.change({ letterKeys })} />
      <p className="meta">{words.letterKeysNote}</p>
    </SettingsGroup>
  );
}
