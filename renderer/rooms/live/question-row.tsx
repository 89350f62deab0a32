import { type Alert } from '../../../shared/contract/board.ts';
import { type OpenQuestion } from '../../../shared/contract/matters.ts';
import { callText } from '../../parts/call-text.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { KeyButton } from '../../parts/key-button.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { ANSWER_KEYS } from '../../state/action-keys.ts';
import { useQuestionActs } from '../../state/use-question-acts.ts';
import { useView } from '../../state/use-console.ts';
import { ShowPair } from './alert-row.tsx';
import { MatterRow } from './matter-row.tsx';
import { nextRung } from './next-timer.ts';

/** Which question is open, with whom is it, and when does it go on?
 *  Promise: the next takeover with number and both times; acknowledging and escalating are one key (T0, T1).
 *  Never: offers what the view says this reader may not. */
type Props = { readonly question: OpenQuestion; readonly alert: Alert };

export function QuestionRow({ question, alert }: Props) {
  const { questionId, mayAcknowledge, mayEscalate } = question;
  const { live } = useWords();
  const shown = useView((view) => view.sheet?.questionId);
  const { acknowledge, escalate } = useQuestionActs();
  // The letters of the answer are about the question on screen; other rows are pressed.
  const isShown = shown === questionId;
  return (
    <MatterRow level={alert.level} sentence={question.sentence} details={<Details question={question} />}>
      {mayAcknowledge ? (
        <KeyButton
          decides
          {...(isShown ? { shortcut: ANSWER_KEYS.acknowledge } : {})}
          onPress={() => acknowledge(questionId)}
        >
          {live.acknowledge}
        </KeyButton>
      ) : null}
      {mayEscalate ? (
        <KeyButton
          decides
          {...(isShown ? { shortcut: ANSWER_KEYS.escalate } : {})}
          onPress={() => escalate(questionId)}
        >
          {live.escalate}
        </KeyButton>
      ) : null}
      {isShown ? null : <ShowPair alert={alert} />}
    </MatterRow>
  );
}

function Details({ question }: Pick<Props, 'question'>) {
  const { live } = useWords();
  const { askedAt, lapsesAt, acknowledgedBy } = question;
  const rung = nextRung(question);
  return (
    <>
      <span className="asked">
        {live.asked} <Time at={askedAt} />
      </span>
      {acknowledgedBy === null ? null : <strong>{live.acknowledgedBy(callText([acknowledgedBy]))}</strong>}
      {rung === null || rung.at === null ? null : (
        <span>
          {live.next.takeover(callText(rung.people))} <Time at={rung.at} /> <Countdown to={rung.at} />
        </span>
      )}
      {lapsesAt === null ? null : (
        <span>
          {live.lapses} <Time at={lapsesAt} /> <Countdown to={lapsesAt} />
        </span>
      )}
    </>
  );
}
