/** What was measured, and was the target met?
 *  Promise: a figure is a value; a target that is missed is printed as missed.
 *  Never: measures. */

/** A target bounds the ratio to the baseline, or the figure itself in its unit. */
export type Target =
  | { readonly kind: 'ratio-at-most' | 'ratio-at-least'; readonly limit: number }
  | { readonly kind: 'ours-at-most' | 'ours-at-least'; readonly limit: number };

export type Figure = {
  readonly row: number;
  readonly what: string;
  readonly unit: 'ns' | 'µs' | 'ms' | 's' | 'MB' | '/s';
  /** What it is compared with, in the same run and the same unit; null for a bare limit. */
  readonly baseline: { readonly name: string; readonly value: number } | null;
  readonly ours: number;
  /** Null where a figure is only told. */
  readonly target: Target | null;
};

/** The figure with what follows from it, as it is written to the file. */
export type Judged = Figure & { readonly ratio: number | null; readonly isMet: boolean | null };

export function judge(figure: Figure): Judged {
  const { baseline, ours, target } = figure;
  const ratio = baseline === null ? null : ours / baseline.value;
  if (target === null) return { ...figure, ratio, isMet: null };
  const counted = target.kind.startsWith('ratio') ? (ratio ?? Number.NaN) : ours;
  const isMet = target.kind.endsWith('at-most') ? counted <= target.limit : counted >= target.limit;
  return { ...figure, ratio, isMet };
}

const HEADER = ['row', 'what', 'baseline', 'ours', 'ratio', 'target', 'met?'] as const;

/** The table for a terminal, a line each. */
export function tableLines(figures: readonly Judged[]): readonly string[] {
  const rows = [HEADER, ...figures.map(cellsOf)];
  const widths = HEADER.map((_head, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf({ row, what, unit, baseline, ours, ratio, target, isMet }: Judged): readonly string[] {
  return [
    String(row),
    what,
    baseline === null ? '' : `${baseline.name}: ${shortNumber(baseline.value)} ${unit}`,
    `${shortNumber(ours)} ${unit}`,
    ratio === null ? '' : `${shortNumber(ratio)} ×`,
    target === null ? '' : targetText(target, unit),
    isMet === null ? '' : isMet ? 'met' : 'MISSED',
  ];
}

function targetText({ kind, limit }: Target, unit: string): string {
  const sign = kind.endsWith('at-most') ? '≤' : '≥';
  return kind.startsWith('ratio') ? `${sign} ${limit} ×` : `${sign} ${limit} ${unit}`;
}

function shortNumber(value: number): string {
  if (value >= 1000) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
