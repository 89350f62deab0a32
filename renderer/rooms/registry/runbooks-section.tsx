import { type RunbookFacts } from '../../../shared/contract/registry.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';
import { openRunbook } from './open-screen.ts';

/** Which runbooks are in force, and which are due for a review?
 *  Promise: version and digest as recorded; one that governs a line leads to its chart.
 *  Never: judges a date; overdue comes with the facts. */

/** Of `sha256:` and 64 digits: enough to be told apart by eye, the rest on the tip. */
const SHORT = 19;

export function RunbooksSection({ runbooks }: { readonly runbooks: readonly RunbookFacts[] }) {
  const { registry } = useWords();
  return (
    <>
      <h3>{registry.runbooks}</h3>
      <DataTable
        label={registry.runbooks}
        rows={runbooks}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'title',
            head: registry.title,
            isName: true,
            cell: ({ id, title }) => (
              <>
                {title}
                <span className="row-name mono">{id}</span>
              </>
            ),
          },
          {
            id: 'version',
            head: registry.versionOf,
            cell: ({ version }) => <span className="mono">{version}</span>,
          },
          { id: 'digest', head: registry.digest, cell: ({ digest }) => <ShortDigest digest={digest} /> },
          { id: 'owner', head: registry.owner, cell: ({ owner }) => owner ?? registry.nobody },
          { id: 'review', head: registry.review, cell: (runbook) => <Review runbook={runbook} /> },
          { id: 'governs', head: registry.governs, cell: (runbook) => <Governed runbook={runbook} /> },
        ]}
      />
    </>
  );
}

function ShortDigest({ digest }: { readonly digest: string }) {
  return (
    <span className="mono" title={digest}>
      {digest.length > SHORT ? `${digest.slice(0, SHORT)}…` : digest}
    </span>
  );
}

type RowProps = { readonly runbook: RunbookFacts };

function Review({ runbook: { reviewDue, isReviewOverdue } }: RowProps) {
  const { registry } = useWords();
  if (reviewDue === null) return registry.noReview;
  if (!isReviewOverdue) return registry.due(reviewDue);
  return (
    <span className="readiness">
      <Mark shape="stale" />
      {registry.overdue(reviewDue)}
    </span>
  );
}

function Governed({ runbook }: RowProps) {
  const { registry } = useWords();
  const actions = useActions();
  if (runbook.lines.length === 0) return registry.noLine;
  return (
    <div className="governs">
      <ul className="places">
        {runbook.lines.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={registry.openRunbook(runbook.title)}
        onClick={() => {
          openRunbook(actions, runbook);
        }}
      >
        {registry.open}
      </button>
    </div>
  );
}
