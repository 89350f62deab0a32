import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** What may be done about it now, all ten verbs, each with its basis?
 *  Promise: the sentence of the view as it stands, spoken to the actor where there is one; shape and word.
 *  Never: fewer than the view has. */
export function AllChoices() {
  const { identity } = useWords();
  const choices = useView(({ sheet }) => sheet?.choices);
  return (
    <section aria-label={identity.answers}>
      <h3>{identity.answers}</h3>
      <ol className="all-choices">
        {choices?.map(({ action, kind, verb, sentence, toActor, cell }) => (
          <li key={action}>
            <p className="choice-head">
              <Mark shape={shapeOfAnswer(kind)} />
              <strong>{verb}</strong>
              <span>{cell.status}</span>
            </p>
            <p>{toActor ?? sentence}</p>
            {toActor === null ? null : <p>{sentence}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
