import { answer } from '../../shared/authority/answer.ts';
import { type Asked } from '../../shared/authority/case.ts';
import {
  type Answer,
  type Inform,
  type NextRung,
  type RuleRef,
  type Seat,
} from '../../shared/authority/types.ts';
import { type EquipmentId, type PersonId } from '../../shared/plant/types.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { type Cell, type Cells, cellsOf } from './floor-cells.ts';
import { type Asking } from './questions.ts';

/** What is the least that JavaScript needs for the same outcome, with string Maps that hold everything beforehand?
 *  Promise: the same answers as the engine for the questions it was filled with; one look-up for each thing that the
 *  answer depends on, and the answer put together anew.
 *  Never: acknowledgements, escalations, disputed states or standings; a floor for benches, no second engine. */

export type Floor = { answer(question: Asked): Answer };

type FloorRung = Omit<NextRung, 'at'> & { readonly afterMs: number | null; seconds?: readonly Seat[] };
type Rungs = readonly FloorRung[];
/** What a rule comes to at a line, for an identity of a vendor. */
type Held =
  | { readonly kind: 'held'; readonly permit: Extract<Answer, { kind: 'permit' }>; readonly rungs: Rungs }
  | { readonly kind: 'unheld'; readonly answer: Answer };

type Tables = Cells<Held> & {
  readonly asking: Asking;
  readonly inapplicable: Map<string, Answer | null>;
};

/** Tables that are full for these questions. */
export function floorFor(asking: Asking, questions: readonly Asked[]): Floor {
  const tables: Tables = {
    ...cellsOf(asking),
    asking,
    inapplicable: new Map(),
  };
  for (const question of questions) answerFrom(tables, question);
  return { answer: (question) => answerFrom(tables, question) };
}

function answerFrom(tables: Tables, question: Asked): Answer {
  const identity = tables.identity(question.identity);
  const inapplicable = inapplicableFrom(tables, question);
  if (inapplicable !== null) return inapplicable;
  let forbids: readonly RuleRef[] = NO_RULES;
  const places: EquipmentId[] = [];
  for (const line of identity.lines) {
    const found = tables.cell(line, question.action, identity.likeness).forbids;
    if (found.length === 0) continue;
    forbids = forbids.length === 0 ? found : joined(forbids, found);
    while (places.length < forbids.length) places.push(line);
  }
  if (forbids.length > 0)
    return { kind: 'forbid', rules: forbids, why: [{ code: 'forbidden', rules: forbids, places }] };
  const cell = tables.cell(question.at, question.action, identity.likeness);
  const held = heldFrom(tables, question, cell);
  if (held.kind === 'unheld') {
    const inform = 'inform' in held.answer ? { inform: informFrom(tables, question) } : {};
    return { ...held.answer, ...inform };
  }
  return permitFrom(tables, question, held);
}

const NO_RULES: readonly RuleRef[] = [];

/** Lines of one runbook name the same rule once. */
function joined(before: readonly RuleRef[], found: readonly RuleRef[]): readonly RuleRef[] {
  const names = new Set(before.map(({ runbook, id }) => `${runbook} ${id}`));
  return [...before, ...found.filter(({ runbook, id }) => !names.has(`${runbook} ${id}`))];
}

function inapplicableFrom({ inapplicable, asking }: Tables, question: Asked): Answer | null {
  const known = inapplicable.get(question.action);
  if (known !== undefined) return known;
  const said = answer(asking.engine, asking.situation, question).answer;
  const found = said.kind === 'not-applicable' ? said : null;
  inapplicable.set(question.action, found);
  return found;
}

function heldFrom({ asking, identity }: Tables, question: Asked, { byVendor }: Cell<Held>): Held {
  const { vendor } = identity(question.identity);
  const known = byVendor.get(vendor);
  if (known !== undefined) return known;
  const { now } = asking.situation;
  const said = answer(asking.engine, asking.situation, { ...question, askedAt: now }).answer;
  const found: Held =
    said.kind === 'permit'
      ? { kind: 'held', permit: said, rungs: rungsOf(said, now) }
      : { kind: 'unheld', answer: said };
  byVendor.set(vendor, found);
  return found;
}

function rungsOf({ holder, next }: Extract<Answer, { kind: 'permit' }>, askedAt: Instant): Rungs {
  const { rung, roles, people } = holder;
  const later = next.map(({ at, ...each }) => ({ ...each, afterMs: at === null ? null : at - askedAt }));
  return [{ rung, roles, people, afterMs: 0 }, ...later];
}

type Permitted = Extract<Held, { kind: 'held' }>;

function permitFrom(tables: Tables, question: Asked, { permit, rungs }: Permitted): Answer {
  const { askedAt } = question;
  const age = tables.asking.situation.now - askedAt;
  const place = placeAt(rungs, age);
  const held = rungs[place];
  if (held === undefined) throw new Error('a permit has a rung that holds');
  const { rung, roles, people } = held;
  const next: NextRung[] = [];
  for (let later = place + 1; later < rungs.length; later += 1) {
    const each = rungs[later];
    if (each !== undefined)
      next.push({
        rung: each.rung,
        roles: each.roles,
        people: each.people,
        at: startOf(each.afterMs, askedAt),
      });
  }
  const since = startOf(held.afterMs, askedAt) ?? askedAt;
  return {
    kind: 'permit',
    rule: permit.rule,
    holder: { rung, of: permit.holder.of, roles, people, since },
    next,
    lastResort: permit.lastResort,
    obligations: permit.obligations,
    inform: informFrom(tables, question),
    seconds: (held.seconds ??= secondsOf(tables, question)),
  };
}

function placeAt(rungs: Rungs, age: number): number {
  let place = 0;
  for (let later = 1; later < rungs.length; later += 1) {
    const after = rungs[later]?.afterMs ?? null;
    if (after === null || after > age) break;
    place = later;
  }
  return place;
}

function startOf(afterMs: number | null, askedAt: Instant): Instant | null {
  return afterMs === null ? null : instantOf(askedAt + afterMs);
}

function secondsOf({ asking }: Tables, question: Asked): readonly Seat[] {
  const said = answer(asking.engine, asking.situation, question).answer;
  return said.kind === 'permit' ? said.seconds : [];
}

function informFrom(tables: Tables, question: Asked): readonly Inform[] {
  const { lines, likeness } = tables.identity(question.identity);
  if (lines.length === 1) return NOBODY_ELSE;
  const inform: Inform[] = [];
  for (const equipment of lines) {
    if (equipment === question.at) continue;
    inform.push({ equipment, people: holdersAt(tables, { ...question, at: equipment }, likeness) });
  }
  return inform;
}

const NOBODY_ELSE: readonly Inform[] = [];

function holdersAt(
  tables: Tables,
  there: Asked & { readonly at: EquipmentId },
  likeness: string,
): readonly PersonId[] {
  const cell = tables.cell(there.at, there.action, likeness);
  if (cell.rule === null) return [];
  const held = heldFrom(tables, there, cell);
  if (held.kind === 'unheld') return [];
  const rung = held.rungs[placeAt(held.rungs, tables.asking.situation.now - there.askedAt)];
  return (rung?.people ?? []).map(({ person }) => person);
}
