import { type Configuration } from '../machine/types.ts';
import { candidatesFor, matchesIn } from './candidates.ts';
import { type Case, statesOf } from './case.ts';
import { type Candidates, type CompiledForbid } from './compiled.ts';
import { type Reached } from './engine.ts';
import { isOpen } from './moment.ts';
import { type RuleRef } from './types.ts';
import { type EquipmentId } from '../plant/types.ts';

/** Does anything forbid it, on any line that the identity reaches?
 *  Promise: authority.md step 2; every plausible state of every line counts, and each rule is named once, at
 *  its first line.
 *  Never: lets a permit, a last resort or a break-glass pass a forbid. */
export type Forbids = {
  readonly rules: readonly RuleRef[];
  /** For each rule the first line on which it matches. */
  readonly places: readonly EquipmentId[];
  /** Lines whose state nobody knows, so that their forbids cannot be known either. */
  readonly unknown: readonly Reached[];
};

// INVARIANT (forbid-wins): every answer asks this before it looks at a permit.
export function findForbids(about: Case): Forbids {
  const { engine, situation, question } = about;
  const found = new Map<CompiledForbid, EquipmentId>();
  const unknown: Reached[] = [];
  for (const reached of about.reached) {
    const states = statesOf(situation, reached.line.id);
    if (states.length === 0) unknown.push(reached);
    const candidates = candidatesFor(reached.line.runbook, reached.likeness, question.action);
    for (const rule of candidates.forbids) {
      if (found.has(rule)) continue;
      if (mayMatch(candidates, rule, states) && isOpen(engine, rule.window, situation.now))
        found.set(rule, reached.line.id);
    }
  }
  if (found.size === 0 && unknown.length === 0) return NOTHING;
  return { rules: [...found.keys()].map((rule) => rule.ref), places: [...found.values()], unknown };
}

const NOTHING: Forbids = { rules: [], places: [], unknown: [] };

/** Forbidden in any plausible state is forbidden. */
function mayMatch(candidates: Candidates, rule: CompiledForbid, states: readonly Configuration[]): boolean {
  return states.some((state) => matchesIn(candidates, state).forbids.includes(rule));
}

/** In doubt deny: where the state is unknown, a forbid that counts in some state may be the one that counts
 *  now. */
export function mayBeForbidden({ engine, situation, question }: Case, { line, likeness }: Reached): boolean {
  const { forbids } = candidatesFor(line.runbook, likeness, question.action);
  return forbids.some((rule) => isOpen(engine, rule.window, situation.now));
}
