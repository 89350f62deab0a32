import { describe, expect, test } from 'vitest';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { checkAdoption, reusedSince } from '../../shared/plant/adoption.ts';
import { parsePlantContent, plantContent } from '../../shared/plant/content.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import {
  type IdentityId,
  type Plant,
  type RuleId,
  type RunbookId,
  type StatePath,
} from '../../shared/plant/types.ts';
import { GOOD, RUNBOOK, filesOf, loaded, spoiled } from './folder.ts';

/** The content of a plant: the same whoever wrote it, there and back. */
const contentOf = (plant: Plant) => plantContent(plant, nodeDigests.digestOf);
const GOOD_CONTENT = contentOf(loaded(GOOD).plant);

type Same = readonly [file: string, from: string, to: string, because: string];
const SAME: readonly Same[] = [
  [
    'plant.yaml',
    'plant: harbour-foods\nname: Harbour Foods',
    'name: Harbour Foods\nplant: harbour-foods',
    'order of keys',
  ],
  ['plant.yaml', 'watchbill: 1', '# the plant\nwatchbill: 1   # one', 'comments'],
  ['plant.yaml', 'name: Harbour Foods', 'name: "Harbour Foods"', 'quotes'],
  ['plant.yaml', 'watchbill: 1', '\uFEFFwatchbill: 1', 'a byte order mark'],
  [
    'identities.yaml',
    'vendor: acme }',
    'vendor: acme, criticality: 3, whenUnsure: pause, ifPaused: {} }',
    'defaults written out',
  ],
  [RUNBOOK, 'work.finished: running', 'work.finished: { target: running }', 'a bare target'],
  [RUNBOOK, 'actions: [pause]\n', 'actions:\n      - pause\n    onExpiry: resume\n', 'block style'],
];

test.each(SAME)('content is the same: %s with %j as %j', (...[file, from, to, because]) => {
  expect(contentOf(loaded(spoiled(file, from, to)).plant), because).toBe(GOOD_CONTENT);
});

