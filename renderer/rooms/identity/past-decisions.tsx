import { type LogRow } from '../../../shared/contract/matters.ts';
import { type IdentityId } from '../../../shared/plant/types.ts';
import { shapeOfLevel } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useRecords } from '../../state/registry-records.ts';

/** What was decided about it before?
 *  Promise: newest first, a page at a time, each with its instant.
 *  Never: changes an entry. */
type Props = { readonly identity: IdentityId; readonly change: string };

export function PastDecisions({ identity: id, change }: Props) {
  const { identity } = useWords();
  const { records, older } = useRecords(id, change);
  return (
    <section aria-label={identity.past}>
      <h3>{identity.past}</h3>
      {records === null ? <p role="status">{identity.readingPast}</p> : null}
      {records?.problem == null ? null : <p role="alert">{records.problem}</p>}
      {records?.rows.length === 0 && records.problem === null ? <p>{identity.noPast}</p> : null}
      <ol className="past">
        {records?.rows.map((row) => (
          <PastRow key={row.seq} row={row} />
        ))}
      </ol>
      {records?.next == null ? null : (
        <button type="button" onClick={older}>
          {identity.older}
        </button>
      )}
    </section>
  );
}

function PastRow({ row: { at, sentence, level } }: { readonly row: LogRow }) {
  return (
    <li>
      <Mark shape={shapeOfLevel(level)} />
      <Time at={at} seconds />
      <span>{sentence}</span>
    </li>
  );
}
