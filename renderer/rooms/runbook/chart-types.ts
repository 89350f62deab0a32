import { type ChartMove, type ChartState } from '../../../shared/contract/runbook-sheet.ts';
import { type StatePath } from '../../../shared/plant/types.ts';

/** Of what does a drawn chart consist?
 *  Promise: pixels from the upper left corner of the chart, y downwards.
 *  Never: a colour, a word of its own. */

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Rect = Point & Size;

/** One state. A box with children holds them below its lines. */
export type Box = Rect & {
  readonly state: ChartState;
  readonly hasChildren: boolean;
  /** Height of its own lines; its children stand below. */
  readonly head: number;
  /** The name, broken where it is long. */
  readonly name: readonly string[];
  /** The time limit, broken likewise; empty without one. */
  readonly deadline: readonly string[];
};

/** All moves from one state to one other: one line, a text each. */
export type Arrow = {
  readonly from: StatePath;
  readonly to: StatePath;
  readonly moves: readonly ChartMove[];
  /** From the edge of `from` to the edge of `to`. */
  readonly points: readonly Point[];
  readonly label: Rect;
};

export type ChartDrawing = Size & {
  /** A parent always before its children. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};

export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function shifted<T extends Point>(at: T, by: Point): T {
  return { ...at, x: at.x + by.x, y: at.y + by.y };
}
