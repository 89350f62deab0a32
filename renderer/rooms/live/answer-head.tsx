import { type LineRow } from '../../../shared/contract/board.ts';
import { type Choice, type Sheet } from '../../../shared/contract/sheet.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { letterOf } from '../../parts/letter.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { nextTimer } from './next-timer.ts';

/** About which pair is the answer, in which state, and what changes next?
 *  Promise: line, letter and identity; the state with both times; the next timer in large digits. */
type Props = { readonly sheet: Sheet; readonly line: LineRow; readonly choice: Choice | null };

export function AnswerHead({ sheet, line, choice }: Props) {
  const { live } = useWords();
  const place = line.identities.findIndex(({ id }) => id === sheet.identity);
  return (
    <div className="answer-head">
      <h2>
        <span className="verdict-word">{live.whoMayAct}</span>
        <span>{line.name}</span>
        {sheet.identity === null ? null : (
          <span className="mono">
            {letterOf(place)} {sheet.identity}
          </span>
        )}
      </h2>
      <p className="answer-state">
        <LevelMark level={line.level} />
        <strong className="state-words">{line.stateWords}</strong>
        <span className="since">
          {live.since} <Time at={line.since} seconds />
        </span>
      </p>
      <NextTimer line={line} choice={choice} />
    </div>
  );
}

function NextTimer({ line, choice }: Omit<Props, 'sheet'>) {
  const { live } = useWords();
  const nextAt = useView((view) => view.nextAt);
  const now = useView((view) => view.now);
  const next = nextTimer({ line, choice, nextAt, now: now ?? line.since }, live.next);
  return (
    <p className="next-timer" data-timer="next" data-critical="">
      <span className="next-words">
        <span>{next.words}</span>
        {next.at === null ? null : <Time at={next.at} />}
      </span>
      {next.at === null ? null : (
        <span className="next-left">
          <Countdown to={next.at} />
        </span>
      )}
    </p>
  );
}
