import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** What was recorded last? */
export function Log() {
  const { live } = useWords();
  const rows = useView((view) => view.log) ?? [];
  return (
    <Region name="log" label={live.log}>
      <ol>
        {rows.map(({ seq, sentence }) => (
          <li key={seq}>{sentence}</li>
        ))}
      </ol>
    </Region>
  );
}
