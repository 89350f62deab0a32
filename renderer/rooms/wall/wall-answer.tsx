import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { leadChoice } from '../../parts/three-cells.ts';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Who may act on the worst line now?
 *  Promise: the same sentence as in the panel.
 *  Never: a second answer. */
export function WallAnswer() {
  const { wall } = useWords();
  const sheet = useView((view) => view.worstSheet);
  const count = useView((view) => view.lines.length) ?? 0;
  const choice = leadChoice(sheet?.choices ?? []);
  if (choice === null) return <section className="wall-answer" aria-label={wall.answer} />;
  const isLong = choice.sentence.length > LONG || count > CROWDED;
  return (
    <section className={isLong ? 'wall-answer wall-answer-long' : 'wall-answer'} aria-label={wall.answer}>
      <Mark shape={shapeOfAnswer(choice.kind)} />
      <p data-sentence="" data-critical="">
        <Sentence text={choice.sentence} who={choice.cell.who} verb={choice.verb} />
      </p>
    </section>
  );
}

/** Characters, and lines above the sentence: what fits at the usual scale. */
const LONG = 480;
const CROWDED = 8;
