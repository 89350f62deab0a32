import { type LedgerStatus } from '../../../shared/contract/view.ts';
import { type Level } from '../../parts/level.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Is what people decide written down?
 *  Promise: shape and word for anything but a whole log; the reason stands below the mode bar. */
export function LogLamp() {
  const { live } = useWords();
  const kind = useView((view) => view.ledger.kind);
  if (kind === null) return null;
  const level = LEVELS[kind];
  if (level === 'none') return <span className="log-lamp">{live.ledger[kind]}</span>;
  return (
    <strong className={`log-lamp chip chip-${level}`} data-critical="">
      <LevelMark level={level} />
      {live.ledger[kind]}
    </strong>
  );
}

const LEVELS: Readonly<Record<LedgerStatus['kind'], Level>> = {
  recording: 'none',
  degraded: 'P2',
  'not-recording': 'P1',
  broken: 'P1',
  opening: 'P3',
};
