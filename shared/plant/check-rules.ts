import { checkCircles } from './check-above.ts';
import { checkLadder, checkObligations } from './check-ladder.ts';
import { type Check, checkReferences, checkUnique, complain, suggestion } from './names.ts';
import { type KeyPath, type Source, shown } from './problem.ts';
import { type WrittenRule, type WrittenState } from './schema-runbook.ts';

/** Do the rules of a runbook hold together?
 *  Promise: states, roles and identities exist; a forbid has nothing of a permit; `above` names permits and
 *  never turns
 *  in a circle.
 *  Never: decides which of two rules wins. */

type States = ReadonlyMap<string, WrittenState>;
type Rules = { readonly rules: readonly WrittenRule[]; readonly states: States };

export function checkRules(check: Check, source: Source, { rules, states }: Rules): void {
  checkUnique(check, source, { key: 'rules', items: rules });
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [index, rule] of rules.entries()) {
    const path = ['rules', index];
    checkWhere(check, source, { where: rule, path, states });
    checkSelector(check, source, { selector: rule.identities, path: [...path, 'identities'] });
    checkWhen(check, source, { when: rule.when, path: [...path, 'when'] });
    checkLadder(check, source, { row: rule, path });
    checkObligations(check, source, {
      obligations: rule.obligations ?? [],
      path: [...path, 'obligations'],
      isRule: true,
    });
    checkEffect(check, source, { rule, path });
    checkAbove(check, source, { rule, path, byId });
  }
  checkCircles(check, source, rules);
}

type Where = {
  readonly where: Pick<WrittenRule, 'in' | 'while'>;
  readonly path: KeyPath;
  readonly states: States;
};

/** Exactly one of `in` and `while`, and states that there are. */
export function checkWhere(check: Check, source: Source, { where, path, states }: Where): void {
  const { in: any, while: all } = where;
  if ((any === undefined) === (all === undefined)) {
    const does = any === undefined ? 'has neither `in` nor `while`' : 'has both `in` and `while`';
    complain(check, source, { path, does, remedy: 'write one of the two' });
  }
  for (const [key, paths] of [
    ['in', any],
    ['while', all],
  ] as const)
    for (const [index, state] of (paths ?? []).entries())
      checkState(check, source, { state, path: [...path, key, index], states, mayBeAny: key === 'in' });
}

type Named = {
  readonly state: string;
  readonly path: KeyPath;
  readonly states: States;
  readonly mayBeAny: boolean;
};

function checkState(check: Check, source: Source, { state, path, states, mayBeAny }: Named): void {
  if (state === '*' && mayBeAny) return;
  const known = states.get(state);
  if (known?.type === 'history')
    complain(check, source, {
      path,
      does: `names history state \`${shown(state)}\`, which is never active`,
      remedy: 'name the states it leads to',
    });
  if (known !== undefined) return;
  const otherwise = state === '*' ? 'write it in `in`' : 'add it to the `states` of the machine';
  const remedy = suggestion(check, { word: state, known: () => states.keys(), otherwise });
  complain(check, source, { path, does: `names unknown state \`${shown(state)}\``, remedy });
}

type Selected = { readonly selector: WrittenRule['identities']; readonly path: KeyPath };

/** An empty selector is refused, so that a slip never selects every identity. */
export function checkSelector(check: Check, source: Source, { selector, path }: Selected): void {
  if (selector === undefined) return;
  if (Object.keys(selector).length === 0)
    complain(check, source, {
      path,
      does: 'has an empty map `identities`',
      remedy: 'write a key, or leave it out to mean every identity',
    });
  checkReferences(check, source, { kind: 'identity', names: selector.ids ?? [], path: [...path, 'ids'] });
}

type Window = { readonly when: WrittenRule['when']; readonly path: KeyPath };

function checkWhen(check: Check, source: Source, { when, path }: Window): void {
  if (when === undefined) return;
  if (Object.keys(when).length === 0)
    complain(check, source, {
      path,
      does: 'has an empty map `when`',
      remedy: 'write `days` or a time, or leave it out',
    });
  if ((when.from === undefined) !== (when.to === undefined)) {
    const [there, missing] = when.to === undefined ? ['from', 'to'] : ['to', 'from'];
    complain(check, source, {
      path,
      does: `has \`${there}\` without \`${missing}\``,
      remedy: 'write both, or neither',
    });
  }
}

type OneRule = { readonly rule: WrittenRule; readonly path: KeyPath };

const PERMIT_KEYS = ['holders', 'lastResort', 'obligations', 'onExpiry', 'above'] as const;

function checkEffect(check: Check, source: Source, { rule, path }: OneRule): void {
  if (rule.effect === 'permit') {
    if (rule.holders !== undefined) return;
    complain(check, source, {
      path,
      does: `has no \`holders\` on permit \`${rule.id}\``,
      remedy: 'say who may',
    });
    return;
  }
  for (const key of PERMIT_KEYS) {
    if (rule[key] === undefined) continue;
    const does = `has \`${key}\` on forbid \`${rule.id}\``;
    complain(check, source, { path: [...path, key], does, remedy: 'remove it; nobody passes a forbid' });
  }
}

type AboveOne = OneRule & { readonly byId: ReadonlyMap<string, WrittenRule> };

function checkAbove(check: Check, source: Source, { rule, path, byId }: AboveOne): void {
  if (rule.effect === 'forbid') return;
  for (const [index, name] of (rule.above ?? []).entries()) {
    const at = [...path, 'above', index];
    const other = byId.get(name);
    if (other === undefined)
      complain(check, source, {
        path: at,
        does: `names unknown rule \`${shown(name)}\``,
        remedy: suggestion(check, {
          word: name,
          known: () => byId.keys(),
          otherwise: 'name a rule of this runbook',
        }),
      });
    else if (name === rule.id)
      complain(check, source, {
        path: at,
        does: `puts \`${name}\` above itself`,
        remedy: 'name another rule',
      });
    else if (other.effect === 'forbid')
      complain(check, source, {
        path: at,
        does: `puts \`${rule.id}\` above forbid \`${name}\``,
        remedy: 'remove it; a forbid always wins',
      });
  }
}
