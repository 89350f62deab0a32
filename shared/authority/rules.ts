import {
  type Action,
  type Holders,
  type Obligation,
  type PermitRule,
  type RoleId,
  type Rule,
  type Runbook,
} from '../plant/types.ts';
import { type Calendar } from '../plant/calendar.ts';
import { compileWhen } from '../plant/when.ts';
import { parseDuration } from '../std/duration.ts';
import {
  type Basis,
  type CompiledPermit,
  type CompiledRule,
  type CompiledRunbook,
  type Ladder,
  type LadderRung,
  type Window,
} from './compiled.ts';
import { mentionsOf } from './selector.ts';
import { exactnessOf } from './specificity.ts';

/** How is a runbook made ready for questions?
 *  Promise: the same rules in the same order; equal ladders and equal windows are one object.
 *  Never: anything that depends on a state, an instant or a person. */

const REVIEW: Obligation = { review: true };

/** Makes equal ladders and windows one object, so that what is known of one is known of all. */
export type Pool = {
  readonly calendar: Calendar;
  readonly ladders: Map<string, Ladder>;
  readonly windows: Map<string, Window>;
};

export function compileRunbook(runbook: Runbook, pool: Pool): CompiledRunbook {
  const rules = runbook.rules.map((rule, place) => compileRule({ runbook, rule, place }, pool));
  const permits = rules.flatMap((rule) => (rule.effect === 'permit' ? [rule] : []));
  const events = runbook.declare.flatMap((row) => {
    const basis = basisOf(row, pool);
    return row.events.map((event) => [event, basis] as const);
  });
  const glass = runbook.breakGlass;
  return {
    runbook,
    byAction: groupByAction(runbook.rules, rules),
    permits: new Map(permits.map((rule) => [rule.ref.id, rule])),
    events: new Map(events),
    breakGlass: glass === undefined ? null : basisOf({ holders: [{ roles: glass.roles }] }, pool).ladder,
    mentions: mentionsOf(runbook.rules.map((rule) => rule.identities)),
    likenesses: new Map(),
    candidates: new Map(),
  };
}

function groupByAction(
  written: readonly Rule[],
  rules: readonly CompiledRule[],
): ReadonlyMap<Action, readonly CompiledRule[]> {
  const grouped = new Map<Action, CompiledRule[]>();
  for (const rule of rules) {
    for (const action of new Set(written[rule.place]?.actions)) {
      const group = grouped.get(action);
      if (group === undefined) grouped.set(action, [rule]);
      else group.push(rule);
    }
  }
  return grouped;
}

type Written = { readonly runbook: Runbook; readonly rule: Rule; readonly place: number };

type Common = Omit<CompiledPermit, 'effect' | 'identity' | 'above' | 'basis'>;

function compileRule({ runbook, rule, place }: Written, pool: Pool): CompiledRule {
  const base = {
    ref: { runbook: runbook.runbook, version: runbook.version, id: rule.id },
    place,
    where: rule.where,
    selector: rule.identities,
    window: windowOf(rule, pool),
  };
  return rule.effect === 'forbid' ? { ...base, effect: 'forbid' } : compilePermit(base, rule, pool);
}

function windowOf({ when }: Rule, { windows, calendar }: Pool): Window | null {
  if (when === undefined) return null;
  const key = JSON.stringify(when);
  return windows.get(key) ?? pooled(windows, key, compileWhen(when, calendar));
}

function compilePermit(base: Common, rule: PermitRule, pool: Pool): CompiledPermit {
  return {
    ...base,
    effect: 'permit',
    identity: exactnessOf(rule.identities),
    above: new Set(rule.above),
    basis: basisOf(rule, pool),
  };
}

type BasisWritten = {
  readonly holders: readonly Holders[];
  readonly lastResort?: RoleId;
  readonly obligations?: readonly Obligation[];
};

function basisOf({ holders, lastResort, obligations = [] }: BasisWritten, pool: Pool): Basis {
  const dual = obligations.flatMap((duty) => ('dualApproval' in duty ? [duty.dualApproval] : []))[0] ?? null;
  const alone = obligations.some((duty) => 'aloneWithReview' in duty);
  const key = JSON.stringify([
    holders.map(({ roles, after }) => [roles, after ?? 0]),
    lastResort ?? 0,
    dual,
    alone,
  ]);
  const ladder: Ladder = { rungs: holders.map(rungOf), lastResort: lastResort ?? null, dual, alone };
  return {
    ladder: pooled(pool.ladders, key, ladder),
    obligations,
    onCall: dual === null ? obligations : withReview(obligations),
  };
}

/** `dualApproval` becomes `review`, which stands once. */
function withReview(obligations: readonly Obligation[]): readonly Obligation[] {
  const replaced = obligations.map((duty) => ('dualApproval' in duty ? REVIEW : duty));
  const first = replaced.findIndex((duty) => 'review' in duty);
  return replaced.filter((duty, place) => place === first || !('review' in duty));
}

/** A length that cannot be read never takes over by time: in doubt, nobody is passed over. */
function rungOf({ roles, after }: Holders, rung: number, { length: of }: readonly Holders[]): LadderRung {
  const length = after === undefined ? undefined : parseDuration(after);
  return { rung, of, roles, afterMs: length?.ok === true ? length.value : null };
}

function pooled<T>(pool: Map<string, T>, key: string, value: T): T {
  const known = pool.get(key);
  if (known !== undefined) return known;
  pool.set(key, value);
  return value;
}
