import { type ReactNode } from 'react';

/** What is in the head and in a row of a table of facts?
 *  Promise: the column that names the row is its header; each cell knows what its column is called.
 *  Never: how many rows there are. */

export type Column<T> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** The column that names the row. */
  readonly isName?: boolean;
};
export type TableFacts<T> = {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly className?: string;
};
export function TableHead<T>({ columns }: { readonly columns: readonly Column<T>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, head }) => (
          <th key={id} scope="col" data-column={id}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function TableCells<T>({ columns, row }: { readonly columns: readonly Column<T>[]; readonly row: T }) {
  return columns.map(({ id, head, cell, isName = false }) =>
    isName ? (
      <th key={id} scope="row" data-column={id}>
        {cell(row)}
      </th>
    ) : (
      <td key={id} data-column={id} data-head={head}>
        {cell(row)}
      </td>
    ),
  );
}
