import {
  type Consequence,
  type Equipment,
  type Identity,
  type Person,
  type Plant,
  type RotaRow,
  type Runbook,
} from '../../shared/plant/types.ts';
import { plain } from './plain.ts';

/** Which plant do the worked cases speak of?
 *  Promise: the plant of the file format's own examples, with a second line and enough people for each case.
 *  Never: read from a folder; the loader has its own tests. */

const UNKNOWN: Consequence = { effect: 'unknown' };

const EQUIPMENT = plain<readonly Equipment[]>([
  { id: 'plant-2', level: 'site', name: 'Plant 2' },
  { id: 'packaging', level: 'area', parent: 'plant-2', name: 'Packaging' },
  { id: 'line-3', level: 'workCenter', parent: 'packaging', name: 'Line 3', runbook: 'packaging-line' },
  { id: 'line-3.robot', level: 'workUnit', parent: 'line-3', name: 'Robot cell', safetyRelevant: true },
  { id: 'line-4', level: 'workCenter', parent: 'packaging', name: 'Line 4', runbook: 'packaging-line' },
]);

const PEOPLE = plain<readonly Person[]>([
  { id: 'maya-chen', name: 'Maya Chen', roles: [{ role: 'shift-lead', at: 'packaging' }] },
  { id: 'tomas-ruiz', name: 'Tomás Ruiz', roles: [{ role: 'ot-duty-engineer', at: 'plant-2' }] },
  { id: 'lea-novak', name: 'Léa Novák', roles: [{ role: 'security-duty', at: 'plant-2' }] },
  { id: 'ines-alves', name: 'Inês Alves', roles: [{ role: 'plant-manager', at: 'plant-2' }] },
  {
    id: 'jo-acme',
    name: 'Jo Acme',
    vendor: 'acme',
    roles: [
      { role: 'vendor-technician', at: 'line-3' },
      { role: 'shift-lead', at: 'line-3' },
    ],
  },
  { id: 'ana-silva', name: 'Ana Silva', roles: [{ role: 'shift-lead', at: 'line-4' }] },
]);

const ROTA = plain<readonly RotaRow[]>([
  {
    shift: 'day',
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '06:00',
    to: '22:00',
    crew: ['maya-chen', 'tomas-ruiz'],
  },
]);

const IDENTITY = {
  criticality: 3,
  safetyCritical: false,
  tags: [],
  ifPaused: UNKNOWN,
  ifRevoked: UNKNOWN,
  whenUnsure: 'pause',
  atRest: 'active',
} as const;

const IDENTITIES = plain<readonly Identity[]>([
  {
    ...IDENTITY,
    id: 'vnd-acme-rdp',
    name: 'ACME remote desktop to robot cell',
    type: 'remoteAccess',
    owner: 'ot-duty-engineer',
    vendor: 'acme',
    criticality: 4,
    reach: ['line-3.robot', 'line-4'],
    tags: ['vendor', 'robot'],
  },
  {
    ...IDENTITY,
    id: 'svc-safety',
    name: 'Safety controller access',
    type: 'deviceCredential',
    safetyCritical: true,
    reach: ['line-3', 'line-4'],
  },
]);

const RUNBOOKS = plain<readonly Runbook[]>([
  {
    runbook: 'packaging-line',
    version: '1.2.0',
    machine: { initial: 'running', states: {} },
    expect: [],
    declare: [
      {
        events: ['vendor.connected', 'work.started'],
        holders: [{ roles: ['shift-lead'] }],
        obligations: [],
      },
      {
        events: ['recovery.confirmed'],
        holders: [{ roles: ['shift-lead'] }],
        obligations: [
          { dualApproval: { roles: ['security-duty'], distinctTeams: true } },
          { effectsConfirmed: true },
        ],
      },
    ],
    rules: [
      {
        id: 'R-12',
        where: { kind: 'in', paths: ['running.vendorSession'] },
        effect: 'permit',
        actions: ['pause', 'constrain'],
        identities: { types: ['remoteAccess'], tags: ['vendor'] },
        when: { days: ['sat', 'sun'], from: '06:00', to: '22:00' },
        holders: [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT5M' }],
        lastResort: 'plant-manager',
        obligations: [{ rationale: true }, { timeLimit: 'PT30M', untilExit: true }],
        onExpiry: 'resume',
        above: [],
      },
      {
        id: 'F-1',
        where: { kind: 'in', paths: ['emergency'] },
        effect: 'forbid',
        actions: ['restore', 'resume'],
        identities: { safetyCritical: true },
      },
    ],
    breakGlass: {
      roles: ['shift-lead', 'ot-duty-engineer'],
      actions: ['pause', 'constrain', 'revoke'],
      limit: 'PT30M',
    },
  },
]);

export const WORKED_PLANT: Plant = plain<Plant>({
  watchbill: 1,
  plant: 'harbour-foods',
  name: 'Harbour Foods, Plant 2',
  timeZone: 'Europe/Lisbon',
  origin: 'harbour-foods.example/plant-2',
  equipment: EQUIPMENT,
  roles: [
    { id: 'shift-lead', name: 'Shift lead', team: 'OT' },
    { id: 'ot-duty-engineer', name: 'OT duty engineer', team: 'OT' },
    { id: 'security-duty', name: 'Security duty officer', team: 'security' },
    { id: 'plant-manager', name: 'Plant manager', team: 'operations' },
    { id: 'vendor-technician', name: 'Vendor technician', team: 'vendors' },
  ],
  people: PEOPLE,
  rota: ROTA,
  identities: IDENTITIES,
  runbooks: RUNBOOKS,
});
