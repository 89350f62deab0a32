import fc from 'fast-check';
import { type ChartMove, type ChartState } from '../../shared/contract/runbook-sheet.ts';
import { type StatePath } from '../../shared/plant/types.ts';

/** Which charts could a runbook ask for?
 *  Promise: trees up to four deep, parallel or not, with moves between any two states, also to itself, into its own
 *  inside and out of it.
 *  Never: a state twice. */

export type Charted = { readonly states: readonly ChartState[]; readonly moves: readonly ChartMove[] };

export function chartState(path: string, given: Partial<ChartState> = {}): ChartState {
  const names = path.split('.');
  const parent = names.slice(0, -1).join('.');
  return {
    path: path as StatePath,
    parent: parent === '' ? null : (parent as StatePath),
    depth: names.length - 1,
    name: names.at(-1)?.toUpperCase() ?? path,
    kind: 'leaf',
    isInitial: false,
    isActive: false,
    tags: [],
    description: null,
    deadline: null,
    ...given,
  };
}

export function chartMove(from: string, to: string, event = 'line.stopped'): ChartMove {
  return {
    from: from as StatePath,
    to: to as StatePath,
    event,
    words: event.replaceAll('.', ' '),
    description: null,
    declaredBy: null,
    isPossible: false,
  };
}

type Tree = { readonly deadline: string | null; readonly children: readonly Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    deadline: fc.option(fc.constant('after 2 h: vendor window ended'), { freq: 4 }),
    children: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    ),
  }),
}));

function statesOf(trees: readonly Tree[], above: readonly string[]): readonly ChartState[] {
  return trees.flatMap(({ deadline, children }, index) => {
    const path = [...above, `state-${index}`].join('.');
    const kind = children.length === 0 ? 'leaf' : 'compound';
    const state = chartState(path, { deadline, kind, isInitial: index === trees.length - 1 });
    return [state, ...statesOf(children, [...above, `state-${index}`])];
  });
}

export const anyChart: fc.Arbitrary<Charted> = fc
  .record({
    trees: fc.array(tree, { minLength: 1, maxLength: 4 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('a.b', 'emergency.declared')), {
      maxLength: 12,
    }),
  })
  .map(({ trees, ends }) => {
    const states = statesOf(trees, []);
    const at = (number: number): string => states[number % states.length]?.path ?? '';
    return { states, moves: ends.map(([from, to, event]) => chartMove(at(from), at(to), event)) };
  });
