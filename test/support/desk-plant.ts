import { parsePlant } from '../../shared/plant/load.ts';
import { type Plant } from '../../shared/plant/types.ts';
import { fakePinLine } from './fake-ports.ts';

/** On which plant are the desk's tests played?
 *  Promise: read by the real loader; small, with one rule for each thing a desk has to know.
 *  Never: the sample plant, which changes for other reasons. */

const PLANT = `
watchbill: 1
plant: harbour-foods
name: Harbour Foods
timeZone: Etc/UTC
origin: harbour-foods.example/plant-2
equipment:
  - { id: plant-2, level: site, name: Plant 2 }
  - { id: packaging, level: area, parent: plant-2, name: Packaging }
  - { id: line-3, level: workCenter, parent: packaging, name: Line 3, runbook: packaging-line }
  - { id: line-3.robot, level: workUnit, parent: line-3, name: Robot cell }
  - { id: line-4, level: workCenter, parent: packaging, name: Line 4, runbook: packaging-line }
`;

const person = (id: string, role: string, more = ''): string =>
  `  - { id: ${id}, name: ${id}, phone: "ext ${id.length}", roles: [ { role: ${role}, at: plant-2 } ], pin: "${fakePinLine(id)}"${more} }`;

const PEOPLE = `
watchbill: 1
roles:
  - { id: shift-lead, name: Shift lead, team: OT }
  - { id: ot-duty-engineer, name: OT duty engineer, team: OT }
  - { id: security-duty, name: Security duty officer, team: security }
  - { id: plant-manager, name: Plant manager, team: operations }
  - { id: vendor-technician, name: Vendor technician, team: vendor }
people:
${person('maya', 'shift-lead')}
${person('tomas', 'ot-duty-engineer')}
${person('lea', 'security-duty')}
${person('ines', 'plant-manager')}
${person('jo', 'vendor-technician', ', vendor: acme')}
  - { id: nopin, name: No Pin, roles: [ { role: shift-lead, at: line-4 } ] }
rota:
  - { shift: day, days: [mon, tue, wed, thu, fri, sat, sun], from: "06:00", to: "22:00", crew: [maya, tomas, lea] }
`;

const IDENTITIES = `
watchbill: 1
identities:
  - { id: vnd-acme, name: ACME remote desktop, type: remoteAccess, vendor: acme, reach: [line-3.robot, line-4], tags: [vendor],
      carryOut: { pause: "Jump host: disable acme-3" } }
  - { id: vnd-acme-api, name: ACME interface key, type: apiKey, vendor: acme, reach: [line-3], tags: [vendor] }
  - { id: agent-robot, name: Robot agent, type: automationAgent, reach: [line-3.robot] }
  - { id: jit-bolt, name: Bolt access, type: remoteAccess, vendor: bolt, reach: [line-3], atRest: paused }
  - { id: svc-mes, name: MES account, type: serviceAccount, reach: [line-3] }
  - { id: svc-erp, name: ERP account, type: serviceAccount, reach: [line-3] }
  - { id: svc-sis, name: Safety controller, type: deviceCredential, reach: [line-3], safetyCritical: true }
`;

