import {
  type ChartState,
  type OutlineRow,
  type RunbookSheet,
} from '../../../shared/contract/runbook-sheet.ts';

/** Which rows of the outline belong to which state?
 *  Promise: every row exactly once, in the order of the outline; the rows before the first state belong to all.
 *  Never: a row of its own. */
export type OutlineSection = {
  /** Null: in every state. */
  readonly state: ChartState | null;
  readonly head: OutlineRow | null;
  readonly rows: readonly OutlineRow[];
};

export function sectionsOf({
  outline,
  states,
}: Pick<RunbookSheet, 'outline' | 'states'>): readonly OutlineSection[] {
  const starts = outline.flatMap(({ kind }, index) => (kind === 'state' ? [index] : []));
  const everywhere = outline.slice(0, starts[0] ?? outline.length);
  const own = starts.map((start, index): OutlineSection => {
    const rows = outline.slice(start + 1, starts[index + 1] ?? outline.length);
    // Both lists are in the order of the document.
    return { state: states[index] ?? null, head: outline[start] ?? null, rows };
  });
  return [{ state: null, head: null, rows: everywhere }, ...own];
}
