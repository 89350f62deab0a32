import { type EdgeLabel, Graph, type GraphLabel, type NodeLabel, layout } from '@dagrejs/dagre';
import { type Point, type Rect, type Size, middleOf, shifted } from './chart-types.ts';

/** Where do the things of one level stand?
 *  Promise: nothing overlaps, a label has room of its own, the same input gives the same place.
 *  Never: knows of states; a level inside is a thing of a known size. */

export type Thing = Size & { readonly id: string };
export type Line = { readonly id: string; readonly from: string; readonly to: string; readonly label: Size };
export type PlacedLine = { readonly id: string; readonly points: readonly Point[]; readonly label: Rect };
export type Placed = Size & {
  readonly places: ReadonlyMap<string, Rect>;
  readonly lines: readonly PlacedLine[];
};

const GAP = { nodesep: 32, edgesep: 24, ranksep: 44 } as const;
const BETWEEN = 24;
const LOOP = 12;
const DIRECTIONS = ['TB', 'LR'] as const;

/** From the upper left corner of the level. The lowest that is not wider than `room`; else the narrowest. */
export function placeLevel(things: readonly Thing[], lines: readonly Line[], room: number): Placed {
  if (lines.length === 0) return inRows(things, room);
  const [first, ...others] = DIRECTIONS.map((direction) => inRanks(things, lines, direction));
  return others.reduce(
    (best, each) => (isBetter(each, best, room) ? each : best),
    first ?? inRows(things, room),
  );
}

function isBetter(one: Size, other: Size, room: number): boolean {
  if (one.width > room || other.width > room) return one.width < other.width;
  return one.height < other.height;
}

function inRows(things: readonly Thing[], room: number): Placed {
  const places = new Map<string, Rect>();
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const { id, ...size } of things) {
    if (x > 0 && x + size.width > room) [x, y, rowHeight] = [0, y + rowHeight + BETWEEN, 0];
    places.set(id, { x, y, ...size });
    width = Math.max(width, x + size.width);
    rowHeight = Math.max(rowHeight, size.height);
    x += size.width + BETWEEN;
  }
  return { width, height: y + rowHeight, places, lines: [] };
}

function inRanks(
  things: readonly Thing[],
  lines: readonly Line[],
  rankdir: (typeof DIRECTIONS)[number],
): Placed {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir, ...GAP });
  for (const { id, width, height } of things) graph.setNode(id, { width, height });
  for (const { id, from, to, label } of lines) graph.setEdge(from, to, { ...label, labelpos: 'c' }, id);
  layout(graph);
  const places = things.map(({ id }): readonly [string, Rect] => [id, cornered(graph.node(id))]);
  const drawn = lines.map(({ id, from, to, label }): PlacedLine => {
    const { points = [], x = 0, y = 0 } = graph.edge(from, to, id);
    const own = from === to ? loopOf(cornered(graph.node(from)), { x, y }) : points;
    return { id, points: own, label: cornered({ ...label, x, y }) };
  });
  return fromCorner(new Map(places), drawn);
}

/** The layout speaks of middles. */
function cornered({ x = 0, y = 0, width, height }: NodeLabel): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Out of one side, round by the middle of its label, and back into the same side. */
function loopOf(box: Rect, label: Point): readonly Point[] {
  const { x, y } = middleOf(box);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const apart = Math.min(LOOP, box.width / 4, box.height / 4);
  if (label.x > right)
    return [
      { x: right, y: y - apart },
      { x: label.x, y: y - apart },
      { x: label.x, y: y + apart },
      { x: right, y: y + apart },
    ];
  return [
    { x: x + apart, y: bottom },
    { x: x + apart, y: label.y },
    { x: x - apart, y: label.y },
    { x: x - apart, y: bottom },
  ];
}

/** Loops may stand out on any side. */
function fromCorner(places: ReadonlyMap<string, Rect>, lines: readonly PlacedLine[]): Placed {
  const rects = [...places.values(), ...lines.map(({ label }) => label)];
  const points = lines.flatMap((line) => line.points);
  const xs = [...rects.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)];
  const ys = [...rects.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)];
  const by = { x: -Math.min(...xs), y: -Math.min(...ys) };
  return {
    width: Math.max(...xs) + by.x,
    height: Math.max(...ys) + by.y,
    places: new Map([...places].map(([id, rect]) => [id, shifted(rect, by)])),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map((point) => shifted({ x: point.x, y: point.y }, by)),
      label: shifted(line.label, by),
    })),
  };
}
