import { type ReadinessMark } from '../../../shared/contract/registry.ts';
import { useWords } from '../../parts/words-context.ts';
import { type MarkFilter } from './identity-filter.ts';

/** How are identities found?
 *  Promise: by text and by what is missing; how many of all are shown is said when it changes.
 *  Never: a mark that no identity has. */
type Props = {
  readonly text: string;
  readonly mark: MarkFilter;
  readonly marks: readonly ReadinessMark['code'][];
  readonly count: string;
  readonly onText: (text: string) => void;
  readonly onMark: (mark: MarkFilter) => void;
};

export function IdentityFinder({ text, mark, marks, count, onText, onMark }: Props) {
  const { registry } = useWords();
  const all: readonly (readonly [MarkFilter, string])[] = [
    ['all', registry.everyone],
    ['any', registry.anyMark],
    ...marks.map((code) => [code, registry.marks[code]] as const),
  ];
  return (
    <div className="finder">
      <label>
        <span>{registry.find}</span>
        <input
          type="search"
          value={text}
          onChange={({ target }) => {
            onText(target.value);
          }}
        />
      </label>
      <label>
        <span>{registry.show}</span>
        <select
          value={mark}
          onChange={({ target }) => {
            onMark(all[target.selectedIndex]?.[0] ?? 'all');
          }}
        >
          {all.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="mono">
        {count}
      </p>
    </div>
  );
}
