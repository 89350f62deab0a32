import { type FolderFile } from '../../shared/plant/files.ts';
import { type LoadedPlant } from '../../shared/plant/load-with.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { type PlantError } from '../../shared/plant/problem.ts';

/** What is a small plant folder that is whole, and how is it spoiled?
 *  Promise: `GOOD` loads without an error; a spoiled copy differs in the one place that was named.
 *  Never: a disk. */
export const GOOD: Readonly<Record<string, string>> = {
  'plant.yaml': `watchbill: 1
plant: harbour-foods
name: Harbour Foods
timeZone: Europe/Lisbon
origin: harbour-foods.example/plant-2
equipment:
  - { id: plant-2, level: site, name: Plant 2 }
  - { id: packaging, level: area, parent: plant-2, name: Packaging }
  - { id: line-3, level: workCenter, parent: packaging, name: Line 3, runbook: press-line }
  - { id: line-3.robot, level: workUnit, parent: line-3, name: Robot cell, safetyRelevant: true, purdue: L1 }
`,
  'people.yaml': `watchbill: 1
roles:
  - { id: shift-lead, name: Shift lead, team: OT }
  - { id: security-duty, name: Security duty, team: security }
people:
  - { id: maya-chen, name: Maya Chen, phone: ext 4412, roles: [ { role: shift-lead, at: packaging } ] }
  - { id: jo-acme, name: Jo Acme, vendor: acme }
rota:
  - { shift: early, days: [mon, sat], from: "06:00", to: "14:00", crew: [maya-chen] }
`,
  'identities.yaml': `watchbill: 1
identities:
  - { id: vnd-acme-rdp, name: Remote desktop, type: remoteAccess, reach: [line-3.robot], vendor: acme }
  - { id: svc-mes, name: MES, type: serviceAccount, reach: [packaging], owner: shift-lead, expires: 2026-12-31 }
`,
  'runbooks/press-line.runbook.yaml': `watchbill: 1
runbook: press-line
version: 1.2.0
machine:
  initial: running
  states:
    running:
      initial: normal
      on: { work.started: maintenance }
      states:
        normal: { on: { vendor.connected: session } }
        session:
          deadline: { after: PT2H, event: window.ended }
          on: { window.ended: { target: normal, description: Time is up } }
    maintenance: { tags: [abnormal], on: { work.finished: running } }
declare:
  - events: [work.started, work.finished]
    holders: [ { roles: [shift-lead] } ]
    obligations: [ { effectsConfirmed: true } ]
rules:
  - id: R-1
    in: [running.session]
    effect: permit
    actions: [pause]
    identities: { ids: [vnd-acme-rdp] }
    when: { days: [sat], from: "06:00", to: "22:00" }
    holders: [ { roles: [shift-lead] }, { roles: [security-duty], after: PT5M } ]
    lastResort: security-duty
    obligations: [ { rationale: true }, { dualApproval: { roles: [security-duty], distinctTeams: true } } ]
    above: [R-2]
  - { id: R-2, while: [running], effect: permit, actions: [pause, revoke], holders: [ { roles: [shift-lead] } ] }
  - { id: F-1, in: ["*"], effect: forbid, actions: [restore], identities: { safetyCritical: true } }
breakGlass: { roles: [shift-lead], actions: [pause], limit: PT30M }
expect:
  - { in: [running], identities: { types: [remoteAccess] }, standing: paused, scope: none }
`,
};
export const RUNBOOK = 'runbooks/press-line.runbook.yaml';

export function filesOf(texts: Readonly<Record<string, string>>): readonly FolderFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** The good folder with the first `from` in one file replaced by `to`. */
export function spoiled(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = GOOD[file] ?? '';
  if (!text.includes(from)) throw new Error(`the good ${file} does not hold ${from}`);
  return { ...GOOD, [file]: text.replace(from, () => to) };
}

export function loaded(texts: Readonly<Record<string, string>>): LoadedPlant {
  const result = parsePlant({ files: filesOf(texts) });
  if (!result.ok) throw new Error(result.error.map(({ sentence }) => sentence).join('\n'));
  return result.value;
}

export function errorsOf(texts: Readonly<Record<string, string>>): readonly PlantError[] {
  const result = parsePlant({ files: filesOf(texts) });
  return result.ok ? [] : result.error;
}
