import { useWords } from '../../../parts/words-context.ts';

/** How much of it?
 *  Promise: a slider with a name and its value in words beside it. */
type Props = {
  readonly name: string;
  readonly percent: number;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number };
  readonly onChange: (percent: number) => void;
};

export function Level({ name, percent, bounds, onChange }: Props) {
  const { settings: words } = useWords();
  return (
    <label className="settings-row settings-level">
      {name}
      <input
        type="range"
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        value={percent}
        aria-valuetext={words.percent(percent)}
        onChange={(event) => {
          onChange(event.target.valueAsNumber);
        }}
      />
      <span className="mono">{words.percent(percent)}</span>
    </label>
  );
}
