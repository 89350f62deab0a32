import { expect, test } from 'vitest';
import { RUNBOOK, errorsOf, spoiled } from './folder.ts';

/** What is named must exist: the exact sentence for each slip. */
type Slip = readonly [file: string, from: string, to: string, sentences: readonly string[], because: string];
const SLIPS: readonly Slip[] = [
  [
    RUNBOOK,
    'after: PT5M }',
    'after: PT5M }, { roles: [shiftlead] }',
    ['runbook `press-line` names unknown role `shiftlead` (rules[0], line 27): did you mean `shift-lead`?'],
    'a role nobody defined',
  ],
  [
    RUNBOOK,
    'lastResort: security-duty',
    'lastResort: plant-manager',
    [
      'runbook `press-line` names unknown role `plant-manager` (rules[0], line 28): add it to `roles` in people.yaml',
    ],
    'a last resort nobody defined, and none near',
  ],
  [
    'people.yaml',
    'role: shift-lead, at',
    'role: shift-leed, at',
    ['person `maya-chen` names unknown role `shift-leed` (people[0], line 6): did you mean `shift-lead`?'],
    'a role a person cannot have',
  ],
  [
    'people.yaml',
    'at: packaging',
    'at: packagin',
    ['person `maya-chen` names unknown equipment `packagin` (people[0], line 6): did you mean `packaging`?'],
    'equipment nobody has',
  ],
  [
    'people.yaml',
    'crew: [maya-chen]',
    'crew: [maya-chin]',
    ['shift `early` names unknown person `maya-chin` (rota[0], line 9): did you mean `maya-chen`?'],
    'a crew member nobody knows',
  ],
  [
    'identities.yaml',
    'reach: [line-3.robot]',
    'reach: [line-3.robott]',
    [
      'identity `vnd-acme-rdp` names unknown equipment `line-3.robott` (identities[0], line 3): did you mean `line-3.robot`?',
    ],
    'reach into nothing',
  ],
  [
    'identities.yaml',
    'owner: shift-lead',
    'owner: boss',
    [
      'identity `svc-mes` names unknown role `boss` (identities[1], line 4): add it to `roles` in people.yaml',
    ],
    'an owner role nobody defined',
  ],
  [
    'plant.yaml',
    'runbook: press-line',
    'runbook: pres-line',
    [
      'equipment `line-3` names unknown runbook `pres-line` (equipment[2], line 9): did you mean `press-line`?',
    ],
    'a runbook that is not in the folder',
  ],
  [
    'plant.yaml',
    'parent: plant-2',
    'parent: plant-22',
    [
      'equipment `packaging` names unknown equipment `plant-22` (equipment[1], line 8): did you mean `plant-2`?',
    ],
    'a parent that is not there',
  ],
  [
    'plant.yaml',
    'timeZone: Europe/Lisbon',
    'timeZone: Europe/Lisbonn',
    ['plant.yaml names unknown time zone `Europe/Lisbonn` (timeZone, line 4): did you mean `Europe/Lisbon`?'],
    'a zone nobody keeps',
  ],
  [
    RUNBOOK,
    'ids: [vnd-acme-rdp]',
    'ids: [vnd-acme-rpd]',
    [
      'runbook `press-line` names unknown identity `vnd-acme-rpd` (rules[0], line 25): did you mean `vnd-acme-rdp`?',
    ],
    'a rule for an identity nobody has',
  ],
  [
    RUNBOOK,
    'in: [running.session]',
    'in: [running.sesion]',
    [
      'runbook `press-line` names unknown state `running.sesion` (rules[0], line 22): did you mean `running.session`?',
    ],
    'a state that is not in the machine',
  ],
  [
    RUNBOOK,
    'while: [running]',
    'while: ["*"]',
    ['runbook `press-line` names unknown state `*` (rules[1], line 31): write it in `in`'],
    '`*` means any only in `in`',
  ],
  [
    RUNBOOK,
    'events: [work.started,',
    'events: [work.starte,',
    [
      'runbook `press-line` names unknown event `work.starte` (declare[0], line 17): did you mean `work.started`?',
    ],
    'an event no state takes',
  ],
  [
    RUNBOOK,
    'event: window.ended }',
    'event: window.endet }',
    [
      'runbook `press-line` names unknown event `window.endet` (machine.states.running.states.session.deadline.event, line 13): did you mean `window.ended`?',
    ],
    'a deadline that nothing hears',
  ],
  [
    RUNBOOK,
    'work.started: maintenance',
    'work.started: maintenanse',
    [
      'runbook `press-line` names unknown target `maintenanse` (machine.states.running.on.work.started, line 9): did you mean `maintenance`?',
    ],
    'a target that is not there',
  ],
  [
    RUNBOOK,
    'work.finished: running',
    'work.finished: running.normal.deep',
    [
      'runbook `press-line` names unknown target `running.normal.deep` (machine.states.maintenance.on.work.finished, line 15): did you mean `running.normal`?',
    ],
    'a target deeper than a target goes',
  ],
  [
    RUNBOOK,
    'initial: running',
    'initial: runing',
    [
      'runbook `press-line` names unknown initial state `runing` (machine.initial, line 5): did you mean `running`?',
    ],
    'a start that is not there',
  ],
  [
    RUNBOOK,
    'above: [R-2]',
    'above: [R-3]',
    ['runbook `press-line` names unknown rule `R-3` (rules[0], line 30): did you mean `R-1`?'],
    'a rule above one that is not there',
  ],
];

test.each(SLIPS)(
  '%s: %j written as %j is refused by name and line',
  (...[file, from, to, sentences, because]) => {
    const errors = errorsOf(spoiled(file, from, to));
    expect(
      errors.map(({ sentence }) => sentence),
      because,
    ).toEqual(sentences);
    expect(new Set(errors.map((error) => error.file)), because).toEqual(new Set([file]));
  },
);
