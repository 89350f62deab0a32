import { type ReactNode } from 'react';

/** Which shape stands beside the word?
 *  Promise: drawn, because the fonts lack them; a shape for each, so colour is never needed (ux.md §5).
 *  Never: alone; a word stands beside it. */

export type Shape =
  'octagon' | 'triangle' | 'diamond' | 'circle' | 'unknown' | 'barred' | 'dash' | 'stale' | 'hatch';

const DRAWN: Readonly<Record<Shape, ReactNode>> = {
  octagon: <path className="mark-solid" d="M7 2h6l5 5v6l-5 5H7l-5-5V7z" />,
  triangle: <path className="mark-solid" d="M10 2 19 18H1z" />,
  diamond: <path className="mark-solid" d="M10 1 19 10l-9 9-9-9z" />,
  circle: <circle className="mark-line" cx="10" cy="10" r="7" />,
  unknown: (
    <>
      <path className="mark-line" d="M2 2h16v16H2zM2 8l6-6M2 14 14 2M2 18 18 2M8 18 18 8M14 18l4-4" />
      <path className="mark-question" d="M7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.6v.6" />
    </>
  ),
  barred: (
    <>
      <circle className="mark-line" cx="10" cy="10" r="7.5" />
      <path className="mark-line" d="M4.7 15.3 15.3 4.7" />
    </>
  ),
  dash: <path className="mark-line" d="M3 10h14" />,
  stale: <circle className="mark-line mark-dashed" cx="10" cy="10" r="7" />,
  hatch: <path className="mark-line" d="M2 2h16v16H2zM2 8l6-6M2 14 14 2M2 18 18 2M8 18 18 8M14 18l4-4" />,
};

const TONE: Readonly<Partial<Record<Shape, string>>> = {
  octagon: 'tone-p1',
  triangle: 'tone-p2',
  diamond: 'tone-p3',
};

export function Mark({ shape }: { readonly shape: Shape }) {
  return (
    <svg className={`mark ${TONE[shape] ?? ''}`} data-mark={shape} viewBox="0 0 20 20" aria-hidden="true">
      {DRAWN[shape]}
    </svg>
  );
}
