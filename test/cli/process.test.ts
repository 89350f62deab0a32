import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../store/place.ts';
import { SAMPLE_PLANT } from './capture.ts';
import { start } from './child.ts';

/** Does the program start, speak and end as a program should, whoever reads it? */

const QUESTION = JSON.stringify({ identity: 'vnd-acme-rdp', action: 'pause', at: 'line-3' });

function questions(count: number): string {
  const file = join(freshFolder(), 'questions.jsonl');
  writeFileSync(file, `${QUESTION}\n`.repeat(count));
  return file;
}

test('questions on standard input are answered, because `-` is that file', async () => {
  const ended = await start(['who', '--plant', SAMPLE_PLANT, '--questions', '-'], {
    stdin: `${QUESTION}\nno\n`,
  });
  expect(ended).toMatchObject({ code: 2, err: '' });
  const kinds = ended.out
    .trimEnd()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line) as object)[0]);
  expect(kinds).toEqual(['kind', 'error']);
});

test('a reader that has seen enough ends nothing but the output, because `head` is not an error', async () => {
  const argv = ['who', '--plant', SAMPLE_PLANT, '--questions', questions(2000)];
  const { code, err } = await start(argv, { readOnly: 1 });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.skipIf(!existsSync('/dev/full'))(
  'an answer that cannot be written is one line and exit 2, because half an answer is none',
  async () => {
    const argv = ['who', '--plant', SAMPLE_PLANT, '--questions', questions(3)];
    const { code, err } = await start(argv, { stdoutTo: '/dev/full' });
    expect(code).toBe(2);
    expect(err).toMatch(/^(cannot write the output \(ENOSPC\): make room, or send it elsewhere\n)+$/);
  },
);

test('a Node that is too old is told in one line with the remedy', async () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2' } })`;
  const { code, out, err } = await start(['--version'], {
    node: ['--import', `data:text/javascript,${encodeURIComponent(old)}`],
  });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    'watchbill needs Node 22.18 or newer and this is 20.19.2: run it through `npm run watchbill --`, ' +
      'which brings Node 24 along on Linux, or install Node 24\n',
  );
});

test('wrong usage goes to stderr and ends with 2', async () => {
  expect(await start(['whom'])).toEqual({
    code: 2,
    out: '',
    err: 'unknown command `whom`: did you mean `who`?\n',
  });
});