const RUNBOOK = `
watchbill: 1
runbook: packaging-line
version: 1.0.0
machine:
  initial: running
  states:
    running:
      initial: normal
      on: { emergency.declared: emergency, work.started: maintenance }
      states:
        normal: { on: { vendor.connected: vendorSession } }
        vendorSession:
          tags: [vendor-window]
          deadline: { after: PT2H, event: vendor.window.ended }
          on: { vendor.disconnected: normal, vendor.window.ended: normal }
    maintenance: { on: { work.finished: recovery, lock.applied: lockout } }
    lockout: { tags: [abnormal], on: { lock.removed: maintenance } }
    emergency: { tags: [abnormal], on: { danger.over: recovery } }
    recovery: { tags: [abnormal], on: { recovery.confirmed: running } }
declare:
  - events: [vendor.connected, vendor.disconnected, work.started, work.finished, lock.applied, lock.removed, danger.over, emergency.declared]
    holders: [ { roles: [shift-lead] } ]
  - events: [recovery.confirmed]
    holders: [ { roles: [shift-lead] } ]
    obligations: [ { dualApproval: { roles: [security-duty], distinctTeams: true } }, { effectsConfirmed: true }, { rationale: true },
                   { confirm: Guards closed } ]
rules:
  - { id: R-1, in: [running], effect: permit, actions: [pause, constrain, extend, keep, release],
      holders: [ { roles: [shift-lead] }, { roles: [ot-duty-engineer], after: PT5M } ], lastResort: plant-manager,
      obligations: [ { timeLimit: PT30M } ] }
  - { id: R-2, in: [running.vendorSession], effect: permit, actions: [pause, constrain], identities: { ids: [vnd-acme] },
      holders: [ { roles: [shift-lead] } ], obligations: [ { rationale: true }, { timeLimit: PT1H, untilExit: true } ] }
  - { id: R-3, in: ["*"], effect: permit, actions: [resume], holders: [ { roles: [shift-lead] } ] }
  - { id: R-4, in: [running], effect: permit, actions: [resume], identities: { ids: [jit-bolt] },
      holders: [ { roles: [shift-lead] } ], obligations: [ { timeLimit: PT1H, untilExit: true } ] }
  - { id: R-5, in: ["*"], effect: permit, actions: [revoke], holders: [ { roles: [shift-lead] } ],
      obligations: [ { dualApproval: { roles: [security-duty], distinctTeams: true } }, { notify: [plant-manager] } ] }
  - { id: R-6, in: ["*"], effect: permit, actions: [restore], holders: [ { roles: [shift-lead] }, { roles: [ot-duty-engineer] } ] }
  - { id: R-7, in: [running], effect: permit, actions: [override], holders: [ { roles: [shift-lead] } ],
      obligations: [ { timeLimit: PT15M } ] }
  - { id: R-8, in: [running], effect: permit, actions: [pause], identities: { ids: [svc-mes] }, onExpiry: ask,
      holders: [ { roles: [shift-lead] } ], obligations: [ { confirm: Line is empty }, { timeLimit: PT20M } ] }
  - { id: R-9, in: [running], effect: permit, actions: [constrain], identities: { ids: [svc-mes] },
      holders: [ { roles: [shift-lead] } ] }
  - { id: R-10, in: ["*"], effect: permit, actions: [revoke], identities: { ids: [svc-erp] },
      holders: [ { roles: [shift-lead] } ],
      obligations: [ { dualApproval: { roles: [plant-manager], distinctTeams: true } }, { aloneWithReview: true } ] }
  - { id: F-1, in: [emergency], effect: forbid, actions: [pause, resume, withdraw], identities: { safetyCritical: true } }
breakGlass: { roles: [shift-lead, ot-duty-engineer], actions: [pause, constrain, revoke], limit: PT30M }
expect:
  - { in: [lockout], identities: { types: [automationAgent] }, standing: paused, scope: nothing moves }
  - { in: [running.vendorSession], identities: { ids: [vnd-acme] }, standing: constrained }
`;

/** `change` edits the text of the runbook, as an engineer would. */
export function runbookText(change: (text: string) => string = (text) => text): string {
  return change(RUNBOOK);
}

/** The plant, with its runbook and its people as changed. */
export function deskPlant(runbook = runbookText(), people = PEOPLE): Plant {
  const loaded = parsePlant({
    files: [
      { path: 'plant.yaml', text: PLANT },
      { path: 'people.yaml', text: people },
      { path: 'identities.yaml', text: IDENTITIES },
      { path: 'runbooks/packaging-line.runbook.yaml', text: runbook },
    ],
  });
  if (loaded.ok) return loaded.value.plant;
  throw new Error(loaded.error.map((each) => each.sentence).join('\n'));
}

/** The plant in which everybody signs with the PIN of this line. */
export function plantWithPins(line: string): Plant {
  const plant = deskPlant();
  const people = plant.people.map((each) => (each.pin === undefined ? each : { ...each, pin: line }));
  return { ...plant, people };
}
