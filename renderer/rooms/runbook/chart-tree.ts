import { type ChartMove, type ChartState } from '../../../shared/contract/runbook-sheet.ts';
import { type StatePath } from '../../../shared/plant/types.ts';

/** Which state lies in which, and at which level is a move drawn?
 *  Promise: document order everywhere; each move belongs to exactly one level.
 *  Never: a place on the screen. */

export type ChartNode = { readonly state: ChartState; readonly children: readonly ChartNode[] };

/** All moves between the same two states. */
export type Link = {
  readonly from: StatePath;
  readonly to: StatePath;
  readonly moves: readonly ChartMove[];
};
/** A link as seen among the children of one state: the child that holds each end. Null: that end is the state
 *  itself. */
export type LevelLink = Link & { readonly tail: StatePath | null; readonly head: StatePath | null };

export function idOf({ from, to }: Link): string {
  return `${from} ${to}`;
}

export function treeOf(states: readonly ChartState[], parent: StatePath | null = null): readonly ChartNode[] {
  return states
    .filter((state) => state.parent === parent)
    .map((state) => ({ state, children: treeOf(states, state.path) }));
}

export function linksOf(moves: readonly ChartMove[]): readonly Link[] {
  const links = new Map<string, Link>();
  for (const move of moves) {
    const key = `${move.from} ${move.to}`;
    const known = links.get(key);
    links.set(key, { from: move.from, to: move.to, moves: [...(known?.moves ?? []), move] });
  }
  return [...links.values()];
}

/** The links whose both ends lie in `parent` (null: in the chart) and in no child of it together. */
export function linksAt(
  links: readonly Link[],
  parent: StatePath | null,
  children: readonly ChartNode[],
): readonly LevelLink[] {
  const holding = (path: StatePath): StatePath | null =>
    children.find(({ state }) => covers(state.path, path))?.state.path ?? null;
  return links.flatMap((link): readonly LevelLink[] => {
    const isInside = (path: StatePath): boolean => parent === null || covers(parent, path);
    if (!isInside(link.from) || !isInside(link.to)) return [];
    const tail = holding(link.from);
    const head = holding(link.to);
    // From a state to itself: drawn beside it, among its siblings.
    if (tail === null && head === null) return [];
    const isDeeper = tail === head && link.from !== link.to;
    const isOwnLoop = tail === head && link.from === link.to && link.from !== tail;
    return isDeeper || isOwnLoop ? [] : [{ ...link, tail, head }];
  });
}

export function covers(ancestor: StatePath, path: StatePath): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}
