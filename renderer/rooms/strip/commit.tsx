import { useWords } from '../../parts/words-context.ts';
import { type PageWords } from '../../../shared/words/page-words.ts';
import { type Form, type Situation } from '../../state/strip/form.ts';
import { missingOf } from '../../state/strip/met.ts';
import { type Phase } from '../../state/strip/phase.ts';
import { useStrip, useStripState } from '../../state/strip/use-strip.ts';
import { CommitBar } from './commit-bar.tsx';
import { commitWords, labelOf } from './wording-commit.ts';

/** What would be recorded now, and what is missing for it?
 *  Promise: says what is missing by the labels of the fields. */
type Props = { readonly situation: Situation; readonly form: Form };

export function Commit({ situation, form }: Props) {
  const { strip: words } = useWords();
  const { send } = useStrip();
  const phase = useStripState((state) => state.phase);
  const filled = useStripState(({ context }) => context.filled);
  const { composition, view, preview } = situation;
  const missing = missingOf(form, { ...composition, filled }).map((field) => labelOf(words, field));
  const isReady = form.blocked === null && missing.length === 0;
  const count = preview?.reply.rows.length ?? 0;
  const label =
    form.step === 'sign-in'
      ? words.commits.plain['sign-in']
      : commitWords({ words, view }, composition, count);
  return (
    <CommitBar
      label={label}
      phase={phase}
      hint={form.blocked === null ? hintOf(words, phase, missing) : ''}
      mayCommit={isReady && (phase === 'armed' || phase === 'refused')}
      onCommit={() => {
        send({ type: 'commit.pressed', isRepeat: false });
      }}
      onPark={() => {
        send({ type: 'draft.parked' });
      }}
    />
  );
}

function hintOf({ phases }: PageWords['strip'], phase: Phase, missing: readonly string[]): string {
  if (phase === 'committing') return phases.committing;
  if (missing.length > 0) return phases.missing(missing.join(', '));
  if (phase === 'guarded') return phases.guarded;
  return phase === 'armed' ? phases.armed : '';
}