test('content is the same with CRLF in every file, and as JSON', () => {
  const crlf = Object.fromEntries(
    Object.entries(GOOD).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  expect(contentOf(loaded(crlf).plant)).toBe(GOOD_CONTENT);
  const json = { watchbill: 1, roles: loaded(GOOD).plant.roles, people: [], rota: [] };
  const { people: _, rota: __, ...kept } = json;
  expect(parsePlant({ files: filesOf({ ...GOOD, 'people.yaml': JSON.stringify(kept) }) }).ok).toBe(true);
});

test('content is the same from CSV as from YAML', () => {
  const { 'identities.yaml': _, ...rest } = GOOD;
  const csv =
    'id,name,type,reach,vendor,owner,expires\r\n' +
    'vnd-acme-rdp,"Remote desktop",remoteAccess,line-3.robot,acme,,\r\n' +
    'svc-mes,MES,serviceAccount,packaging,,shift-lead,2026-12-31\r\n';
  expect(contentOf(loaded({ ...rest, 'identities.csv': csv }).plant)).toBe(GOOD_CONTENT);
});

describe('content is read back', () => {
  test('into the same plant', () => {
    const back = parsePlantContent(GOOD_CONTENT);
    expect(back).toEqual({ ok: true, value: loaded(GOOD).plant });
  });

  test.each([
    ['no JSON', (text: string) => text.slice(1)],
    [
      'another order',
      (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    ],
    ['a key too many', (text: string) => text.replace('"name":"MES"', '"name":"MES","zeal":1')],
    [
      'a broken reference',
      (text: string) => text.replaceAll('"shift-lead"', '"shift-leed"').replace('"shift-leed"', '"x"'),
    ],
    ['a state too few', (text: string) => text.replace('"initial":"running"', '"initial":"walking"')],
    ['a prototype', (text: string) => text.replace('{"equipment"', '{"__proto__":{},"equipment"')],
    ['nothing', () => 'null'],
    ['a list', () => '[]'],
    ['a list of runbooks that are none', () => '{"runbooks":[1,null,{"rules":[1],"declare":{}}]}'],
  ])('but not %s', (_, change) => {
    expect(parsePlantContent(change(GOOD_CONTENT)).ok).toBe(false);
  });
});

describe('a PIN line', () => {
  const line = `scrypt$16384$8$1$c2FsdHNhbHRzYWx0c2FsdA==$${'A'.repeat(43)}=`;
  const withPin = (pin: string) =>
    spoiled('people.yaml', 'phone: ext 4412', `phone: ext 4412, pin: "${pin}"`);

  test('is only its digest in the content, which reads back with that', () => {
    const content = contentOf(loaded(withPin(line)).plant);
    expect(content).not.toContain('scrypt$');
    expect(content).toContain(`"pin":"${nodeDigests.digestOf(line)}"`);
    const back = parsePlantContent(content);
    expect(back.ok && back.value.people[0]?.pin).toBe(nodeDigests.digestOf(line));
    expect(back.ok && contentOf(back.value), 'the digest of the plant stays').toBe(content);
  });

  test('changes the content when it changes, because a new PIN is a new version', () => {
    const other = line.replace('AAAA', 'BBBB');
    expect(contentOf(loaded(withPin(other)).plant)).not.toBe(contentOf(loaded(withPin(line)).plant));
  });

  test('in a content is refused, because a ledger must not carry it', () => {
    const content = contentOf(loaded(withPin(line)).plant);
    expect(parsePlantContent(content.replace(nodeDigests.digestOf(line), line)).ok).toBe(false);
  });

  test('with less than 16 bytes of salt is none: its digest could be guessed', () => {
    const short = line.replace('c2FsdHNhbHRzYWx0c2FsdA==', 'c2FsdHNhbHQ=');
    expect(parsePlant({ files: filesOf(withPin(short)) }).ok).toBe(false);
  });

  test('in a folder is a line; a digest is refused with a sentence that does not repeat it', () => {
    const result = parsePlant({ files: filesOf(withPin(nodeDigests.digestOf(line))) });
    const sentences = result.ok ? [] : result.error.map((each) => each.sentence);
    expect(sentences).toEqual([
      'person `maya-chen` has a `pin` that is none (people[0], line 6): write the line that `watchbill pin` prints',
    ]);
  });
});

test('a finding finds its line', () => {
  const { placeOf } = loaded(GOOD);
  const runbook = 'press-line' as RunbookId;
  expect(placeOf({ kind: 'rule', runbook, id: 'R-2' as RuleId })).toEqual({ file: RUNBOOK, line: 31 });
  expect(placeOf({ kind: 'state', runbook, path: 'running.session' as StatePath })).toEqual({
    file: RUNBOOK,
    line: 13,
  });
  expect(placeOf({ kind: 'identity', id: 'svc-mes' as IdentityId })).toEqual({
    file: 'identities.yaml',
    line: 4,
  });
  expect(placeOf({ kind: 'rule', runbook: 'none' as RunbookId, id: 'R-2' as RuleId }).file).toBe(
    'plant.yaml',
  );
});

test('a changed runbook needs a new version', () => {
  const inForce = reusedSince(loaded(GOOD).plant);
  const changed = loaded(spoiled(RUNBOOK, 'after: PT5M', 'after: PT6M'));
  expect(checkAdoption(inForce, changed)).toEqual([
    {
      file: RUNBOOK,
      line: 3,
      path: 'version',
      sentence:
        'runbook `press-line` changed and is still version `1.2.0` (version, line 3): give it a new `version`',
    },
  ]);
  const renamed = {
    ...GOOD,
    [RUNBOOK]: (GOOD[RUNBOOK] ?? '').replace('after: PT5M', 'after: PT6M').replace('1.2.0', '1.3.0'),
  };
  expect(checkAdoption(inForce, loaded(renamed)), 'with a new version').toEqual([]);
  expect(
    checkAdoption(inForce, loaded(spoiled(RUNBOOK, 'watchbill: 1', 'watchbill: 1 # same'))),
    'a comment',
  ).toEqual([]);
});

test('what is left out has its default', () => {
  const { plant } = loaded({ 'plant.yaml': (GOOD['plant.yaml'] ?? '').replace(', runbook: press-line', '') });
  expect([plant.people, plant.roles, plant.rota, plant.identities, plant.runbooks]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

test('files that are no part of the plant are ignored with a note', () => {
  const files = filesOf({ ...GOOD, 'runbooks/old.yaml': ']', 'notes.txt': '' });
  const result = parsePlant({ files, others: ['people.yml'] });
  expect(result.ok && result.value.notes).toEqual([
    '`runbooks/old.yaml` is ignored: name it `runbooks/old.runbook.yaml` to have it read',
    '`notes.txt` is ignored: it is no part of the plant',
    '`people.yml` is ignored: name it `people.yaml` to have it read',
  ]);
});
