import { type Point } from './chart-types.ts';

/** How is a line drawn, and the point of its arrow?
 *  Promise: as texts of SVG; corners a little rounded, the tip at the last point.
 *  Never: longer than its points. */

const ROUND = 8;
const TIP = { length: 12, half: 5 } as const;

/** The value of `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return `M${text(point)}`;
    if (after === undefined) return `L${text(point)}`;
    const [into, out] = [towards(point, before, ROUND), towards(point, after, ROUND)];
    return `L${text(into)}Q${text(point)} ${text(out)}`;
  });
  return parts.join('');
}

/** The value of `points` of a polygon. */
export function tipOf(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.slice(0, -1).findLast((each) => tip !== undefined && distance(each, tip) > 1);
  if (tip === undefined || before === undefined) return '';
  const back = towards(tip, before, TIP.length);
  const far = distance(back, tip) || 1;
  const across = {
    x: ((tip.y - back.y) / far) * TIP.half,
    y: (-(tip.x - back.x) / far) * TIP.half,
  };
  const corners = [
    tip,
    { x: back.x + across.x, y: back.y + across.y },
    { x: back.x - across.x, y: back.y - across.y },
  ];
  return corners.map(text).join(' ');
}

/** From `from` towards `to`, at most half of the way. */
function towards(from: Point, to: Point, length: number): Point {
  const all = distance(from, to);
  const share = all === 0 ? 0 : Math.min(length / all, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function text({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
