import { type Choice, type Match } from './compiled.ts';
import { isMoreSpecific } from './specificity.ts';

/** Which one of the rules that match decides?
 *  Promise: authority.md step 4. Exactly one rule that nothing is above, or a tie that names its rules in
 *  file order.
 *  Never: a guess between two. */

const NO_RULE: Choice = { kind: 'none' };

/** `matches` are in file order. Where `above` runs in a circle and nothing is left on top, all of them are
 *  tied. */
export function chooseRule(matches: readonly Match[]): Choice {
  const [first, ...others] = matches;
  if (first === undefined) return NO_RULE;
  if (others.length === 0) return { kind: 'one', rule: first.rule };
  const top = matches.filter((match) => !matches.some((other) => isAbove(other, match)));
  const [one, ...more] = top.map((match) => match.rule);
  if (one === undefined) return { kind: 'tie', rules: matches.map((match) => match.rule) };
  return more.length === 0 ? { kind: 'one', rule: one } : { kind: 'tie', rules: [one, ...more] };
}

/** `above` by name beats specificity between the two that it names. */
function isAbove(a: Match, b: Match): boolean {
  if (a.rule.above.has(b.rule.ref.id)) return true;
  if (b.rule.above.has(a.rule.ref.id)) return false;
  return isMoreSpecific(a, b);
}
