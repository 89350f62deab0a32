import { memo, useCallback } from 'react';
import { type AlertLevel, type LineRow } from '../../../shared/contract/board.ts';
import { type EquipmentId } from '../../../shared/plant/types.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { Age } from '../../parts/age.tsx';
import { Countdown } from '../../parts/countdown.tsx';
import { useFollowFocus } from '../../parts/follow-focus.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions, useView } from '../../state/use-console.ts';

/** Which line is in which state? In the order of the plant, always.
 *  Promise: the worst one is marked; a row is drawn again only when something in it changed.
 *  Never: sorted by anything. */
export function Lines() {
  const { live } = useWords();
  const lines = useView((view) => view.lines);
  const selected = useView((view) => view.sheet?.line) ?? null;
  const worst = useView((view) => view.worst?.line) ?? null;
  const { select } = useActions();
  const list = useFollowFocus<HTMLUListElement>(selected);
  const choose = useCallback((line: EquipmentId) => void select({ line, identity: null }), [select]);
  return (
    <Region name="lines" label={live.lines}>
      <h2>{live.lines}</h2>
      <ul ref={list} className="rows">
        {lines?.map((line) => (
          <li key={line.id}>
            <Row
              {...factsOf(line)}
              isSelected={line.id === selected}
              isWorst={line.id === worst && line.level !== 'none'}
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
      {lines?.length === 0 ? <p className="meta">{live.noLine}</p> : null}
    </Region>
  );
}

/** Plain values, so that two views that say the same draw nothing. */
type Facts = {
  readonly id: EquipmentId;
  readonly place: number;
  readonly name: string;
  readonly stateWords: string;
  readonly since: Instant;
  readonly deadlineAt: Instant | null;
  readonly level: AlertLevel;
  readonly reason: string | null;
};
type Props = Facts & {
  readonly isSelected: boolean;
  readonly isWorst: boolean;
  readonly onChoose: (line: EquipmentId) => void;
};

function factsOf({ id, place, name, stateWords, since, deadline, level, reason }: LineRow): Facts {
  return { id, place, name, stateWords, since, deadlineAt: deadline?.at ?? null, level, reason };
}

const Row = memo(LineButton);

function LineButton(row: Props) {
  const { live } = useWords();
  const { id, place, name, stateWords, since, deadlineAt, level, reason, isSelected, isWorst } = row;
  return (
    <button
      type="button"
      className="row line-row"
      aria-current={isSelected}
      aria-keyshortcuts={place <= 9 ? `${place} Control+${place}` : undefined}
      tabIndex={isSelected ? 0 : -1}
      data-line={id}
      onClick={() => {
        row.onChoose(id);
      }}
    >
      <span className="board-key mono">{place}</span>
      <span className="board-text">
        <span className="board-name">
          {name}
          {isWorst ? <span className="worst">{live.worstLine}</span> : null}
        </span>{' '}
        <span className="board-words">
          <span className="state-words">{stateWords}</span>{' '}
          {deadlineAt === null ? (
            <Age since={since} say={live.inStateFor} />
          ) : (
            <span className="timer">
              <Countdown to={deadlineAt} /> {live.until}
            </span>
          )}
          {reason === null ? null : <span className="visually-hidden">{reason}</span>}
        </span>
      </span>
      <LevelMark level={level} />
    </button>
  );
}
