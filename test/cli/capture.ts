import { cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runTerminal } from '../../electron/cli/main.ts';
import { type ExitCode } from '../../electron/cli/terminal.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { freshFolder } from '../store/place.ts';

/** What would a person see who types this?
 *  Promise: the real commands in this process; what they print is caught, and the clock stands where the test put it.
 *  Never: a command's module by itself. */

export const SAMPLE_PLANT = fileURLToPath(new URL('../../runbooks/sample-plant', import.meta.url));
export const GOLDEN = fileURLToPath(new URL('../vectors/golden', import.meta.url));
/** A Saturday, 13:00 in Lisbon and in UTC. */
export const CLOCK: Instant = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));

export type Seen = {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly warned: readonly string[];
  /** How often the command looked at the clock. */
  readonly clockReadings: number;
};

/** Runs one command line. */
export async function type(...argv: readonly string[]): Promise<Seen> {
  const out: string[] = [];
  const warned: string[] = [];
  let clockReadings = 0;
  const code = await runTerminal(argv, {
    print: (line) => void out.push(line),
    warn: (line) => void warned.push(line),
    progress: () => undefined,
    now: () => {
      clockReadings += 1;
      return CLOCK;
    },
  });
  return { code, out, warned, clockReadings };
}

/** One JSON value on one line, exit `code`, and nothing else said. */
export async function typeForJson<T>(argv: readonly string[], code: ExitCode = 0): Promise<T> {
  const seen = await type(...argv, '--json');
  expect(seen.warned).toEqual([]);
  expect(seen.code).toBe(code);
  expect(seen.out).toHaveLength(1);
  return JSON.parse(seen.out[0] ?? '') as T;
}

/** Exit 2, nothing on stdout, and one line on stderr, which comes back. */
export async function refusal(...argv: readonly string[]): Promise<string> {
  const { code, out, warned } = await type(...argv);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(warned).toHaveLength(1);
  expect(warned[0]).not.toMatch(/[\n\r]| {4}at /);
  return warned[0] ?? '';
}

/** A copy of the golden export that a test may spoil. */
export function copyOfGoldenExport(): string {
  const folder = join(freshFolder(), 'export');
  cpSync(GOLDEN, folder, { recursive: true });
  return folder;
}

/** Every file and folder below, by its relative path. */
export function listingOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
