import { type IdentitiesFile, type PeopleFile, type PlantFile } from './schema-plant.ts';
import { type RunbookFile, type WrittenRule, type WrittenState } from './schema-runbook.ts';
import { type Plant } from './types.ts';

/** Which plant do checked files add up to?
 *  Promise: one shape for everything that may be written in two ways; runbooks in order of id.
 *  Never: refuses anything; that has happened before. */

export type CheckedFiles = {
  readonly plant: PlantFile;
  readonly people: PeopleFile;
  readonly identities: IdentitiesFile;
  readonly runbooks: readonly RunbookFile[];
};

/** The plant of files that have been checked. */
export function plantOf({ plant, people, identities, runbooks }: CheckedFiles): Plant {
  const inOrder = [...runbooks].sort((a, b) => (a.runbook < b.runbook ? -1 : 1));
  const written: unknown = {
    ...plant,
    roles: people.roles,
    people: people.people,
    rota: people.rota,
    identities: identities.identities,
    runbooks: inOrder.map(runbookOf),
  };
  // Directly after the parse: this is where ids, paths, events and durations get their brands.
  return written as Plant;
}

function runbookOf({ watchbill: _, ...runbook }: RunbookFile) {
  return {
    ...runbook,
    machine: stateOf(runbook.machine),
    rules: runbook.rules.map(ruleOf),
    expect: runbook.expect.map(({ in: any, while: all, ...row }) => ({
      ...row,
      where: whereOf(any, all),
      identities: row.identities ?? {},
    })),
  };
}

function stateOf({ on, states, ...state }: WrittenState): object {
  return {
    ...state,
    ...(on === undefined
      ? {}
      : { on: mapValues(on, (to) => (typeof to === 'string' ? { target: to } : to)) }),
    ...(states === undefined ? {} : { states: mapValues(states, stateOf) }),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function ruleOf({ in: any, while: all, holders, obligations, onExpiry, above, ...rule }: WrittenRule) {
  const base = { ...rule, where: whereOf(any, all), identities: rule.identities ?? {} };
  if (rule.effect === 'forbid') return base;
  return {
    ...base,
    holders: holders ?? [],
    obligations: obligations ?? [],
    onExpiry: onExpiry ?? 'resume',
    above: above ?? [],
  };
}

function whereOf(any: readonly string[] | undefined, all: readonly string[] | undefined) {
  return any === undefined ? { kind: 'while', paths: all ?? [] } : { kind: 'in', paths: any };
}
