import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../store/place.ts';
import { SAMPLE_PLANT, type Seen, refusal, type, typeForJson } from './capture.ts';

/** Does a file of questions get one answer a line, each as if it had been asked alone? */

type Question = Readonly<Record<string, unknown>>;

const PAUSE: Question = { identity: 'vnd-acme-rdp', action: 'pause', at: 'line-3' };
const LONG: Question = {
  ...PAUSE,
  action: 'revoke',
  now: '2026-11-21T12:59:00Z',
  asked: '2026-11-21T12:45:00Z',
  actor: 'tomas-ruiz',
  ack: ['maya-chen@2026-11-21T12:46:00Z'],
  escalate: ['maya-chen@2026-11-21T12:50:00Z'],
  absent: ['ravi-patel', 'ana-silva'],
  present: ['rui-costa'],
  state: { 'line-3': 'running|running.vendorSession', 'line-4': 'vendor.session' },
  standing: { 'vnd-acme-rdp': 'constrained', 'vnd-acme-vpn': 'revoked@maya-chen' },
};

async function askFile(text: string): Promise<Seen> {
  const file = join(freshFolder(), 'questions.jsonl');
  writeFileSync(file, text);
  return type('who', '--plant', SAMPLE_PLANT, '--questions', file);
}

const linesOf = (...questions: readonly Question[]): string =>
  questions.map((question) => `${JSON.stringify(question)}\n`).join('');

/** The same question, on the command line. */
function optionsOf(question: Question): readonly string[] {
  return Object.entries(question).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.flatMap((one) => [`--${key}`, String(one)]);
    if (typeof value !== 'object' || value === null) return [`--${key}`, String(value)];
    return Object.entries(value).flatMap(([name, text]) => [`--${key}`, `${name}=${text}`]);
  });
}

test('the answer of a line is the answer of the options, because they are the same question', async () => {
  const questions = [PAUSE, LONG, { ...PAUSE, action: 'withdraw' }];
  const seen = await askFile(linesOf(...questions));
  expect(seen).toMatchObject({ code: 0, warned: [] });
  for (const [place, question] of questions.entries()) {
    const alone = await typeForJson(['who', '--plant', SAMPLE_PLANT, ...optionsOf(question)]);
    expect(JSON.parse(seen.out[place] ?? '')).toEqual(alone);
  }
});

test('answers come in the order of the lines, one a line, and nothing else is printed', async () => {
  const actions = ['pause', 'revoke', 'keep', 'constrain', 'pause', 'revoke'];
  const { out } = await askFile(linesOf(...actions.map((action) => ({ ...PAUSE, action }))));
  expect(out).toHaveLength(actions.length);
  const verbs = out.map((line) => /may ([A-Z]+) /.exec(line)?.[1]?.toLowerCase());
  expect(verbs).toEqual(actions);
});

test('the clock is read once for a whole file, because its answers are about one moment', async () => {
  const seen = await askFile(linesOf(PAUSE, LONG, PAUSE, PAUSE));
  expect(seen.clockReadings).toBe(1);
});

test('a byte order mark, blank lines, a carriage return and a missing last line end ask nothing', async () => {
  const line = JSON.stringify(PAUSE);
  const seen = await askFile(`\uFEFF\n${line}\r\n  \n${line}`);
  expect(seen).toMatchObject({ code: 0, warned: [] });
  expect(seen.out).toHaveLength(2);
});

test('an empty file has no answers and is no error', async () => {
  expect(await askFile('')).toMatchObject({ code: 0, out: [], warned: [] });
});

const KEYS = 'identity, action, at, now, asked, actor, ack, escalate, absent, present, state, standing';

const BAD: readonly (readonly [line: string, error: string, because: string])[] = [
  ['{', 'not JSON: write one question a line, such as {"identity":"…","action":"pause"}', 'it is cut off'],
  ['[]', 'a question is one JSON object on one line', 'a list is no question'],
  ['null', 'a question is one JSON object on one line', 'null is no question'],
  ['{}', 'a question needs `identity` and `action`', 'nothing is asked'],
  [
    '{"identity":"vnd-acme-rdp","action":null}',
    'a question needs `identity` and `action`',
    'null is not a verb',
  ],
  [
    '{"identity":"vnd-acme-rdp","acton":"pause"}',
    `unknown key \`acton\`: the keys are ${KEYS}`,
    'a misspelt option must not be left out in silence',
  ],
  [
    '{"identity":"x","action":"pause","__proto__":{}}',
    `unknown key \`__proto__\`: the keys are ${KEYS}`,
    'no key is special',
  ],
  ['{"identity":7,"action":"pause"}', '`identity` must be a text', 'a number is no id'],
  [
    '{"identity":"x","action":"pause","ack":"maya-chen"}',
    '`ack` must be a list of texts: write ["…"]',
    'repeated options are lists',
  ],
  [
    '{"identity":"x","action":"pause","absent":[1]}',
    '`absent` must be a list of texts: write ["…"]',
    'people are texts',
  ],
  [
    '{"identity":"x","action":"pause","state":["line-3=running"]}',
    '`state` must be an object of texts: write {"line-3":"running"}',
    'states are an object',
  ],
  [
    '{"identity":"x","action":"pause","standing":{"x":null}}',
    '`standing` must be an object of texts: write {"line-3":"running"}',
    'a standing is a text',
  ],
  [
    '{"identity":"vnd-acme-rdp","action":"pause"}',
    'identity `vnd-acme-rdp` reaches `line-3`, `line-4`: say which with --at',
    'the same as on the command line',
  ],
  [
    '{"identity":"vnd-acme-rdp","action":"pause","at":"line-3","state":{"line-3":"nowhere"}}',
    '--state `line-3=nowhere`: state `nowhere` does not exist',
    'the same as on the command line',
  ],
];

describe('a bad line', () => {
  test.each(BAD)('%s', async (line, error, because) => {
    const good = JSON.stringify(PAUSE);
    const seen = await askFile(`${good}\n${line}\n${good}\n`);
    expect(seen.code, because).toBe(2);
    expect(seen.warned).toEqual([]);
    expect(seen.out).toHaveLength(3);
    const [before, between, afterwards] = seen.out.map((text): Question => JSON.parse(text));
    expect(Object.keys(between ?? {})).toEqual(['error']);
    expect(String(between?.['error']).startsWith(error)).toBe(true);
    expect([before?.['kind'], afterwards?.['kind']], 'the others are answered').toEqual(['permit', 'permit']);
  });
});

test('a file that is not there is one line and exit 2', async () => {
  const file = join(freshFolder(), 'absent.jsonl');
  const line = `cannot read \`${file}\` (ENOENT): give a file that exists and may be read`;
  expect(await refusal('who', '--plant', SAMPLE_PLANT, '--questions', file)).toBe(line);
});

test('a folder in place of a file is one line and exit 2', async () => {
  const line = await refusal('who', '--plant', SAMPLE_PLANT, '--questions', freshFolder());
  expect(line).toContain('(EISDIR)');
});
