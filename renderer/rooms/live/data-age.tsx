import { type Level } from '../../parts/level.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useBeat } from '../../parts/moment-context.ts';
import { ageWords } from '../../parts/age-words.ts';
import { feedLevel } from '../../parts/feed-level.ts';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** How old is what is on screen? (ux.md §10)
 *  Promise: later than one interval P3, than three P2, with shape and word. */
export function DataAge() {
  const { live } = useWords();
  const shownAt = useView((view) => view.now);
  const age = useBeat((now) => (shownAt === null ? '' : ageWords(now - shownAt)));
  const level = useLevel(shownAt);
  if (shownAt === null) return null;
  if (level === 'none') return <span className="data-age">{live.dataAge(age)}</span>;
  return (
    <strong className={`data-age chip chip-${level}`} role="status">
      <LevelMark level={level} />
      <Mark shape="stale" />
      {level === 'P2' ? live.dataLost(age) : live.dataLate(age)}
    </strong>
  );
}

function useLevel(shownAt: number | null): Level {
  const text = useBeat((now) => (shownAt === null ? 'none' : feedLevel(now - shownAt)));
  return text === 'P3' || text === 'P2' ? text : 'none';
}
