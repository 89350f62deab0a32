import { type Answer, type Answered, type RuleRef, type Seat } from '../../shared/authority/types.ts';
import {
  type DurationText,
  type EquipmentId,
  type IdentityId,
  type PersonId,
  type Plant,
  type PlantId,
  type RoleId,
  type RuleId,
  type RunbookId,
  type StatePath,
} from '../../shared/plant/types.ts';
import { type Instant, parseInstant } from '../../shared/std/instant.ts';
import { namesOf } from '../../shared/words/names.ts';

/** Which few names and answers do exact sentences need?
 *  Promise: one plant in Oslo, in November one hour ahead of UTC. */

export const LINE = 'line-3' as EquipmentId;
export const NEIGHBOUR = 'line-4' as EquipmentId;
export const REMOTE = 'vnd-acme-rdp' as IdentityId;
export const MAYA = 'maya-chen' as PersonId;
export const TOMAS = 'tomas-ruiz' as PersonId;
export const INES = 'ines-alves' as PersonId;
export const JO = 'jo-acme' as PersonId;
export const PARK = 'j-park' as PersonId;
export const LEAD = 'shift-lead' as RoleId;
export const ENGINEER = 'ot-duty-engineer' as RoleId;
export const MANAGER = 'plant-manager' as RoleId;
export const TECHNICIAN = 'vendor-technician' as RoleId;
export const OPERATOR = 'operator' as RoleId;

const people = [
  { id: MAYA, name: 'Maya Chen', phone: 'ext 4412', roles: [{ role: LEAD, at: LINE }] },
  { id: TOMAS, name: 'Tomás Ruiz', phone: 'ext 4418', roles: [{ role: ENGINEER, at: LINE }] },
  { id: INES, name: 'Ines Alves', phone: 'ext 4400', roles: [{ role: MANAGER, at: LINE }] },
  { id: JO, name: 'Jo Acme', vendor: 'acme', roles: [{ role: TECHNICIAN, at: LINE }] },
  { id: PARK, name: 'J. Park', phone: '', roles: [] },
];

const plant: Plant = {
  watchbill: 1,
  plant: 'harbour' as PlantId,
  name: 'Harbour',
  timeZone: 'Europe/Oslo',
  origin: 'harbour.example',
  equipment: [
    { id: LINE, level: 'workCenter', name: 'Line 3' },
    { id: NEIGHBOUR, level: 'workCenter', name: 'Line 4' },
  ],
  roles: [
    { id: LEAD, name: 'Shift lead', team: 'OT' },
    { id: ENGINEER, name: 'OT duty engineer', team: 'OT' },
    { id: MANAGER, name: 'Plant manager', team: 'operations' },
    { id: TECHNICIAN, name: 'Vendor technician', team: 'vendor' },
    { id: OPERATOR, name: ' ', team: 'operations' },
  ],
  people,
  rota: [],
  identities: [],
  runbooks: [],
};
export const harbour = namesOf(plant);

export const RULE: RuleRef = {
  runbook: 'packaging-line' as RunbookId,
  version: '1.2.0',
  id: 'R-12' as RuleId,
};
export const FORBID: RuleRef = { ...RULE, id: 'F-1' as RuleId };
/** The words that the vocabulary avoids, and `can`, which blurs may. */
export const AVOIDED =
  /\b(?:suspend|abort|lock-?out|interlock|bypass|trip|kill|block|disable|terminate|approve|alarm|enforce|prevent|protect|tamper|immutable|guarantee\w*|done|ok|set|can)\b/i;
export const HALF_HOUR = 'PT30M' as DurationText;
export const NOW = instant('2026-11-21T13:00:00Z');
export const mayaLeads: Seat = { person: MAYA, role: LEAD };
export const tomasOnDuty: Seat = { person: TOMAS, role: ENGINEER };

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

export function path(text: string): StatePath {
  return text as StatePath;
}

type Permit = Extract<Answer, { readonly kind: 'permit' }>;

/** Maya's turn, with nothing else said. */
export const permit: Permit = {
  kind: 'permit',
  rule: RULE,
  holder: { rung: 0, of: 3, roles: [LEAD], people: [mayaLeads], since: NOW },
  next: [],
  lastResort: null,
  obligations: [],
  inform: [],
  seconds: [],
};

/** A pause on Line 3, answered so. */
export function answeredBy(answer: Answer, rest: Partial<Answered> = {}): Answered {
  return {
    answer,
    actor: null,
    action: 'pause',
    identity: REMOTE,
    equipment: LINE,
    state: [[path('running.vendorSession')]],
    now: NOW,
    askedAt: NOW,
    ...rest,
  };
}
