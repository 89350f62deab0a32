import { useWords } from '../../../parts/words-context.ts';
import { partsOf } from '../../../state/strip/met.ts';
import { type FieldProps } from './text-field.tsx';

/** Which of several?
 *  Promise: one box each; what is ticked is all that is meant. */
export function ManyField({ field, value, isMet, onFill }: FieldProps<'many'>) {
  const { strip } = useWords();
  const chosen = partsOf(value);
  const toggled = (each: string, isOn: boolean): string =>
    field.options
      .map((option) => option.value)
      .filter((other) => (other === each ? isOn : chosen.includes(other)))
      .join('\n');
  return (
    <fieldset className="strip-field strip-tall strip-many" data-met={isMet}>
      <legend className="strip-label">{strip.labels[field.name]}</legend>
      {field.options.map((option) => (
        <label key={option.value} className="strip-box">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              onFill(toggled(option.value, event.currentTarget.checked));
            }}
          />
          {option.words ?? strip.value(option.value)}
        </label>
      ))}
    </fieldset>
  );
}
