import { LongTable } from './long-table.tsx';
import { TableCells, TableHead, type TableFacts } from './table-cells.tsx';

/** How is a list of facts shown as a table?
 *  Promise: a native table with its name, its head always in sight; above a hundred rows only those in sight are drawn,
 *  and `aria-rowcount` still says how many there are.
 *  Never: for what changes every second; never wider than its place. */

const MOST_DRAWN = 100;

export function DataTable<T>(facts: TableFacts<T>) {
  const { label, columns, rows, keyOf, className = '' } = facts;
  if (rows.length > MOST_DRAWN) return <LongTable {...facts} />;
  return (
    <div
      className={`table-place ${className}`}
      role="group"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll here
      tabIndex={0}
    >
      <table className="data-table" aria-label={label}>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <TableCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
