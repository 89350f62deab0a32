import { expect, test } from 'vitest';
import { RUNBOOK, errorsOf, spoiled } from './folder.ts';

/** Each value must look like what it is: the exact sentence for each slip. */
type Slip = readonly [file: string, from: string, to: string, sentences: readonly string[], because: string];
const SLIPS: readonly Slip[] = [
  [
    'plant.yaml',
    'timeZone:',
    'timezone:',
    [
      'plant.yaml has no `timeZone` (timeZone, line 1): add a text',
      'plant.yaml has unknown key `timezone` (timezone, line 4): did you mean `timeZone`?',
    ],
    'a key nobody knows, and so one that is missing',
  ],
  [
    'plant.yaml',
    'name: Harbour Foods\n',
    '',
    ['plant.yaml has no `name` (name, line 1): add a text'],
    'every top key of plant.yaml is needed',
  ],
  [
    'plant.yaml',
    'watchbill: 1',
    'watchbill: 2',
    ['plant.yaml has `watchbill` `2` (watchbill, line 1): write `1`, the only version of this format'],
    'a later format',
  ],
  [
    'plant.yaml',
    'watchbill: 1',
    'watchbill: "1"',
    [
      'plant.yaml has `watchbill` `1` (watchbill, line 1): write `1`, the only version of this format, without quotes',
    ],
    'a number in quotes is a text',
  ],
  [
    'plant.yaml',
    'origin: harbour-foods.example/plant-2',
    'origin: a b',
    ['plant.yaml has `origin` `a b` (origin, line 5): write a name without spaces and without `+`'],
    'an origin with a space is no log origin',
  ],
  [
    'plant.yaml',
    'level: area',
    'level: aera',
    ['equipment `packaging` has `level` `aera` (equipment[1], line 8): did you mean `area`?'],
    'a level that is none',
  ],
  [
    'plant.yaml',
    'plant: harbour-foods',
    'plant: Harbour',
    [
      'plant.yaml has `plant` `Harbour` (plant, line 2): write small letters and digits in words joined by `-` or `.`, at most 64 characters',
    ],
    'an id with a capital',
  ],
  [
    'people.yaml',
    'phone: ext 4412',
    'phone: 4412',
    ['person `maya-chen` has `phone` `4412` (people[0], line 6): write a text, in quotes'],
    'YAML reads a number',
  ],
  [
    'people.yaml',
    'phone: ext 4412',
    '<<: ext 4412',
    [
      'person `maya-chen` has unknown key `<<` (people[0], line 6): the keys here are `id`, `name`, `phone`, `vendor`, `roles` and `pin`',
    ],
    'YAML 1.2 has no merge key, and no key resembles it',
  ],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, safetyCritical: "true" }',
    [
      'identity `vnd-acme-rdp` has `safetyCritical` `true` (identities[0], line 3): write `true` or `false`, without quotes',
    ],
    'a flag in quotes is a text',
  ],
  [
    RUNBOOK,
    '  initial: running\n',
    '  type: final\n  initial: running\n',
    ['runbook `press-line` has `type` `final` (machine.type, line 5): write `parallel`'],
    'a machine is no final state',
  ],
  [
    RUNBOOK,
    'in: ["*"]',
    'in: [*]',
    [
      'runbooks/press-line.runbook.yaml is not YAML (line 32): an alias has no name here; a text that starts with `*` stands in quotes',
    ],
    'a star without quotes is an alias',
  ],
  [
    'people.yaml',
    'vendor: acme }',
    'vendor: }',
    [
      'person `jo-acme` has nothing as `vendor` (people[1], line 7): write a text, or leave the key out where it may be missing',
    ],
    'a key with nothing behind it',
  ],
  [
    'people.yaml',
    'vendor: acme }',
    'vendor: acme, pin: secret }',
    [
      'person `jo-acme` has a `pin` that is none (people[1], line 7): write the line that `watchbill pin` prints',
    ],
    'a PIN that was written down must not be repeated',
  ],
  [
    'people.yaml',
    'from: "06:00"',
    'from: "24:00"',
    ['shift `early` has `from` `24:00` (rota[0], line 9): write a time of day from `"00:00"` to `"23:59"`'],
    'no wall shows 24:00',
  ],
  [
    'identities.yaml',
    'expires: 2026-12-31',
    'expires: 2026-02-30',
    [
      'identity `svc-mes` has `expires` `2026-02-30` (identities[1], line 4): write a date on the calendar, such as `2026-12-31`, or `{ never: "reason" }`',
    ],
    'no calendar has it',
  ],
  [
    'identities.yaml',
    'expires: 2026-12-31',
    'expires: { nevr: later }',
    [
      'identity `svc-mes` has no `expires.never` (identities[1], line 4): add a text',
      'identity `svc-mes` has unknown key `nevr` (identities[1], line 4): did you mean `never`?',
    ],
    'never is misspelt',
  ],
  [
    'identities.yaml',
    'type: remoteAccess',
    'type: remoteacess',
    [
      'identity `vnd-acme-rdp` has `type` `remoteacess` (identities[0], line 3): did you mean `remoteAccess`?',
    ],
    'a type that is none',
  ],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, criticality: 6 }',
    [
      'identity `vnd-acme-rdp` has `criticality` `6` (identities[0], line 3): write a whole number from 1 (low) to 5 (highest)',
    ],
    'six is not on the scale',
  ],
  [
    'identities.yaml',
    'reach: [line-3.robot]',
    'reach: []',
    [
      'identity `vnd-acme-rdp` has an empty list `reach` (identities[0], line 3): write at least one entry, or leave the key out where it may be missing',
    ],
    'an empty list is an error',
  ],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, ifPaused: { within: PT0S } }',
    [
      'identity `vnd-acme-rdp` has `ifPaused.within` `PT0S` (identities[0], line 3): write an ISO 8601 duration of days, hours, minutes and seconds up to `P31D`, such as `PT30M`',
    ],
    'a duration is positive',
  ],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, ifPaused: { within: P32D } }',
    [
      'identity `vnd-acme-rdp` has `ifPaused.within` `P32D` (identities[0], line 3): write an ISO 8601 duration of days, hours, minutes and seconds up to `P31D`, such as `PT30M`',
    ],
    'a duration has an end',
  ],
  [
    RUNBOOK,
    'version: 1.2.0',
    'version: 1.2',
    [
      'runbook `press-line` has `version` `1.2` (version, line 3): write a semantic version, such as `1.2.0`, in quotes',
    ],
    'a version that YAML reads as a number',
  ],
  [
    RUNBOOK,
    'session:\n',
    '1st:\n',
    [
      'runbook `press-line` has the name `1st` in `states` (machine.states.running.states.1st, line 12): write a letter, then letters and digits, at most 64',
    ],
    'a state name starts with a letter',
  ],
  [
    RUNBOOK,
    'limit: PT30M',
    'limit: 30 min',
    [
      'runbook `press-line` has `limit` `30 min` (breakGlass.limit, line 33): write an ISO 8601 duration of days, hours, minutes and seconds up to `P31D`, such as `PT30M`',
    ],
    'a limit that is no duration',
  ],
  [
    RUNBOOK,
    '{ rationale: true }',
    '{ rationale: false }',
    [
      'runbook `press-line` has `obligations.rationale` `false` (rules[0], line 29): write `true`, or leave the key out',
    ],
    'an obligation that is none',
  ],
  [
    RUNBOOK,
    'actions: [pause, revoke]',
    'actions: [pause, block]',
    [
      'runbook `press-line` has `actions` `block` (rules[1], line 31): write `keep`, `pause`, `resume`, `constrain`, `release`, `revoke`, `restore`, `override`, `extend` or `withdraw`',
    ],
    'an action that is none',
  ],
  [
    RUNBOOK,
    'target: normal, description',
    'invoke: normal, description',
    [
      'runbook `press-line` has no `target` (machine.states.running.states.session.on.window.ended.target, line 14): add one state: a sibling, `sibling.child` or `.child`',
      'runbook `press-line` has unknown key `invoke` (machine.states.running.states.session.on.window.ended.invoke, line 14): the keys here are `target` and `description`',
    ],
    'a runbook is no program',
  ],
  [
    RUNBOOK,
    'work.finished: running',
    'work.finished: [running]',
    [
      'runbook `press-line` has a list as `work.finished` (machine.states.maintenance.on.work.finished, line 15): write one target, or `{ target: …, description: … }`',
    ],
    'exactly one target',
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
