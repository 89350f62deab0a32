import fc from 'fast-check';
import { type MachineConfig, type StateNode, type Transition } from '../../shared/plant/types.ts';

/** Which machines may a runbook hold?
 *  Promise: every kind of state and target that the file format allows, small enough to walk, and nothing else. */

const EVENTS = ['work.started', 'work.ended', 'danger.seen', 'danger.over'] as const;
const MOST_STATES = 14;

type Kind = 'leaf' | 'final' | 'compound' | 'parallel';
type Sketch = { readonly kind: Kind; readonly children: readonly Sketch[]; readonly history: boolean };
/** Draws a number below `limit`. */
type Draw = (limit: number) => number;

/** Any machine a runbook may hold. */
export const anyMachine: fc.Arbitrary<MachineConfig> = fc
  .record({ root: fc.constantFrom('compound', 'parallel'), draws: fc.infiniteStream(fc.nat(10_000)) })
  .map(({ root, draws }) => {
    const draw: Draw = (limit) => Number(draws.next().value) % limit;
    const budget = { left: MOST_STATES };
    const sketch = sketchOf({ kind: root === 'parallel' ? 'parallel' : 'compound', depth: 0, draw, budget });
    const { initial, states, type } = nodeOf({ sketch, siblings: [], draw });
    return { ...(type && { type }), ...(initial && { initial }), ...(states && { states }) };
  });

/** Events as a walk would send them, one among them that no machine knows. */
export const anyWalk = fc.array(fc.constantFrom(...EVENTS, 'never.heard'), { minLength: 1, maxLength: 12 });

type Growing = { kind: Kind; depth: number; draw: Draw; budget: { left: number } };

function sketchOf({ kind, depth, draw, budget }: Growing): Sketch {
  if (kind === 'leaf' || kind === 'final') return { kind, children: [], history: false };
  const count = 1 + draw(3);
  budget.left -= count;
  const children = Array.from({ length: count }, () => {
    const kinds: readonly Kind[] = ['leaf', 'leaf', 'leaf', 'compound', 'compound', 'parallel', 'final'];
    const wanted = depth < 3 && budget.left > 0 ? (kinds[draw(kinds.length)] ?? 'leaf') : 'leaf';
    return sketchOf({ kind: wanted, depth: depth + 1, draw, budget });
  });
  return { kind, children, history: draw(2) === 0 };
}

type Naming = { sketch: Sketch; siblings: readonly Named[]; draw: Draw };
type Named = { readonly name: string; readonly sketch: Sketch | 'history' };

function nodeOf({ sketch, siblings, draw }: Naming): StateNode {
  const children = namesBelow(sketch);
  if (sketch.kind === 'final') return { type: 'final' };
  const below = Object.fromEntries(children.map((child) => [child.name, childOf(child, children, draw)]));
  const states = children.length === 0 ? {} : { states: below };
  const type = sketch.kind === 'parallel' ? { type: 'parallel' as const } : {};
  const first = children[draw(sketch.children.length || 1)]?.name;
  const initial = sketch.kind === 'compound' && first !== undefined ? { initial: first } : {};
  return { ...type, ...initial, ...states, on: transitionsOf(siblings, children, draw) };
}

function childOf(child: Named, siblings: readonly Named[], draw: Draw): StateNode {
  if (child.sketch !== 'history') return nodeOf({ sketch: child.sketch, siblings, draw });
  const others = siblings.filter((sibling) => sibling.sketch !== 'history');
  const target = draw(2) === 0 ? others[draw(others.length)]?.name : undefined;
  return { type: 'history', ...(target && { target }) };
}

function namesBelow(sketch: Sketch): readonly Named[] {
  const named: Named[] = sketch.children.map((child, index) => ({ name: `s${index}`, sketch: child }));
  return sketch.history ? [...named, { name: 'memory', sketch: 'history' }] : named;
}

function transitionsOf(
  siblings: readonly Named[],
  children: readonly Named[],
  draw: Draw,
): Record<string, Transition> {
  const beside = siblings.flatMap(({ name, sketch }) => [
    name,
    ...(sketch === 'history' ? [] : namesBelow(sketch).map((child) => `${name}.${child.name}`)),
  ]);
  const targets = [...beside, ...children.map((child) => `.${child.name}`)];
  const wanted = EVENTS.filter(() => draw(3) === 0 && targets.length > 0);
  return Object.fromEntries(wanted.map((event) => [event, { target: targets[draw(targets.length)] ?? '' }]));
}
