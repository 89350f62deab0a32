import { LevelMark } from '../../parts/level-mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { tilesOf } from './shown.ts';

/** Which line is in which state? Up to twelve tiles.
 *  Promise: the order of the plant; where there are more lines than tiles, those that need somebody come in first.
 *  Never: the worst one left out. */
export function WallLines() {
  const { wall } = useWords();
  const lines = useView((view) => view.lines) ?? [];
  const worst = useView((view) => view.worst?.line) ?? null;
  const tiles = tilesOf(lines, worst);
  const hidden = lines.length - tiles.length;
  return (
    <section className="wall-lines" aria-label={wall.lines}>
      <ul className={tiles.length > FEW ? 'wall-tiles' : 'wall-tiles wall-tiles-few'}>
        {tiles.map(({ id, place, name, stateWords, level }) => (
          <li key={id} className="wall-tile" data-line={id} data-worst={id === worst && level !== 'none'}>
            <span className="wall-tile-name">
              <span className="mono">{place}</span> {name}
            </span>
            <LevelMark level={level} />
            <span>{stateWords}</span>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <p>{wall.moreLines(hidden)}</p>}
    </section>
  );
}

const FEW = 4;
