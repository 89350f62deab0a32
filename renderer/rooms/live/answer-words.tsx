import { type Choice, type Sheet } from '../../../shared/contract/sheet.ts';
import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useScreen } from '../../state/use-console.ts';
import { Ladder } from './ladder.tsx';

/** What is the whole answer, in words?
 *  Promise: the one sentence as it came, its ladder, what would stop, and what it means for the reader.
 *  Never: a sentence of its own about who may. */
type Props = { readonly sheet: Sheet; readonly choice: Choice };

/** Never scrolled away by what stands below it. */
export function Verdict({ choice }: Pick<Props, 'choice'>) {
  const isLong = choice.sentence.length > LONG;
  return (
    <div className={isLong ? 'verdict verdict-long' : 'verdict'}>
      <Mark shape={shapeOfAnswer(choice.kind)} />
      <p data-sentence="" data-critical="">
        <Sentence text={choice.sentence} who={choice.cell.who} verb={choice.verb} />
      </p>
    </div>
  );
}

/** Characters; more of them only come of long names. */
const LONG = 600;

export function AnswerMore({ sheet, choice }: Props) {
  const { live } = useWords();
  const isOnlyMine = useScreen((state) => state.isOnlyMine);
  return (
    <Scroller label={live.answerMore} className="answer-more">
      {isOnlyMine ? <Mine sheet={sheet} /> : <ToReader choice={choice} />}
      {choice.ladder.length === 0 ? null : <Ladder label={live.ladder} rungs={choice.ladder} />}
      {sheet.consequence === null ? null : <p className="consequence">{sheet.consequence.sentence}</p>}
    </Scroller>
  );
}

function ToReader({ choice: { toActor } }: { readonly choice: Choice }) {
  return toActor === null ? null : <p className="to-reader">{toActor}</p>;
}

/** F2 twice: all that the reader may do here, and nothing else. */
function Mine({ sheet: { actor, choices } }: { readonly sheet: Sheet }) {
  const { live } = useWords();
  const mine = choices.filter(({ may, toActor }) => may !== null && may !== 'may-not' && toActor !== null);
  return (
    <div className="mine">
      <h3>{live.onlyMine}</h3>
      {actor === null ? <p>{live.mineNobody}</p> : null}
      {actor !== null && mine.length === 0 ? <p>{live.mineNothing}</p> : null}
      <ul>
        {mine.map(({ action, toActor }) => (
          <li key={action}>{toActor}</li>
        ))}
      </ul>
    </div>
  );
}
