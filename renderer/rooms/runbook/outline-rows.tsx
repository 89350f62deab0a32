import { type OutlineRow } from '../../../shared/contract/runbook-sheet.ts';
import { useWords } from '../../parts/words-context.ts';
import { type OutlineSection } from './outline-sections.ts';

/** How is one state read: its name, its limit, its moves, its rules?
 *  Promise: sentences as they came, those that count now in bold with a bar.
 *  Never: fewer than the drawing shows. */
export function OutlineRows({ section: { state, head, rows } }: { readonly section: OutlineSection }) {
  const { runbook } = useWords();
  return (
    <>
      {head === null ? <p className="outline-head">{runbook.everywhere}</p> : <Row row={head} isHead />}
      {state?.description == null ? null : <p className="outline-more">{state.description}</p>}
      {state?.deadline == null ? null : <p className="outline-more">{runbook.timeLimit(state.deadline)}</p>}
      <ul>
        {rows.map((row, index) => (
          <li key={index}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = { readonly row: OutlineRow; readonly isHead?: boolean };

function Row({ row: { kind, isActive, sentence }, isHead = false }: RowProps) {
  return (
    <p
      className={`${isHead ? 'outline-head' : 'outline-row'} ${isActive ? 'counts' : ''}`}
      data-kind={kind}
      aria-current={isHead && isActive ? 'true' : undefined}
    >
      {sentence}
    </p>
  );
}
