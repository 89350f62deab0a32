import {
  type Action,
  type DurationText,
  type Holders,
  IDENTITY_TYPES,
  type MachineConfig,
  type MachineEvent,
  type Obligation,
  type PermitRule,
  type Role,
  type RoleId,
  type Rule,
  type RuleId,
  type Runbook,
  type RunbookId,
  type Selector,
  type StatePath,
} from '../../shared/plant/types.ts';
import { type Chance } from './generate-plant-random.ts';

/** Which rules has one runbook of a large plant?
 *  Promise: each rule differs from every other in state, verbs or selector, from the general to the
 *  particular, so that one decides; about one in forty forbids.
 *  Never: two rules of the same rank about the same class, verb and state. */

/** Classes of identities, told apart by one tag each, so that rules about them do not tie by accident. */
export const CLASSES = Array.from({ length: 12 }, (_nothing, index) => `c${index + 1}`);
const STATES = ['running.normal', 'running.vendorSession', 'stopped', 'maintenance', 'emergency', 'recovery'];
const VERBS: readonly (readonly Action[])[] = [
  ['pause', 'constrain'],
  ['resume', 'release'],
  ['revoke'],
  ['restore'],
  ['keep', 'extend'],
  ['override'],
];
const on = (
  events: Readonly<Record<string, string>>,
): Readonly<Record<string, { readonly target: string }>> =>
  Object.fromEntries(Object.entries(events).map(([event, target]) => [event, { target }]));
const MACHINE: MachineConfig = {
  initial: 'running',
  states: {
    running: {
      initial: 'normal',
      on: on({ 'line.stopped': 'stopped', 'emergency.declared': 'emergency', 'work.started': 'maintenance' }),
      states: {
        normal: { on: on({ 'vendor.connected': 'vendorSession' }) },
        vendorSession: { on: on({ 'vendor.disconnected': 'normal' }) },
      },
    },
    stopped: { on: on({ 'line.started': 'running' }) },
    maintenance: { on: on({ 'work.finished': 'recovery' }) },
    emergency: { tags: ['abnormal'], on: on({ 'danger.over': 'recovery' }) },
    recovery: { tags: ['abnormal'], on: on({ 'recovery.confirmed': 'running' }) },
  },
};
const EVENTS = [
  'line.stopped',
  'emergency.declared',
  'work.started',
  'vendor.connected',
  'vendor.disconnected',
  'line.started',
  'work.finished',
  'danger.over',
  'recovery.confirmed',
].map((event) => event as MachineEvent);

export function runbookId(index: number): RunbookId {
  return `runbook-${String(index + 1).padStart(3, '0')}` as RunbookId;
}

type Making = {
  readonly index: number;
  readonly roles: readonly Role[];
  readonly rules: number;
  readonly chance: Chance;
};

export function bigRunbook(making: Making): Runbook {
  const { index, roles, rules, chance } = making;
  const manager = roleAt(roles, 1);
  return {
    runbook: runbookId(index),
    version: '1.0.0',
    title: `Runbook ${index + 1}`,
    machine: MACHINE,
    declare: [{ events: EVENTS, holders: [{ roles: [manager] }], obligations: [] }],
    rules: [...places()].slice(0, rules).map((place, at) => ruleOf(at, place, { roles, chance })),
    breakGlass: {
      roles: [manager, roleAt(roles, 2)],
      actions: ['pause', 'revoke'],
      limit: 'PT30M' as DurationText,
    },
    expect: [],
  };
}

type Place = {
  readonly states: readonly string[];
  readonly verbs: readonly Action[];
  readonly identities: Selector;
};

/** The general ones first: any state and anybody, then one state, then a class in one state, then a type of
 *  a class. A class in any state is left out: it would tie with everybody in one state. */
function* places(): Generator<Place> {
  for (const identities of selectors()) {
    for (const verbs of VERBS) {
      if (Object.keys(identities).length === 0) yield { states: ['*'], verbs, identities };
      for (const state of STATES) yield { states: [state], verbs, identities };
    }
  }
}

function* selectors(): Generator<Selector> {
  yield {};
  for (const tag of CLASSES) yield { tags: [tag] };
  for (const type of IDENTITY_TYPES) for (const tag of CLASSES) yield { types: [type], tags: [tag] };
}

type Setting = { readonly roles: readonly Role[]; readonly chance: Chance };

function ruleOf(at: number, { states, verbs, identities }: Place, { roles, chance }: Setting): Rule {
  const base = {
    where: { kind: 'in', paths: states.map((state) => state as StatePath) },
    actions: verbs,
    identities,
    because: 'Generated',
  } as const;
  if (at % 40 === 39) return { ...base, id: `F-${at + 1}` as RuleId, effect: 'forbid' };
  const permit: PermitRule = {
    ...base,
    id: `R-${at + 1}` as RuleId,
    effect: 'permit',
    holders: holdersOf(roles, chance),
    ...(chance.isLuckyIn(70) ? { lastResort: roleAt(roles, 1) } : {}),
    obligations: obligationsOf(verbs, roles, chance),
    onExpiry: 'resume',
    above: [],
  };
  return permit;
}

function holdersOf(roles: readonly Role[], chance: Chance): readonly Holders[] {
  const start = chance.below(roles.length);
  const after = { after: 'PT5M' as DurationText };
  return [
    { roles: [roleAt(roles, start)] },
    { roles: [roleAt(roles, start + 1)], ...after },
    { roles: [roleAt(roles, start + 2), roleAt(roles, start + 3)], ...after },
  ];
}

function obligationsOf(
  verbs: readonly Action[],
  roles: readonly Role[],
  chance: Chance,
): readonly Obligation[] {
  const isTimed = verbs.includes('pause') || verbs.includes('override');
  const needsTwo = verbs.includes('revoke') || verbs.includes('restore') || verbs.includes('override');
  return [
    { rationale: true },
    ...(isTimed ? [{ timeLimit: 'PT30M' as DurationText }] : []),
    ...(needsTwo
      ? [
          {
            dualApproval: {
              roles: [roleAt(roles, chance.below(roles.length)), roleAt(roles, 2)],
              distinctTeams: true,
            },
          },
        ]
      : []),
  ];
}

function roleAt(roles: readonly Role[], place: number): RoleId {
  const role = roles[place % roles.length];
  if (role === undefined) throw new Error('a plant has at least one role');
  return role.id;
}
