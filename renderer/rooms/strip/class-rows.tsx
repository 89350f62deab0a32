import { type ClassRow } from '../../../shared/contract/replies.ts';
import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Which identities are meant, and what is the answer for each?
 *  Promise: one row an identity; never one answer for all. */
export function ClassRows({ rows }: { readonly rows: readonly ClassRow[] }) {
  const { strip } = useWords();
  return (
    <div className="strip-field strip-tall strip-rows">
      <span className="strip-label">{strip.classRows(rows.length)}</span>
      <ul>
        {rows.map(({ identity, kind, sentence }) => (
          <li key={identity}>
            <Mark shape={shapeOfAnswer(kind)} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
