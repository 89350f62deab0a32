import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../store/place.ts';
import { SAMPLE_PLANT, refusal, type } from './capture.ts';

/** Is everything that cannot be asked told in one line, with exit 2 and no answer? */

const WHO = ['who', '--plant', SAMPLE_PLANT];
const PAUSE = [...WHO, '--identity', 'vnd-acme-rdp', '--action', 'pause', '--at', 'line-3'];

const ASKED: readonly (readonly [line: string, argv: readonly string[], because: string])[] = [
  [
    'say what is asked: --identity ID and --action ACTION, or --questions FILE',
    WHO,
    'a plant alone asks nothing',
  ],
  [
    '--identity `vnd-acme-rpd` is not an identity of this plant: did you mean `vnd-acme-rdp`?',
    [...WHO, '--identity', 'vnd-acme-rpd', '--action', 'pause'],
    'it is not in the folder',
  ],
  [
    '--action `paus` does not exist: did you mean `pause`?',
    [...WHO, '--identity', 'vnd-acme-rdp', '--action', 'paus'],
    'the verbs are closed',
  ],
  [
    'identity `vnd-acme-rdp` reaches `line-3`, `line-4`: say which with --at',
    PAUSE.slice(0, -2),
    'two governed items are in reach',
  ],
  [
    '--at `line-3.robot` is not governed equipment in reach: say `line-3`, `line-4`',
    [...PAUSE, '--at', 'line-3.robot'],
    'it lies below a governed item, which answers for it',
  ],
  [
    '--at `cold-store` is not governed equipment in reach: say `line-3`, `line-4`',
    [...PAUSE, '--at', 'cold-store'],
    'it is governed and out of reach',
  ],
  [
    '--asked `2026-11-21T13:00:00.001Z` is after --now: a question cannot be asked later',
    [...PAUSE, '--asked', '2026-11-21T13:00:00.001Z'],
    'the clock stands a millisecond before',
  ],
  [
    '--now `2026-11-21T13:00:00` is not an instant: write RFC 3339, such as 2026-11-21T13:00:00Z',
    [...PAUSE, '--now', '2026-11-21T13:00:00'],
    'without an offset it is no instant',
  ],
  [
    '--ack `maya-chen` says no instant: write PERSON@INSTANT',
    [...PAUSE, '--ack', 'maya-chen'],
    'when is missing',
  ],
  [
    '--escalate `maja-chen` is not a person of this plant: did you mean `maya-chen`?',
    [...PAUSE, '--escalate', 'maja-chen@2026-11-21T13:00:00Z'],
    'people are known',
  ],
  [
    '--escalate `noon` is not an instant: write RFC 3339, such as 2026-11-21T13:00:00Z',
    [...PAUSE, '--escalate', 'maya-chen@noon'],
    'instants are RFC 3339 here as well',
  ],
  ['--state `line-3` names no value: write NAME=VALUE', [...PAUSE, '--state', 'line-3'], 'a state is a pair'],
  [
    '--state names `line-3` twice: keep one',
    [...PAUSE, '--state', 'line-3=running', '--state', 'line-3=emergency'],
    'which of them counts would be a guess',
  ],
  [
    '--state `line-9` is not governed equipment: say `line-2`, `line-3`, `line-4`, `cold-store`',
    [...PAUSE, '--state', 'line-9=running'],
    'only governed equipment has a state',
  ],
  [
    '--state `line-3=running.norml`: state `running.norml` does not exist: did you mean `running.normal`?',
    [...PAUSE, '--state', 'line-3=running.norml'],
    'the state is not in the runbook',
  ],
  [
    '--state `line-3=emergency,recovery`: states `emergency` and `recovery` cannot be active together: for alternatives write `emergency|recovery`',
    [...PAUSE, '--state', 'line-3=emergency,recovery'],
    'they are no parallel regions',
  ],
  [
    '--state `line-3=running | emergency`: `running ` is not a state: write names joined by dots, no blanks',
    [...PAUSE, '--state', 'line-3=running | emergency'],
    'there are no blanks in a state',
  ],
  [
    '--standing `vnd-acme-rdp=gone` is no standing: say active, paused, constrained, revoked or revoked@PERSON',
    [...PAUSE, '--standing', 'vnd-acme-rdp=gone'],
    'the standings are four',
  ],
  [
    '--standing `vnd-acme-rdp=paused@maya-chen` is no standing: say active, paused, constrained, revoked or revoked@PERSON',
    [...PAUSE, '--standing', 'vnd-acme-rdp=paused@maya-chen'],
    'only a revoke remembers who',
  ],
  [
    '--standing `vnd-acme-rdp=revoked@maya-chen@now` is no standing: say active, paused, constrained, revoked or revoked@PERSON',
    [...PAUSE, '--standing', 'vnd-acme-rdp=revoked@maya-chen@now'],
    'nothing follows the person',
  ],
  [
    '--identity `vnd acme` is not an identity of this plant: look for it in the plant folder',
    [...WHO, '--identity', 'vnd\n\u001bacme', '--action', 'pause'],
    'what was typed must not speak to the terminal, nor make two lines of one',
  ],
  [
    '--absent `maya` is not a person of this plant: look for it in the plant folder',
    [...PAUSE, '--absent', 'maya'],
    'nothing known is near',
  ],
  [
    '--present `ravi-patl` is not a person of this plant: did you mean `ravi-patel`?',
    [...PAUSE, '--present', 'ravi-patl'],
    'a person who does not exist cannot be there',
  ],
  [
    '--actor `maya-chn` is not a person of this plant: did you mean `maya-chen`?',
    [...PAUSE, '--actor', 'maya-chn'],
    'an answer about nobody would mislead',
  ],
  [
    '--now does not go with --questions: write `now` in the lines of the file',
    [...WHO, '--questions', 'questions.jsonl', '--now', '2026-11-21T13:00:00Z'],
    'it would be left out without a word',
  ],
];

