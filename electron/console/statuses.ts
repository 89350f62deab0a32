import { type LedgerStatus } from '../../shared/contract/view.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Locale, phrasesOf } from '../../shared/words/locales.ts';
import { type Names } from '../../shared/words/names.ts';
import { type OpenLedger } from '../store/ledger.ts';
import { type NotOpened } from './open.ts';

/** Is what people decide written down, in words?
 *  Promise: what happened, and that the answers stay; how far what is shown goes, where it is only shown.
 *  Never: a path that the window would open. */

export function recordingStatus(ledger: OpenLedger, locale: Locale): LedgerStatus {
  const problem = ledger.checkpointProblem();
  const kept = { records: ledger.reader.size(), origin: ledger.origin };
  if (problem === undefined) return { kind: 'recording', ...kept };
  const { screen } = phrasesOf(locale);
  return { kind: 'degraded', ...kept, sentence: screen.degraded(screen.checkpointLate(problem.detail)) };
}

/** What is shown instead: its world is empty when nothing of the ledger can be read. */
export type OnlyShown = {
  readonly world: World;
  readonly names: Names;
  readonly now: Instant;
  readonly locale: Locale;
  readonly firstBad: number | null;
};

export function closedStatus(problem: NotOpened, shown: OnlyShown): LedgerStatus {
  const { screen } = phrasesOf(shown.locale);
  if (problem.kind !== 'broken')
    return { kind: 'not-recording', sentence: withUpTo(screen.notRecording(problem.sentence), shown) };
  const sentence = withUpTo(screen.broken(problem.sentence), shown);
  return { kind: 'broken', sentence, firstBad: shown.firstBad };
}

function withUpTo(sentence: string, { world, names, now, locale }: OnlyShown): string {
  const { seq, latestAt } = world;
  if (latestAt === null) return sentence;
  return `${sentence} ${phrasesOf(locale).screen.shownUpTo(seq, names.time.precise(latestAt, now))}`;
}
