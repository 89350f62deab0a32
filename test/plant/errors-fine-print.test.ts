import { expect, test } from 'vitest';
import { RUNBOOK, errorsOf, spoiled } from './folder.ts';

/** What the fine print calls an error is one: the exact sentence for each slip. */
type Slip = readonly [file: string, from: string, to: string, sentences: readonly string[], because: string];
const SLIPS: readonly Slip[] = [
  [
    'identities.yaml',
    'id: svc-mes',
    'id: vnd-acme-rdp',
    [
      'identity `vnd-acme-rdp` stands twice (identities[1], line 4): the other is on line 3; give one of them another id',
    ],
    'one id twice',
  ],
  [
    RUNBOOK,
    'id: R-2, while',
    'id: R-1, while',
    [
      'runbook `press-line` names unknown rule `R-2` (rules[0], line 30): did you mean `R-1`?',
      'runbook `press-line` has rule `R-1` twice (rules[1], line 31): the other is on line 21; give one of them another id',
    ],
    'one rule id twice',
  ],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, vendor: other }',
    ['identities.yaml has the key `vendor` twice (line 3): keep one'],
    'one key twice',
  ],
  [
    RUNBOOK,
    'identities: { safetyCritical: true }',
    'identities: {}',
    [
      'runbook `press-line` has an empty map `identities` (rules[2], line 32): write a key, or leave it out to mean every identity',
    ],
    'an empty selector must not select everything',
  ],
  [
    RUNBOOK,
    'when: { days: [sat], from: "06:00", to: "22:00" }',
    'when: {}',
    [
      'runbook `press-line` has an empty map `when` (rules[0], line 26): write `days` or a time, or leave it out',
    ],
    'an empty window',
  ],
  [
    RUNBOOK,
    ', to: "22:00" }',
    ' }',
    ['runbook `press-line` has `from` without `to` (rules[0], line 26): write both, or neither'],
    'from without to',
  ],
  [
    RUNBOOK,
    'in: [running.session]\n',
    'in: [running]\n    while: [running]\n',
    ['runbook `press-line` has both `in` and `while` (rules[0], line 21): write one of the two'],
    'both of in and while',
  ],
  [
    RUNBOOK,
    'in: [running], identities',
    'identities',
    ['runbook `press-line` has neither `in` nor `while` (expect[0], line 35): write one of the two'],
    'neither in nor while',
  ],
  [
    RUNBOOK,
    'revoke], holders: [ { roles: [shift-lead] } ] }',
    'revoke] }',
    ['runbook `press-line` has no `holders` on permit `R-2` (rules[1], line 31): say who may'],
    'a permit for nobody in particular',
  ],
  [
    RUNBOOK,
    'actions: [restore],',
    'actions: [restore], holders: [ { roles: [shift-lead] } ],',
    [
      'runbook `press-line` has `holders` on forbid `F-1` (rules[2], line 32): remove it; nobody passes a forbid',
    ],
    'nobody passes a forbid',
  ],
  [
    RUNBOOK,
    'actions: [restore],',
    'actions: [restore], lastResort: shift-lead,',
    [
      'runbook `press-line` has `lastResort` on forbid `F-1` (rules[2], line 32): remove it; nobody passes a forbid',
    ],
    'nobody passes a forbid at last',
  ],
  [
    RUNBOOK,
    'actions: [restore],',
    'actions: [restore], obligations: [ { review: true } ],',
    [
      'runbook `press-line` has `obligations` on forbid `F-1` (rules[2], line 32): remove it; nobody passes a forbid',
    ],
    'a forbid asks for nothing',
  ],
  [
    RUNBOOK,
    'actions: [restore],',
    'actions: [restore], above: [R-1],',
    [
      'runbook `press-line` has `above` on forbid `F-1` (rules[2], line 32): remove it; nobody passes a forbid',
    ],
    'a forbid is above all anyway',
  ],
  [
    RUNBOOK,
    'above: [R-2]',
    'above: [R-1]',
    ['runbook `press-line` puts `R-1` above itself (rules[0], line 30): name another rule'],
    'above itself',
  ],
  [
    RUNBOOK,
    'above: [R-2]',
    'above: [F-1]',
    [
      'runbook `press-line` puts `R-1` above forbid `F-1` (rules[0], line 30): remove it; a forbid always wins',
    ],
    'above a forbid',
  ],
  [
    RUNBOOK,
    'while: [running], effect: permit',
    'while: [running], above: [R-1], effect: permit',
    [
      'runbook `press-line` puts `R-1` above `R-2` above `R-1` (rules[0], line 30): break the circle by leaving one `above` out',
    ],
    'a circle',
  ],
  [
    RUNBOOK,
    '{ rationale: true },',
    '{ rationale: true }, { rationale: true },',
    ['runbook `press-line` has the obligation `rationale` twice (rules[0], line 29): keep one'],
    'the same obligation twice',
  ],
  [
    RUNBOOK,
    '{ rationale: true },',
    '{ rationale: true, review: true },',
    [
      'runbook `press-line` has `rationale` and `review` in one obligation (rules[0], line 29): make each an entry of its own',
    ],
    'two obligations in one',
  ],
  [
    RUNBOOK,
    '{ rationale: true },',
    '{ effectsConfirmed: true },',
    [
      'runbook `press-line` has the obligation `effectsConfirmed` on a rule (rules[0], line 29): move it to `declare`',
    ],
    'only where a state is declared',
  ],
  [
    RUNBOOK,
    '{ effectsConfirmed: true }',
    '{ aloneWithReview: true }',
    [
      'runbook `press-line` has the obligation `aloneWithReview` without `dualApproval` (declare[0], line 19): add `dualApproval`, or remove it',
    ],
    'alone without a second to miss',
  ],
  [
    RUNBOOK,
    '{ effectsConfirmed: true }',
    '{ review: true, untilExit: true }',
    ['runbook `press-line` has `untilExit` without `timeLimit` (declare[0], line 19): write them together'],
    'until exit of nothing',
  ],
  [
    RUNBOOK,
    'breakGlass:',
    '  - { id: R-9, in: [running], effect: permit, actions: [keep], holders: [ { roles: [] } ] }\nbreakGlass:',
    [
      'runbook `press-line` has an empty list `holders.roles` (rules[3], line 33): write at least one entry, or leave the key out where it may be missing',
    ],
    'an empty rung',
  ],
  [
    RUNBOOK,
    'rules:\n',
    '  - { events: [work.started] }\nrules:\n',
    [
      'runbook `press-line` declares event `work.started` twice (declare[1], line 20): keep it in `declare[0]` or here',
    ],
    'one event declared twice',
  ],
  [
    'plant.yaml',
    'parent: plant-2, name: Packaging',
    'name: Packaging',
    ['equipment `packaging` is a second root beside `plant-2` (equipment[1], line 8): give it a `parent`'],
    'a second root',
  ],
  [
    'plant.yaml',
    'id: plant-2, level: site',
    'id: plant-2, parent: line-3, level: site',
    [
      'equipment `plant-2` lies below itself, by way of `line-3` and `packaging` (equipment[0], line 7): change one `parent`',
    ],
    'a circle of parents',
  ],
  [
    'plant.yaml',
    'name: Robot cell',
    'name: Robot cell, runbook: press-line',
    [
      'equipment `line-3.robot` names a runbook below `line-3`, which has one (equipment[3], line 10): leave out one `runbook` of the two',
    ],
    'a governed item below a governed one',
  ],
  [
    RUNBOOK,
    'initial: running\n',
    'initial: running\n  on: { work.started: running }\n',
    [
      'runbook `press-line` has unknown key `on` (machine.on, line 6): the keys here are `type`, `initial`, `states`, `tags` and `description`',
    ],
    'nothing happens at the root of a machine',
  ],
  [
    RUNBOOK,
    '      initial: normal\n',
    '',
    [
      'runbook `press-line` has states but no `initial` (machine.states.running, line 8): name the state it starts in',
    ],
    'a branch without a start',
  ],
  [
    RUNBOOK,
    'maintenance: {',
    'maintenance: { initial: x,',
    [
      'runbook `press-line` has `initial` without `states` (machine.states.maintenance.initial, line 15): remove it',
    ],
    'a start in a leaf',
  ],
  [
    RUNBOOK,
    'maintenance: {',
    'maintenance: { states: {},',
    [
      'runbook `press-line` has an empty map `states` (machine.states.maintenance.states, line 15): write at least one state',
    ],
    'a branch without states',
  ],
  [
    RUNBOOK,
    'maintenance: {',
    'maintenance: { type: history,',
    ['runbook `press-line` has `on` at a history state (machine.states.maintenance.on, line 15): remove it'],
    'a history state hears nothing',
  ],
  [
    RUNBOOK,
    'maintenance: {',
    'maintenance: { target: running,',
    [
      'runbook `press-line` has `target` at a state that is no history state (machine.states.maintenance.target, line 15): write it below an event in `on`',
    ],
    'a target without an event',
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
