import { valueAt } from './subject.ts';

/** How would this content of a plant be written in a folder?
 *  Promise: for the content of any plant, values that the schemas of the folder accept and that add up to
 *  the same plant
 *  again; for anything else some value, for the schemas to refuse.
 *  Never: throws; decides whether the content is right. */

export type FolderForm = {
  readonly plant: unknown;
  readonly people: unknown;
  readonly identities: unknown;
  readonly runbooks: readonly unknown[];
};
type Bag = Readonly<Record<string, unknown>>;

export function folderForm(content: unknown): FolderForm {
  const { roles, people, rota, identities, runbooks, ...plant } = bagOf(content);
  return {
    plant,
    people: filled({
      watchbill: 1,
      roles: each(roles, roleForm),
      people: each(people, filled),
      rota: each(rota, filled),
    }),
    identities: filled({ watchbill: 1, identities: each(identities, filled) }),
    runbooks: Array.isArray(runbooks) ? runbooks.map(runbookForm) : [],
  };
}

/** Not a map: nothing that a schema would take. */
function bagOf(value: unknown): Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function each(value: unknown, change: (entry: Bag) => unknown): unknown {
  return Array.isArray(value) ? value.map((entry) => change(bagOf(entry))) : value;
}

/** In a folder an empty list is left out, as is what was never there. */
function filled(bag: Bag): Bag {
  const entries = Object.entries(bag).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

function roleForm(role: Bag): Bag {
  const { team, ...rest } = role;
  return team === '' ? rest : role;
}

function runbookForm(value: unknown): Bag {
  const runbook = bagOf(value);
  const { breakGlass, rules, expect, declare } = runbook;
  return filled({
    ...runbook,
    watchbill: 1,
    ...(breakGlass === undefined ? {} : { breakGlass: filled(bagOf(breakGlass)) }),
    declare: each(declare, ladderForm),
    rules: each(rules, ruleForm),
    expect: each(expect, ruleForm),
  });
}

/** A row with holders and obligations. A permit keeps its empty ladder out of sight only where the folder
 *  may. */
function ladderForm(row: Bag): Bag {
  const { holders, obligations } = row;
  return filled({ ...row, holders: each(holders, filled), obligations: each(obligations, obligationForm) });
}

function obligationForm(obligation: Bag): Bag {
  const { dualApproval } = obligation;
  return dualApproval === undefined
    ? obligation
    : { ...obligation, dualApproval: filled(bagOf(dualApproval)) };
}

function ruleForm(row: Bag): Bag {
  const { where, identities, ...rest } = row;
  const kind = valueAt(where, ['kind']);
  const named = typeof kind === 'string' ? { [kind]: valueAt(where, ['paths']) } : {};
  const isEmpty =
    typeof identities === 'object' && identities !== null && Object.keys(identities).length === 0;
  return ladderForm({ ...rest, ...named, ...(isEmpty ? {} : { identities }) });
}
