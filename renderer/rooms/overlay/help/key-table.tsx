import { useWords } from '../../../parts/words-context.ts';

/** Which keys are there in one scope?
 *  Promise: a table with a caption; the keys are text here, because they are what is read. */
export type KeyRow = { readonly id: string; readonly name: string; readonly keys: readonly string[] };
type Props = { readonly title: string; readonly rows: readonly KeyRow[] };

export function KeyTable({ title, rows }: Props) {
  const { help } = useWords();
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{help.key}</th>
          <th scope="col">{help.does}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, keys }) => (
          <tr key={id}>
            <td className="key-cell">
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </td>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
