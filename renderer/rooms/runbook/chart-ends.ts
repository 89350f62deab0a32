import { type StatePath } from '../../../shared/plant/types.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { wayIn } from './chart-inward.ts';
import { type LevelLink, covers, idOf } from './chart-tree.ts';
import { type Arrow, type Box, type Point, type Rect, middleOf } from './chart-types.ts';

/** How does a line that runs between two boxes get to the very states inside them that it belongs to?
 *  Promise: it begins at the edge of the one and ends at the edge of the other.
 *  Never: moves a box. */

/** An arrow that still ends at the boxes of its level. */
export type Rough = { readonly link: LevelLink; readonly points: readonly Point[]; readonly label: Rect };
type Boxes = ReadonlyMap<StatePath, Box>;

export function completed({ link, points, label }: Rough, boxes: Boxes): Arrow {
  const { from, to, moves, tail, head } = link;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Bug(`\`${idOf(link)}\` has no line`);
  const before =
    tail === null ? fromOwn(from, label, boxes) : inwards({ outer: tail, inner: from }, first, boxes);
  const after = head === null ? fromOwn(to, label, boxes) : inwards({ outer: head, inner: to }, last, boxes);
  return { from, to, moves, points: [...[...before].reverse(), ...points, ...after], label };
}

type Nest = { readonly outer: StatePath; readonly inner: StatePath };

/** From a point at the edge of `outer` on to the edge of `inner`; nothing when they are the same. */
function inwards({ outer, inner }: Nest, start: Point, boxes: Boxes): readonly Point[] {
  const points: Point[] = [];
  let at = start;
  let frame = boxOf(boxes, outer);
  while (frame.state.path !== inner) {
    const next = childTowards(boxes, frame, inner);
    const others = siblingsIn(boxes, frame).filter((each) => each !== next);
    const way = wayIn({ frame, from: at, to: next, others });
    points.push(...way);
    at = way.at(-1) ?? at;
    frame = next;
  }
  return points;
}

/** From the middle of a label inside a state to the edge of that state, beside its name. */
function fromOwn(path: StatePath, label: Rect, boxes: Boxes): readonly Point[] {
  const frame = boxOf(boxes, path);
  const from = { x: frame.x, y: frame.y + frame.head / 2 };
  const way = wayIn({ frame, from, to: label, others: siblingsIn(boxes, frame) });
  return [middleOf(label), ...[...way].reverse(), from];
}

function boxOf(boxes: Boxes, path: StatePath): Box {
  const box = boxes.get(path);
  if (box === undefined) throw new Bug(`state \`${path}\` has no box`);
  return box;
}

function siblingsIn(boxes: Boxes, frame: Box): readonly Box[] {
  return [...boxes.values()].filter(({ state }) => state.parent === frame.state.path);
}

function childTowards(boxes: Boxes, frame: Box, inner: StatePath): Box {
  const child = siblingsIn(boxes, frame).find(({ state }) => covers(state.path, inner));
  if (child === undefined) throw new Bug(`\`${inner}\` does not lie in \`${frame.state.path}\``);
  return child;
}
