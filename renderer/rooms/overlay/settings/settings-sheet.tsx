import { useWords } from '../../../parts/words-context.ts';
import { useHands } from '../../../state/use-hands.ts';
import { OverlayFrame } from '../frame.tsx';
import { LookSettings } from './look-settings.tsx';
import { SoundSettings } from './sound-settings.tsx';
import { KeySettings } from './key-settings.tsx';

/** How shall this window look and sound? (Ctrl+,)
 *  Promise: in force at once, kept by the program; everything has its own key or is here. */
export function SettingsSheet() {
  const { settings } = useWords();
  const { console } = useHands();
  const close = (): void => {
    console.actions.show({ overlay: null });
  };
  return (
    <OverlayFrame title={settings.title} onClose={close}>
      <LookSettings />
      <KeySettings />
      <SoundSettings />
    </OverlayFrame>
  );
}
