import { Mark } from '../../parts/mark.tsx';
import { shapeOfLevel } from '../../parts/level.ts';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions, useView } from '../../state/use-console.ts';

/** Which line is in which state? In the order of the plant, always. */
export function Lines() {
  const { live } = useWords();
  const lines = useView((view) => view.lines) ?? [];
  const { select } = useActions();
  return (
    <Region name="lines" label={live.lines}>
      <ul>
        {lines.map(({ id, place, name, stateWords, level }) => (
          <li key={id}>
            <button type="button" onClick={() => void select({ line: id, identity: null })}>
              {place} {name} {stateWords} <Mark shape={shapeOfLevel(level)} />
            </button>
          </li>
        ))}
      </ul>
    </Region>
  );
}
