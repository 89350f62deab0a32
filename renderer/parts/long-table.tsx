import { type Virtualizer, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type RefObject, useRef, useState } from 'react';
import { TableCells, TableHead, type TableFacts } from './table-cells.tsx';

/** How are thousands of rows shown?
 *  Promise: those in sight, and the one that holds the focus, stand in the page; each says its place of all.
 *  Never: printed; paper has tables of its own. */

/** Pixels, until a row was measured. */
const ROW_HEIGHT = 56;
const BESIDE = 8;

export function LongTable<T>(facts: TableFacts<T>) {
  const { label, columns, rows, className = '' } = facts;
  const place = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const virtual = useRows(place, { count: rows.length, focused });
  return (
    <div
      ref={place}
      className={`table-place ${className}`}
      role="group"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll here
      tabIndex={0}
    >
      <table className="data-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead columns={columns} />
        <DrawnRows facts={facts} virtual={virtual} onFocus={setFocused} />
      </table>
    </div>
  );
}

type Rows = Virtualizer<HTMLDivElement, Element>;
type RowsAsked = { readonly count: number; readonly focused: number };

function useRows(place: RefObject<HTMLDivElement | null>, { count, focused }: RowsAsked): Rows {
  // eslint-disable-next-line react-hooks/incompatible-library -- its rows are read here and nowhere memoized
  return useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BESIDE,
    useFlushSync: false,
    rangeExtractor: (range) =>
      [...new Set([focused, ...defaultRangeExtractor(range)])]
        .filter((index) => index < range.count)
        .sort((one, other) => one - other),
  });
}

type DrawnProps<T> = {
  readonly facts: TableFacts<T>;
  readonly virtual: Rows;
  readonly onFocus: (index: number) => void;
};

function DrawnRows<T>({ facts: { rows, columns, keyOf }, virtual, onFocus }: DrawnProps<T>) {
  const drawn = virtual.getVirtualItems();
  return (
    <tbody>
      {drawn.map(({ index, start }, at) => {
        const row = rows[index];
        return row === undefined ? null : (
          <Fragment key={keyOf(row)}>
            <Gap height={start - (drawn[at - 1]?.end ?? 0)} columns={columns.length} />
            <tr
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              onFocus={() => {
                onFocus(index);
              }}
            >
              <TableCells columns={columns} row={row} />
            </tr>
          </Fragment>
        );
      })}
      <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={columns.length} />
    </tbody>
  );
}

type GapProps = { readonly height: number; readonly columns: number };

/** Room of the rows that are not drawn. */
function Gap({ height, columns }: GapProps) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td className="table-gap" colSpan={columns} style={{ height }} />
    </tr>
  );
}