describe('a question that cannot be asked', () => {
  test.each(ASKED)('%s', async (line, argv, because) => {
    expect(await refusal(...argv), because).toBe(line);
    expect(await refusal(...argv, '--json'), 'an error is a line on stderr, --json or not').toBe(line);
  });
});

/** The sample plant, changed. */
function plantWith(file: string, change: (text: string) => string): string {
  const folder = join(freshFolder(), 'plant');
  cpSync(SAMPLE_PLANT, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

test('an identity that reaches nothing governed is a usage error, because no runbook speaks of it', async () => {
  const office = '  - { id: office, level: area, parent: plant-2, name: Office }';
  const folder = plantWith('plant.yaml', (text) => `${text}${office}\n`);
  const badge = '  - { id: badge-reader, name: Badge reader, type: deviceCredential, reach: [office] }';
  appendFileSync(join(folder, 'identities.yaml'), `${badge}\n`);
  const line =
    'identity `badge-reader` reaches no governed equipment, so no runbook speaks of it: add a line to its `reach`';
  const argv = ['who', '--plant', folder, '--identity', 'badge-reader', '--action', 'pause'];
  expect(await refusal(...argv)).toBe(line);
  expect(await refusal(...argv, '--at', 'line-3')).toBe(line);
});

describe('a plant folder with an error is refused whole', () => {
  test.each(['who', 'choices'])('%s names file, line and remedy', async (command) => {
    const folder = plantWith('runbooks/cold-store.runbook.yaml', (text) =>
      text.replace('roles: [refrigeration-engineer]', 'roles: [refrigeration-enginer]'),
    );
    const rest = command === 'who' ? ['--action', 'pause'] : ['--actor', 'maya-chen'];
    const line = await refusal(command, '--plant', folder, '--identity', 'vnd-acme-rdp', ...rest);
    expect(line.startsWith(`${folder}: runbooks/cold-store.runbook.yaml:`)).toBe(true);
    expect(line).toMatch(/yaml:\d+: .*`refrigeration-enginer`.*did you mean `refrigeration-engineer`\?$/);
  });

  test('one line an error, because whoever repairs it wants them all', async () => {
    const folder = plantWith('runbooks/cold-store.runbook.yaml', (text) =>
      text.replaceAll('lastResort: plant-manager', 'lastResort: plant-manger'),
    );
    const seen = await type('who', '--plant', folder, '--identity', 'vnd-acme-rdp', '--action', 'pause');
    expect(seen).toMatchObject({ code: 2, out: [] });
    expect(seen.warned.length).toBeGreaterThan(5);
    for (const line of seen.warned) expect(line).toMatch(/yaml:\d+: .*did you mean `plant-manager`\?$/);
  });

  test('a folder that is not there is one line', async () => {
    const folder = join(freshFolder(), 'absent');
    const argv = ['--plant', folder, '--identity', 'vnd-acme-rdp', '--action', 'pause'];
    expect(await refusal('who', ...argv)).toContain('name a plant folder');
  });
});
