import { type ReactNode } from 'react';
import { type Level } from '../../parts/level.ts';
import { LevelMark } from '../../parts/level-mark.tsx';

/** How does one open matter look: its level, its sentence, its times, its buttons?
 *  Promise: the same places in every row.
 *  Never: a level without its shape. */
type Props = {
  readonly level: Level;
  readonly sentence: ReactNode;
  readonly details?: ReactNode;
  readonly children?: ReactNode;
};

export function MatterRow({ level, sentence, details, children }: Props) {
  return (
    <li className="matter">
      <LevelMark level={level} />
      <div className="matter-words">
        <p>{sentence}</p>
        {details === undefined ? null : <div className="matter-details">{details}</div>}
      </div>
      {children === undefined ? null : <div className="matter-buttons">{children}</div>}
    </li>
  );
}
