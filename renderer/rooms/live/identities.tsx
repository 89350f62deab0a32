import { memo, useCallback, useMemo } from 'react';
import { type AlertLevel, type IdentityRow } from '../../../shared/contract/board.ts';
import { type EquipmentId, type IdentityId } from '../../../shared/plant/types.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { useFollowFocus } from '../../parts/follow-focus.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { letterOf } from '../../parts/letter.ts';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions, useView } from '../../state/use-console.ts';

/** Which identities reach the selected line? In the order of the plant; a letter each.
 *  Promise: a row is drawn again only when something in it changed.
 *  Never: who may; that is the answer. */
export function Identities() {
  const { live } = useWords();
  const line = useView((view) => view.lines.find(({ id }) => id === view.sheet?.line));
  const known = useView((view) => view.identities);
  const selected = useView((view) => view.sheet?.identity) ?? null;
  const facts = useMemo(() => new Map(known?.map((row) => [row.id, row])), [known]);
  const { select } = useActions();
  const list = useFollowFocus<HTMLUListElement>(selected);
  const choose = useCallback(
    (at: EquipmentId, identity: IdentityId) => void select({ line: at, identity }),
    [select],
  );
  return (
    <Region name="identities" label={live.identities}>
      <h2>{line === null || line === undefined ? live.identities : live.identitiesOn(line.name)}</h2>
      <ul ref={list} className="rows">
        {line?.identities.map(({ id, level, mark }, index) => (
          <li key={id}>
            <Row
              {...factsOf(facts.get(id))}
              {...{ id, level, mark, line: line.id }}
              letter={letterOf(index)}
              isSelected={id === selected}
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
      {line?.identities.length === 0 ? <p className="meta">{live.nothingReaches}</p> : null}
    </Region>
  );
}

/** Plain values, so that two views that say the same draw nothing. */
type Facts = {
  readonly typeWords: string;
  readonly statusWords: string;
  readonly until: Instant | null;
};
type Props = Facts & {
  readonly id: IdentityId;
  readonly line: EquipmentId;
  readonly level: AlertLevel;
  readonly mark: string | null;
  readonly letter: string | null;
  readonly isSelected: boolean;
  readonly onChoose: (line: EquipmentId, identity: IdentityId) => void;
};

function factsOf(row: IdentityRow | undefined): Facts {
  if (row === undefined) return { typeWords: '', statusWords: '', until: null };
  const { typeWords, statusWords, until } = row;
  return { typeWords, statusWords, until };
}

const Row = memo(IdentityButton);

function IdentityButton(row: Props) {
  const { live } = useWords();
  const { id, line, letter, typeWords, statusWords, until, level, mark, isSelected } = row;
  return (
    <button
      type="button"
      className="row identity-row"
      aria-current={isSelected}
      aria-keyshortcuts={letter ?? undefined}
      tabIndex={isSelected ? 0 : -1}
      data-identity={id}
      onClick={() => {
        row.onChoose(line, id);
      }}
    >
      <span className="board-key mono">{letter}</span>
      <span className="board-text">
        <span className="board-name mono">{id}</span>
        <span className="board-words">
          <span>{typeWords}</span>
          <span className="state-words">{statusWords}</span>
          {until === null ? null : (
            <span className="timer">
              <Countdown to={until} /> {live.until}
            </span>
          )}
          {mark === null ? null : <span className="reason">{mark}</span>}
        </span>
      </span>
      <LevelMark level={level} />
    </button>
  );
}
