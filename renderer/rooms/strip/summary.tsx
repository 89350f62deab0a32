import { type Consequences, type Demands } from '../../../shared/contract/sheet.ts';
import { useWords } from '../../parts/words-context.ts';

/** What would it do, how is it carried out, and what else must be done with it?
 *  Promise: what stops or starts, and every duty, in the sentences of the view. */
type Props = { readonly demands: Demands; readonly consequence: Consequences | null };

export function Summary({ demands, consequence }: Props) {
  const { strip } = useWords();
  const { carryOut, duties, supersedes } = demands;
  return (
    <div className="strip-summary">
      {consequence !== null && <p data-critical>{consequence.sentence}</p>}
      {carryOut !== null && <p>{strip.carryOut(carryOut)}</p>}
      <ul className="strip-duties">
        {supersedes !== null && <li>{strip.supersedes}</li>}
        {duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
    </div>
  );
}
