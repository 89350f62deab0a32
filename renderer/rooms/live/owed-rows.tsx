import { type OpenGlass, type OwedEffect, type ReviewDebt } from '../../../shared/contract/matters.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { KeyButton } from '../../parts/key-button.tsx';
import { type Level } from '../../parts/level.ts';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';
import { useGlassEnd } from '../../state/use-glass-end.ts';
import { ShowPair } from './alert-row.tsx';
import { MatterRow } from './matter-row.tsx';

/** What runs or is owed because somebody decided: a break-glass, an effect nobody has seen, a review?
 *  Promise: the sentence that came, its time, and the one thing to do next.
 *  Never: tells decided as effective. */

/** Stands as long as it runs; ends by itself, or early. */
export function GlassRow({ glass }: { readonly glass: OpenGlass }) {
  const { live } = useWords();
  const end = useGlassEnd();
  return (
    <MatterRow
      level="P2"
      sentence={<strong>{glass.sentence}</strong>}
      details={
        <span className="glass-left">
          {live.ends} <Time at={glass.endsAt} /> <Countdown to={glass.endsAt} />
        </span>
      }
    >
      <KeyButton decides onPress={() => end(glass)}>
        {live.endEarly}
      </KeyButton>
      <ShowPair alert={glass} />
    </MatterRow>
  );
}

type EffectProps = { readonly effect: OwedEffect; readonly level: Level };

export function EffectRow({ effect, level }: EffectProps) {
  const { live } = useWords();
  const { compose } = useActions();
  const { decisionId, sentence, carryOut, decidedAt, mayWithdraw } = effect;
  return (
    <MatterRow
      level={level}
      sentence={sentence}
      details={
        <>
          <span>
            {live.decided} <Time at={decidedAt} />
          </span>
          {carryOut === null ? null : <span>{carryOut}</span>}
        </>
      }
    >
      <KeyButton decides onPress={() => compose({ kind: 'report-effect', decisionId })}>
        {live.report}
      </KeyButton>
      {mayWithdraw ? (
        <KeyButton decides shortcut="Ctrl+Z" onPress={() => compose({ kind: 'withdraw', decisionId })}>
          {live.withdraw}
        </KeyButton>
      ) : null}
      <ShowPair alert={effect} />
    </MatterRow>
  );
}

type DebtProps = { readonly debt: ReviewDebt; readonly level: Level };

export function DebtRow({ debt, level }: DebtProps) {
  const { live } = useWords();
  const { compose } = useActions();
  return (
    <MatterRow
      level={level}
      sentence={debt.sentence}
      details={
        <span>
          {live.owedSince} <Time at={debt.since} />
        </span>
      }
    >
      {debt.mayReview ? (
        <KeyButton decides onPress={() => compose({ kind: 'review', breakGlassId: debt.id })}>
          {live.review}
        </KeyButton>
      ) : null}
      <ShowPair alert={debt} />
    </MatterRow>
  );
}
