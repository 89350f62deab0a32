import { type Configuration } from '../machine/types.ts';
import { type Action, type Identity } from '../plant/types.ts';
import {
  type Candidates,
  type CompiledForbid,
  type CompiledRule,
  type CompiledRunbook,
  type Likeness,
  type Match,
  type Matches,
} from './compiled.ts';
import { chooseRule } from './select.ts';
import { isSelected, likenessOf } from './selector.ts';
import { stateExactness } from './specificity.ts';

/** Which rules of a runbook speak about this identity, this action and this state?
 *  Promise: worked out once for all identities that no rule here tells apart, and kept; the outcome is the
 *  same without.
 *  Never: looks at windows in time; whether `when` holds is asked at the instant. */

/** More states than a runbook has leave one cache full of questions nobody asks again. */
const MOST_STATES = 5000;

export function likenessIn(runbook: CompiledRunbook, identity: Identity): Likeness {
  const key = likenessOf(runbook.mentions, identity);
  const known = runbook.likenesses.get(key);
  if (known !== undefined) return known;
  const likeness = { sample: identity, byAction: new Map<Action, Candidates>() };
  runbook.likenesses.set(key, likeness);
  return likeness;
}

export function candidatesFor(runbook: CompiledRunbook, likeness: Likeness, action: Action): Candidates {
  const known = likeness.byAction.get(action);
  if (known !== undefined) return known;
  const about = runbook.byAction.get(action) ?? [];
  const rules = about.filter((rule) => isSelected(rule.selector, likeness.sample));
  const key = rules.map((rule) => rule.place).join(' ');
  const candidates = runbook.candidates.get(key) ?? {
    rules,
    forbids: rules.flatMap((rule) => (rule.effect === 'forbid' ? [rule] : [])),
    byState: new Map<string, Matches>(),
  };
  runbook.candidates.set(key, candidates);
  likeness.byAction.set(action, candidates);
  return candidates;
}

export function matchesIn(candidates: Candidates, configuration: Configuration): Matches {
  const [leaf = '', ...more] = configuration;
  const key = more.length === 0 ? leaf : configuration.join(' ');
  const known = candidates.byState.get(key);
  if (known !== undefined) return known;
  const matches = matchAll(candidates.rules, configuration);
  if (candidates.byState.size >= MOST_STATES) candidates.byState.clear();
  candidates.byState.set(key, matches);
  return matches;
}

function matchAll(rules: readonly CompiledRule[], configuration: Configuration): Matches {
  const forbids: CompiledForbid[] = [];
  const permits: Match[] = [];
  for (const rule of rules) {
    const state = stateExactness(rule.where, configuration);
    if (state === undefined) continue;
    if (rule.effect === 'forbid') forbids.push(rule);
    else permits.push({ rule, state, identity: rule.identity });
  }
  const isTimed = permits.some(({ rule }) => rule.window !== null);
  return { forbids, permits, isTimed, choice: chooseRule(permits) };
}
