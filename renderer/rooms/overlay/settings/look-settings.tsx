import { type Theme } from '../../../../shared/contract/settings.ts';
import { Key } from '../../../parts/key.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { THEME_CIRCLE, WALL_SCALE, larger, smaller } from '../../../state/settings-steps.ts';
import { useHands, useSettings } from '../../../state/use-hands.ts';
import { SettingsGroup } from './group.tsx';
import { Level } from './level.tsx';

/** Which theme, how large, how large on the wall?
 *  Promise: the same as by key. */
export function LookSettings() {
  const { settings: words } = useWords();
  const { settings } = useHands();
  const zoomPercent = useSettings((now) => now.zoomPercent);
  const wallScalePercent = useSettings((now) => now.wallScalePercent);
  return (
    <>
      <SettingsGroup title={words.theme}>
        {THEME_CIRCLE.map((theme) => (
          <ThemeChoice key={theme} theme={theme} />
        ))}
        <Key name="Ctrl+Shift+L" />
      </SettingsGroup>
      <SettingsGroup title={words.zoom}>
        <output className="mono">{words.percent(zoomPercent)}</output>
        <Step name={words.smaller} keyName="Ctrl+-" to={smaller(settings.now())} />
        <Step name={words.larger} keyName="Ctrl+=" to={larger(settings.now())} />
        <Step name={words.usual} keyName="Ctrl+0" to={100} />
      </SettingsGroup>
      <SettingsGroup title={words.wall}>
        <Level
          name={words.scale}
          percent={wallScalePercent}
          bounds={WALL_SCALE}
          onChange={(percent) => settings.change({ wallScalePercent: percent })}
        />
      </SettingsGroup>
    </>
  );
}

function ThemeChoice({ theme }: { readonly theme: Theme }) {
  const { settings: words } = useWords();
  const { settings } = useHands();
  const isChosen = useSettings((now) => now.theme === theme);
  return (
    <label className="settings-row">
      <input
        type="radio"
        name="theme"
        checked={isChosen}
        {...(isChosen ? { 'data-begin': '' } : {})}
        onChange={() => settings.change({ theme })}
      />
      {words.themes[theme]}
    </label>
  );
}

type StepProps = { readonly name: string; readonly keyName: string; readonly to: number };

function Step({ name, keyName, to }: StepProps) {
  const { settings } = useHands();
  return (
    <button type="button" onClick={() => settings.change({ zoomPercent: to })}>
      {name} <Key name={keyName} />
    </button>
  );
}
