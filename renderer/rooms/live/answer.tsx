import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Who may act here, now? */
export function Answer() {
  const { live } = useWords();
  const sheet = useView((view) => view.sheet);
  return (
    <Region name="answer" label={live.whoMayAct} isMain>
      {sheet?.choices.map(({ action, sentence }) => (
        <p key={action}>{sentence}</p>
      ))}
    </Region>
  );
}
