import { useWords } from '../../../parts/words-context.ts';

/** Is each of these so?
 *  Promise: one box each, one by one; none is ticked for anybody. */
type Props = {
  readonly sentences: readonly string[];
  readonly confirmed: readonly string[];
  readonly onConfirm: (sentence: string, isConfirmed: boolean) => void;
};

export function ConfirmField({ sentences, confirmed, onConfirm }: Props) {
  const { strip } = useWords();
  const isMet = sentences.every((sentence) => confirmed.includes(sentence));
  return (
    <fieldset className="strip-field strip-tall strip-many" data-met={isMet}>
      <legend className="strip-label">{strip.confirm}</legend>
      {sentences.map((sentence) => (
        <label key={sentence} className="strip-box">
          <input
            type="checkbox"
            checked={confirmed.includes(sentence)}
            onChange={(event) => {
              onConfirm(sentence, event.currentTarget.checked);
            }}
          />
          {sentence}
        </label>
      ))}
    </fieldset>
  );
}
