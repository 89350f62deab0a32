import { useWords } from '../../../parts/words-context.ts';
import { VOLUME } from '../../../state/settings-steps.ts';
import { useDesktop, useSettings } from '../../../state/use-hands.ts';
import { Check } from './check.tsx';
import { SettingsGroup } from './group.tsx';
import { Level } from './level.tsx';

/** Does it sound, and how loud?
 *  Promise: a test of each tone at the volume that is set. */
export function SoundSettings() {
  const { settings: words } = useWords();
  const { sound, settings } = useDesktop();
  const tones = useSettings((now) => now.tones);
  const change = (part: Partial<typeof tones>): void => {
    settings.change({ tones: { ...tones, ...part } });
  };
  return (
    <SettingsGroup title={words.tones}>
      <Check name={words.tonesOn} isOn={tones.on} onChange={(on) => change({ on })} />
      <Level
        name={words.volume}
        percent={tones.volume}
        bounds={VOLUME}
        onChange={(volume) => change({ volume })}
      />
      <button type="button" onClick={() => sound.play('P1', tones.volume)}>
        {words.testP1}
      </button>
      <button type="button" onClick={() => sound.play('P2', tones.volume)}>
        {words.testP2}
      </button>
    </SettingsGroup>
  );
}
