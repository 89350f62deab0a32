import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Is it live, what runs, what time is it, is it recorded, who is here? */
export function ModeBar() {
  const { live } = useWords();
  const mode = useView(({ mode: kind }) => kind);
  return (
    <Region name="mode-bar" label={live.modeBar}>
      {mode ?? live.opening}
    </Region>
  );
}
