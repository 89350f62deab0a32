import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useScreen } from '../../state/use-console.ts';

/** Which keys are there, and what was said last? */
export function StatusBar() {
  const { live } = useWords();
  const notice = useScreen((state) => state.notice);
  return (
    <Region name="status" label={live.status}>
      {notice?.sentence}
    </Region>
  );
}
