import { type RunbookSheet } from '../../../shared/contract/runbook-sheet.ts';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';

/** Which runbook is this, whose is it, and whose state is marked?
 *  Promise: version, owner, review; a button for each line that it governs.
 *  Never: judges a date. */
export function SheetHead({ sheet }: { readonly sheet: RunbookSheet }) {
  const { runbook } = useWords();
  const { title, version, owner, reviewDue, line } = sheet;
  return (
    <div className="sheet-head">
      <div className="sheet-facts">
        <h2>{runbook.title(title, version)}</h2>
        <p>{owner === null ? runbook.nobodyOwns : runbook.owner(owner)}</p>
        <p>{reviewDue === null ? runbook.noReview : runbook.reviewDue(reviewDue)}</p>
      </div>
      <div className="sheet-facts">
        {sheet.lines.length < 2 ? null : <OtherLines sheet={sheet} />}
        {line === null ? (
          <p>{runbook.noState}</p>
        ) : (
          <p>
            {runbook.stateOf(line.name)} <Time at={line.since} />
          </p>
        )}
      </div>
    </div>
  );
}

function OtherLines({ sheet: { lines, line } }: { readonly sheet: RunbookSheet }) {
  const { runbook } = useWords();
  const { select } = useActions();
  return (
    <div className="buttons" role="group" aria-label={runbook.lines}>
      {lines.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === line?.id}
          onClick={() => void select({ line: id, identity: null })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
