import { type ChartMove, type ChartState } from '../../../shared/contract/runbook-sheet.ts';
import { type StatePath } from '../../../shared/plant/types.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { type Rough, completed } from './chart-ends.ts';
import { BORDER } from './chart-inward.ts';
import { type Line, type Placed, type PlacedLine, placeLevel } from './chart-level.ts';
import { type StateText, labelSize, stateText } from './chart-text.ts';
import { type ChartNode, type LevelLink, type Link, idOf, linksAt, linksOf, treeOf } from './chart-tree.ts';
import { type Box, type ChartDrawing, type Point, type Rect, shifted } from './chart-types.ts';

/** Where does each state of a runbook stand, and where does each move run?
 *  Promise: children inside their parents, no two siblings over each other, each move in exactly one arrow; pure, so
 *  the same runbook is the same picture, whatever state holds.
 *  Never: wider than it must be; `width` is a wish. */
export function layoutChart(
  states: readonly ChartState[],
  moves: readonly ChartMove[],
  width: number,
): ChartDrawing {
  const links = linksOf(moves);
  const tree = treeOf(states);
  const level = levelOf({ path: null, children: tree }, links, width);
  const boxes = level.inside.flatMap((each) => boxesOf(each, { x: 0, y: 0 }));
  const byPath = new Map(boxes.map((box) => [box.state.path, box]));
  const drawn = arrowsOf(level, { x: 0, y: 0 }).map((arrow) => completed(arrow, byPath));
  return { width: level.placed.width, height: level.placed.height, boxes, arrows: drawn };
}

/** The children of one state, placed; coordinates from the corner of its inner room. */
type Level = {
  readonly placed: Placed;
  readonly inside: readonly Sized[];
  readonly links: readonly LevelLink[];
};
type Sized = {
  readonly node: ChartNode;
  readonly text: StateText;
  readonly rect: Rect;
  readonly level: Level | null;
};
type Parent = { readonly path: StatePath | null; readonly children: readonly ChartNode[] };

function levelOf({ path, children }: Parent, links: readonly Link[], room: number): Level {
  const own = linksAt(links, path, children);
  const sized = firstEnteredFirst(children).map((node) => sizedOf(node, links, room));
  const things = sized.map(({ node, rect: { width, height } }) => ({ id: node.state.path, width, height }));
  const stubs = own.filter(({ tail, head }) => tail === null || head === null);
  const labels = stubs.map((link) => ({ id: idOf(link), ...labelSize(link.moves) }));
  const placed = placeLevel([...labels, ...things], own.map(lineOf), room);
  const inside = sized.map((each) => ({ ...each, rect: placeIn(placed, each.node.state.path) }));
  return { placed, inside, links: own };
}

/** Lines run away from what stands first. */
function firstEnteredFirst(children: readonly ChartNode[]): readonly ChartNode[] {
  const isFirst = ({ state }: ChartNode): boolean => state.isInitial;
  return [...children.filter(isFirst), ...children.filter((each) => !isFirst(each))];
}

function sizedOf(node: ChartNode, links: readonly Link[], room: number): Sized {
  const text = stateText(node.state);
  if (node.children.length === 0) return { node, text, rect: { x: 0, y: 0, ...text.size }, level: null };
  const level = levelOf({ path: node.state.path, children: node.children }, links, room - 2 * BORDER);
  const width = Math.max(text.size.width, level.placed.width + 2 * BORDER);
  const height = text.size.height + level.placed.height + 2 * BORDER;
  return { node, text, rect: { x: 0, y: 0, width, height }, level };
}

/** A move between a state and what lies inside it has its label as a thing on the way. */
function lineOf(link: LevelLink): Line {
  const id = idOf(link);
  const isWhole = link.tail !== null && link.head !== null;
  const label = isWhole ? labelSize(link.moves) : { width: 0, height: 0 };
  return { id, from: link.tail ?? id, to: link.head ?? id, label };
}

function placeIn({ places }: Placed, id: string): Rect {
  const rect = places.get(id);
  if (rect === undefined) throw new Bug(`\`${id}\` was not placed`);
  return rect;
}

function boxesOf({ node, text, rect, level }: Sized, corner: Point): readonly Box[] {
  const { x, y, width, height } = shifted(rect, corner);
  const { name, deadline, size } = text;
  const place = { x, y, width, height, head: size.height };
  const box = { ...place, state: node.state, hasChildren: level !== null, name, deadline };
  const inner = innerCorner({ x, y }, text);
  return [box, ...(level?.inside ?? []).flatMap((each) => boxesOf(each, inner))];
}

function innerCorner({ x, y }: Point, { size }: StateText): Point {
  return { x: x + BORDER, y: y + size.height + BORDER };
}

function arrowsOf({ placed, links, inside }: Level, corner: Point): readonly Rough[] {
  const lines = new Map(placed.lines.map((line) => [line.id, line]));
  const own = links.flatMap((link): readonly Rough[] => {
    const line = lines.get(idOf(link));
    return line === undefined ? [] : [roughOf(link, line, { placed, corner })];
  });
  const deeper = inside.flatMap(({ level, rect, text }) =>
    level === null ? [] : arrowsOf(level, innerCorner(shifted({ x: rect.x, y: rect.y }, corner), text)),
  );
  return [...own, ...deeper];
}

type Where = { readonly placed: Placed; readonly corner: Point };

function roughOf(link: LevelLink, line: PlacedLine, { placed, corner }: Where): Rough {
  const points = line.points.map((point) => shifted(point, corner));
  if (link.tail !== null && link.head !== null) return { link, points, label: shifted(line.label, corner) };
  return { link, points, label: shifted(placeIn(placed, idOf(link)), corner) };
}
