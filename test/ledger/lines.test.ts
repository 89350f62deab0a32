import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, splitLines } from '../../shared/ledger/verify/lines.ts';

async function split(chunks: readonly Uint8Array[]): Promise<{ lines: string[]; unterminated: boolean }> {
  const lines: string[] = [];
  let unterminated = false;
  for await (const batch of splitLines(chunks)) {
    lines.push(...batch.lines.map((line) => Buffer.from(line).toString('latin1')));
    unterminated ||= batch.unterminated;
  }
  return { lines, unterminated };
}

describe('the lines of a file', () => {
  test.each([
    ['', [], false, 'an empty file has no line'],
    ['\n', [''], false, 'one LF ends one empty line'],
    ['a\nb\n', ['a', 'b'], false, 'each line ends in LF'],
    ['a\nb', ['a', 'b'], true, 'the last line has no LF'],
    ['a\r\n\n', ['a\r', ''], false, 'CR belongs to the line, for the verifier to refuse'],
  ])('of %j are %j (torn: %s), because %s', async (text, lines, unterminated) => {
    expect(await split([Buffer.from(text)])).toEqual({ lines, unterminated });
  });

  test('do not depend on where the chunks end', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r') });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (content, size) => {
        const bytes = Buffer.from(content);
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        expect(await split(chunks)).toEqual(await split(content === '' ? [] : [bytes]));
      }),
    );
  });

  test('keep no more than a record may have, because a hostile file may be one line', async () => {
    const chunks = Array.from({ length: 40 }, () => new Uint8Array(100_000).fill(0x61));
    const { lines, unterminated } = await split([...chunks, Buffer.from('\nb\n')]);
    expect(lines.map((line) => line.length)).toEqual([LONGEST, 1]);
    expect(unterminated).toBe(false);
  });
});
