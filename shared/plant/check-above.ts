import { type Check, complain } from './names.ts';
import { type Source } from './problem.ts';
import { type WrittenRule } from './schema-runbook.ts';

/** Does `above` ever lead back to where it came from?
 *  Promise: each circle is named at the first of its rules that is reached in file order; one walk, however
 *  many there are.
 *  Never: counts a rule above itself, which has an error of its own. */

/** How many rules of a circle are named. */
const MOST_NAMED = 5;

export function checkCircles(check: Check, source: Source, rules: readonly WrittenRule[]): void {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const above = new Map(
    rules.map((rule) => [rule.id, (rule.above ?? []).filter((name) => places.has(name))]),
  );
  const settled = new Set<string>();
  for (const { id } of rules) {
    for (const circle of circlesFrom(id, above, settled)) {
      const [first = ''] = circle;
      const chain = [...circle, first].map((name) => `\`${name}\``).join(' above ');
      complain(check, source, {
        path: ['rules', places.get(first) ?? 0, 'above'],
        does: `puts ${chain}`,
        remedy: 'break the circle by leaving one `above` out',
      });
    }
  }
}

type Step = { readonly id: string; readonly next: Iterator<string> };

/** The circles met on a walk from `id` through rules that are not settled yet; a long one is cut short. */
function* circlesFrom(
  id: string,
  above: ReadonlyMap<string, readonly string[]>,
  settled: Set<string>,
): Iterable<readonly string[]> {
  const step = (at: string): Step => ({ id: at, next: (above.get(at) ?? []).values() });
  const steps: Step[] = settled.has(id) ? [] : [step(id)];
  const depths = new Map([[id, 0]]);
  for (let here = steps.at(-1); here !== undefined; here = steps.at(-1)) {
    const { value: next, done } = here.next.next();
    const depth = next === undefined ? undefined : depths.get(next);
    if (done === true || next === undefined) {
      settled.add(here.id);
      depths.delete(here.id);
      steps.pop();
    } else if (depth !== undefined) {
      if (next !== here.id) yield steps.slice(depth, depth + MOST_NAMED).map((each) => each.id);
    } else if (!settled.has(next)) {
      depths.set(next, steps.length);
      steps.push(step(next));
    }
  }
}
