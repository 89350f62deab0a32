import { type Level, shapeOfLevel } from './level.ts';
import { Mark } from './mark.tsx';

/** How alarming is it: a shape, and its word where there is one (ux.md rule 2)?
 *  Promise: the shape of its level, drawn.
 *  Never: colour alone. */
export function LevelMark({ level }: { readonly level: Level }) {
  return (
    <span className="level-mark">
      <Mark shape={shapeOfLevel(level)} />
      {level === 'none' ? null : <span className="level-word">{level}</span>}
    </span>
  );
}
