import { describe, expect, test } from 'vitest';
import { SAMPLE_PLANT, refusal, type } from './capture.ts';

/** Is wrong usage one line on stderr with its remedy, exit 2, and is help there for every command? */

const WRONG: readonly (readonly [line: string, argv: readonly string[], because: string])[] = [
  ['say a command: `watchbill --help` lists them', [], 'nothing was asked for'],
  ['say a command: `watchbill log --help` lists them', ['log'], 'log alone does nothing'],
  ['unknown command `authorise`: see `watchbill --help`', ['authorise'], 'there is no such command'],
  ['unknown command `chioces`: did you mean `choices`?', ['chioces'], 'a known word is near'],
  ['unknown command `verfy`: did you mean `verify`?', ['log', 'verfy', 'x'], 'below log as well'],
  [
    'required option `--plant <dir>` not specified: see `watchbill who --help`',
    ['who'],
    'there is no plant without being told',
  ],
  [
    'unknown option `--plnt`: did you mean `--plant`?',
    ['who', '--plant', SAMPLE_PLANT, '--plnt', 'x'],
    'a known option is near',
  ],
  [
    'unknown option `--a`: did you mean `--at`?',
    ['who', '--plant', SAMPLE_PLANT, '--a', 'x'],
    'an option may not be cut short',
  ],
  [
    'option `--at <equipment>` argument missing: see `watchbill who --help`',
    ['who', '--plant', SAMPLE_PLANT, '--at'],
    'an option without its value',
  ],
  [
    'too many arguments for `who`: see `watchbill who --help`',
    ['who', '--plant', SAMPLE_PLANT, 'pause'],
    'who takes options only',
  ],
  [
    'missing required argument `path`: see `watchbill log verify --help`',
    ['log', 'verify'],
    'a ledger must be named',
  ],
  [
    'required option `--decision <id>` not specified: see `watchbill log prove --help`',
    ['log', 'prove', 'x', '--out', 'y'],
    'a proof is of one decision',
  ],
  [
    'too many arguments for `pin`: see `watchbill pin --help`',
    ['pin', '4711'],
    'a PIN on the command line is refused and not repeated',
  ],
  [
    'unknown option `--pin`: see `watchbill pin --help`',
    ['pin', '--pin=4711'],
    'a PIN on the command line is refused and not repeated',
  ],
  [
    'unknown option `-p`: see `watchbill pin --help`',
    ['pin', '-p4711'],
    'a PIN on the command line is refused and not repeated',
  ],
];

test.each(WRONG)('%s', async (line, argv, because) => {
  expect(await refusal(...argv), because).toBe(line);
});

const COMMANDS = [
  [],
  ['who'],
  ['choices'],
  ['log'],
  ['log', 'verify'],
  ['log', 'show'],
  ['log', 'export'],
  ['log', 'prove'],
  ['reasons'],
  ['pin'],
  ['demo'],
];

describe('--help', () => {
  test.each(COMMANDS.map((command) => [command]))('of `watchbill %s` is printed, exit 0', async (command) => {
    const { code, out, warned } = await type(...command, '--help');
    expect({ code, warned }).toEqual({ code: 0, warned: [] });
    expect(out.join('\n')).toContain(`Usage: ${['watchbill', ...command].join(' ')}`);
  });
});

test('--version is one line', async () => {
  const { code, out } = await type('--version');
  expect(code).toBe(0);
  expect(out).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
});

test('the demo does not touch a folder that holds something', async () => {
  expect(await refusal('demo', '--out', SAMPLE_PLANT)).toBe(
    `folder \`${SAMPLE_PLANT}\` is not empty: name a new one`,
  );
  expect(await refusal('demo', '--out', `${SAMPLE_PLANT}/plant.yaml`)).toMatch(/\(ENOTDIR\): name a new/);
});
