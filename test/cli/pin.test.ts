import { describe, expect, test } from 'vitest';
import { scryptPins } from '../../electron/seal/pin.ts';
import { start } from './child.ts';

/** Does `pin` make the line of a person from what is typed, and show what was typed to nobody? */

test('the line that it prints is that of the PIN on standard input, and of no other', async () => {
  const { code, out, err } = await start(['pin'], { stdin: '58-310\n' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^pin: scrypt\$16384\$8\$1\$\S+\$\S+\n$/);
  const line = out.slice('pin: '.length).trim();
  expect(await scryptPins.matches('58-310', line)).toBe(true);
  expect(await scryptPins.matches('58-311', line)).toBe(false);
  expect(out).not.toContain('58-310');
});

test('the same PIN makes another line each time, because each has its own salt', async () => {
  const [one, other] = await Promise.all(
    [0, 1].map(() => start(['pin', '--json'], { stdin: 'ação 47\r\n' })),
  );
  const lines = [one, other].map((ended): { pin: string } => JSON.parse(ended?.out ?? ''));
  expect(lines.map((line) => Object.keys(line))).toEqual([['pin'], ['pin']]);
  expect(lines[0]?.pin).not.toBe(lines[1]?.pin);
  for (const { pin } of lines) expect(await scryptPins.matches('ação 47', pin)).toBe(true);
});

describe('a PIN that is none', () => {
  test.each([
    ['', 'nothing was typed'],
    ['123\n', 'three characters are too few'],
    [' 1234\n', 'a blank at the start is not seen by whoever types it'],
    [`${'9'.repeat(65)}\n`, 'longer than 64 characters'],
  ])('%j', async (stdin, because) => {
    const { code, out, err } = await start(['pin'], { stdin });
    expect({ code, out }, because).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'a PIN has 4 to 64 characters, none of them blank at its start or end: choose another\n',
    );
  });
});
