import { type Alert } from '../../../shared/contract/board.ts';
import { type View } from '../../../shared/contract/view.ts';
import { Key } from '../../parts/key.tsx';
import { Mark } from '../../parts/mark.tsx';
import { shapeOfLevel } from '../../parts/level.ts';
import { useWords } from '../../parts/words-context.ts';
import { useScreen, useView } from '../../state/use-console.ts';
import { isWaiting } from './alert-waiting.ts';

/** How many alerts are there of each level, and does a P1 still wait for somebody?
 *  Promise: shape, level and count; while a P1 is unacknowledged the one marker beside it blinks, the text never does,
 *  and its sentence is said at once.
 *  Never: gone before its condition is. */
export function AlertLamp() {
  const { live } = useWords();
  const alerts = useView((view) => view.alerts) ?? NONE;
  const questions = useView((view) => view.questions) ?? NO_QUESTION;
  const silenced = useScreen((state) => state.silenced);
  const waiting = alerts.find((alert) => alert.level === 'P1' && isWaiting(alert, questions, silenced));
  const counts = LEVELS.flatMap((level) => {
    const count = alerts.filter((alert) => alert.level === level).length;
    return count === 0 ? [] : [{ level, count }];
  });
  return (
    <span className="alert-lamp">
      {waiting === undefined ? null : (
        <span className="unack" data-unack="">
          <Mark shape="octagon" />
        </span>
      )}
      {counts.length === 0 ? live.noAlert : null}
      {counts.map(({ level, count }) => (
        <span key={level} className={`chip chip-${level}`}>
          <Mark shape={shapeOfLevel(level)} />
          {live.alertCount(level, count)}
        </span>
      ))}
      {counts.length === 0 ? null : <Key name="F8" />}
      <span className="visually-hidden" aria-live="assertive">
        {waiting?.sentence}
      </span>
    </span>
  );
}

const LEVELS = ['P1', 'P2', 'P3'] as const;
const NONE: readonly Alert[] = [];
const NO_QUESTION: View['questions'] = [];
