import { type Point, type Rect, middleOf } from './chart-types.ts';

/** How does a line go on inside a state, to one of its children?
 *  Promise: along the free border of the state, then straight in from the side where fewest siblings are in the way.
 *  Never: through the name of the state. */

export type Frame = Rect & {
  /** Height of its own lines at the top. */
  readonly head: number;
};
type Way = {
  readonly frame: Frame;
  readonly from: Point;
  readonly to: Rect;
  readonly others: readonly Rect[];
};

/** Free space around the children. */
export const BORDER = 20;
const HIT = 100_000;

/** Points after `from`, which lies on the edge of the frame, up to the edge of `to`. */
export function wayIn({ frame, from, to, others }: Way): readonly Point[] {
  const ring = ringIn(frame);
  const entry = clamped(from, ring);
  const ways = sidesOf(to, ring).flatMap(({ turn, end }) => {
    const isStruck = others.filter((other) => crosses(turn, end, other)).length;
    return [1, -1].map((step) => {
      const points = [entry, ...cornersBetween(ring, { entry, turn, step }), turn, end];
      return { points, cost: isStruck * HIT + lengthOf([from, ...points]) };
    });
  });
  const best = ways.reduce((least, each) => (each.cost < least.cost ? each : least));
  return best.points;
}

function ringIn({ x, y, width, height, head }: Frame): Rect {
  const half = BORDER / 2;
  return { x: x + half, y: y + head + half, width: width - BORDER, height: height - head - BORDER };
}

function sidesOf(to: Rect, ring: Rect): readonly { readonly turn: Point; readonly end: Point }[] {
  const { x, y } = middleOf(to);
  const bottom = ring.y + ring.height;
  const right = ring.x + ring.width;
  return [
    { turn: { x, y: ring.y }, end: { x, y: to.y } },
    { turn: { x: right, y }, end: { x: to.x + to.width, y } },
    { turn: { x, y: bottom }, end: { x, y: to.y + to.height } },
    { turn: { x: ring.x, y }, end: { x: to.x, y } },
  ];
}

/** The nearest point of the ring. */
function clamped({ x, y }: Point, ring: Rect): Point {
  const right = ring.x + ring.width;
  const bottom = ring.y + ring.height;
  const inX = Math.min(Math.max(x, ring.x), right);
  const inY = Math.min(Math.max(y, ring.y), bottom);
  if (inX !== x || inY !== y) return { x: inX, y: inY };
  const sides = [
    { off: y - ring.y, at: { x, y: ring.y } },
    { off: right - x, at: { x: right, y } },
    { off: bottom - y, at: { x, y: bottom } },
    { off: x - ring.x, at: { x: ring.x, y } },
  ];
  return sides.reduce((least, each) => (each.off < least.off ? each : least)).at;
}

type Walk = { readonly entry: Point; readonly turn: Point; readonly step: number };

/** Corners passed on the way round, clockwise for 1. */
function cornersBetween(ring: Rect, { entry, turn, step }: Walk): readonly Point[] {
  const corners = [
    { x: ring.x, y: ring.y },
    { x: ring.x + ring.width, y: ring.y },
    { x: ring.x + ring.width, y: ring.y + ring.height },
    { x: ring.x, y: ring.y + ring.height },
  ];
  const round = 2 * (ring.width + ring.height);
  const start = step * along(ring, entry);
  const distance = (point: Point): number => (((step * along(ring, point) - start) % round) + round) % round;
  const passed = corners.filter((corner) => distance(corner) > 0 && distance(corner) < distance(turn));
  return passed.sort((one, other) => distance(one) - distance(other));
}

/** How far round the ring, clockwise from its upper left corner. */
function along({ x, y, width, height }: Rect, point: Point): number {
  if (point.y === y) return point.x - x;
  if (point.x === x + width) return width + point.y - y;
  if (point.y === y + height) return 2 * width + height - (point.x - x);
  return 2 * (width + height) - (point.y - y);
}

function crosses(one: Point, other: Point, rect: Rect): boolean {
  const left = Math.min(one.x, other.x);
  const top = Math.min(one.y, other.y);
  return (
    left < rect.x + rect.width &&
    Math.max(one.x, other.x) > rect.x &&
    top < rect.y + rect.height &&
    Math.max(one.y, other.y) > rect.y
  );
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);
}
