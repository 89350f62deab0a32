import { expect, test } from 'vitest';
import { GOOD, errorsOf, loaded } from './folder.ts';

/** identities.csv: the same columns, the same checks, the same words. */
const { 'identities.yaml': _, ...WITHOUT } = GOOD;
const RUNBOOK_NEEDS = 'vnd-acme-rdp,Remote desktop,remoteAccess,line-3.robot';
const folder = (csv: string) => ({ ...WITHOUT, 'identities.csv': csv });

test('lists, nested columns and pairs are read', () => {
  const csv =
    'id,name,type,reach,tags,criticality,safetyCritical,credential.kind,credential.shared,ifPaused.effect,' +
    'carryOut.pause,expires.never,externalIds.scheme,externalIds.value\n' +
    `${RUNBOOK_NEEDS} ; packaging,a;b,5,true,password,false,lineStop,"Jump host, card ""3""",Built in,ad-sid;vendor,S-1;x\n`;
  expect(loaded(folder(csv)).plant.identities[0]).toEqual({
    id: 'vnd-acme-rdp',
    name: 'Remote desktop',
    type: 'remoteAccess',
    reach: ['line-3.robot', 'packaging'],
    tags: ['a', 'b'],
    criticality: 5,
    safetyCritical: true,
    credential: { kind: 'password', shared: false },
    ifPaused: { effect: 'lineStop' },
    ifRevoked: { effect: 'unknown' },
    carryOut: { pause: 'Jump host, card "3"' },
    expires: { never: 'Built in' },
    externalIds: [
      { scheme: 'ad-sid', value: 'S-1' },
      { scheme: 'vendor', value: 'x' },
    ],
    whenUnsure: 'pause',
    atRest: 'active',
  });
});

const HEAD = 'id,name,type,reach';
type Case = readonly [csv: string, line: number, sentence: string, because: string];
const CASES: readonly Case[] = [
  [
    `id,nmae,type,reach\n`,
    1,
    'identities.csv has unknown column `nmae` (line 1): did you mean `name`?',
    'a slip',
  ],
  [`id,id,type,reach\n`, 1, 'identities.csv has the column `id` twice (line 1): keep one', 'a column twice'],
  [
    `${HEAD}\n${RUNBOOK_NEEDS}\n\nx,X,apiKey,packagin\n`,
    4,
    'identity `x` names unknown equipment `packagin` (identities[1], line 4): did you mean `packaging`?',
    'an empty line counts as a line',
  ],
  [
    `${HEAD},purpose\n${RUNBOOK_NEEDS},"two\nlines"\nx,X,apikey,packaging,\n`,
    4,
    'identity `x` has `type` `apikey` (identities[1], line 4): did you mean `apiKey`?',
    'a cell over two lines',
  ],
  [
    `${HEAD},criticality\n${RUNBOOK_NEEDS},high\n`,
    2,
    'identity `vnd-acme-rdp` has `criticality` `high` (identities[0], line 2): write a whole number from 1 (low) to 5 (highest)',
    'a word where a number belongs',
  ],
  [
    `${HEAD}\n${RUNBOOK_NEEDS};\n`,
    2,
    'identity `vnd-acme-rdp` has `reach` `` (identities[0], line 2): write small letters and digits in words joined by `-` or `.`, at most 64 characters',
    'an empty entry of a list',
  ],
  [
    `${HEAD}\n,X,apiKey,packaging\n`,
    2,
    'an identity has no `id` (identities[0], line 2): add small letters and digits in words joined by `-` or `.`, at most 64 characters',
    'no id',
  ],
  [
    `${HEAD}\n${RUNBOOK_NEEDS}\n${RUNBOOK_NEEDS}\n`,
    3,
    'identity `vnd-acme-rdp` stands twice (identities[1], line 3): the other is on line 2; give one of them another id',
    'one id twice',
  ],
  [
    `${HEAD}\n${RUNBOOK_NEEDS},more\n`,
    2,
    'identities.csv is not CSV (line 2): this row has not as many cells as the first line; put a cell with a comma in double quotes',
    'a cell too many',
  ],
  [`${HEAD}\n"x,X\n`, 2, 'identities.csv is not CSV (line 2): a double quote is not closed', 'an open quote'],
  [
    `${HEAD},expires,expires.never\n${RUNBOOK_NEEDS},2026-12-31,Built in\n`,
    2,
    'identities.csv has both `expires` and `expires.never` in a row (line 2): keep one',
    'an end and none',
  ],
  [
    `${HEAD},externalIds.scheme,externalIds.value\n${RUNBOOK_NEEDS},ad-sid;vendor,S-1\n`,
    2,
    'identities.csv has `externalIds.scheme` and `externalIds.value` of different lengths in a row (line 2): write one scheme for each value',
    'a scheme without a value',
  ],
  [
    '',
    1,
    'identities.csv is empty: write `watchbill: 1` and its content, or remove the file',
    'nothing in it',
  ],
];

test.each(CASES)('CSV %#: %j', (...[csv, line, sentence, because]) => {
  const errors = errorsOf(folder(csv)).filter(({ file }) => file === 'identities.csv');
  expect(
    errors.map((error) => [error.line, error.sentence]),
    because,
  ).toContainEqual([line, sentence]);
});

test('both identity files at once are refused', () => {
  const errors = errorsOf({ ...GOOD, 'identities.csv': `${HEAD}\n` });
  expect(errors.map(({ sentence }) => sentence)).toEqual([
    'the folder has identities.yaml and identities.csv: keep one of them',
  ]);
});
