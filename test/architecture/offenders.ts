/** What would somebody write who does not know the house yet?
 *  Promise: each of these is refused, by the architecture tests or by ESLint, with a message that names the remedy. */

export type Offender = { readonly path: string; readonly text: string; readonly says: string };

/** Imports that both the linter and the architecture test refuse with the same words. */
export const wrongImports: readonly Offender[] = [
  {
    path: 'shared/words/offender.ts',
    text: "import { decide } from '../../electron/desk/step.ts';",
    says: '`shared/words` may not import `electron/desk`: pass the value in, or move the function down',
  },
  {
    path: 'shared/words/offender.ts',
    text: "import { answer } from '../authority/engine.ts';",
    says: '`shared/words` may not import `shared/authority`: pass the value in, or move the function down',
  },
  {
    path: 'shared/authority/offender.ts',
    text: "import { configurationOf } from '../machine/types.ts';",
    says: '`shared/authority` may import only types of `shared/machine`: write `import { type … }`, or pass the value in',
  },
  {
    path: 'shared/authority/offender.ts',
    text: "import { type Configuration, configurationOf } from '../machine/types.ts';",
    says: '`shared/authority` may import only types of `shared/machine`: write `import { type … }`, or pass the value in',
  },
  {
    path: 'shared/authority/offender.ts',
    text: "import { advance } from '../machine/machine.ts';",
    says: '`shared/authority` may not import `shared/machine`: pass the value in, or move the function down',
  },
  {
    path: 'shared/ledger/verify/offender.ts',
    text: "import { leafHash } from '../tree.ts';",
    says: '`shared/ledger/verify` may not import `shared/ledger`: pass the value in, or move the function down',
  },
  {
    path: 'shared/plant/offender.ts',
    text: "import { sealRecord } from '../ledger/record.ts';",
    says: '`shared/plant` may not import `shared/ledger`: pass the value in, or move the function down',
  },
  {
    path: 'renderer/rooms/live/offender.tsx',
    text: "import { Card } from '../registry/card.tsx';",
    says: '`renderer/rooms/live` may not import `renderer/rooms/registry`: pass the value in, or move the function down',
  },
  {
    path: 'electron/desk/offender.ts',
    text: "import Database from 'better-sqlite3';",
    says: '`electron/desk` may not import package `better-sqlite3` (it belongs to electron/store): take what you need as a parameter',
  },
  {
    path: 'electron/store/offender.ts',
    text: "import { hash } from 'node:crypto';",
    says: '`electron/store` may not import package `node:crypto` (it belongs to electron/seal): take what you need as a parameter',
  },
  {
    path: 'shared/std/offender.ts',
    text: "import { readFileSync } from 'node:fs';",
    says: '`shared/std` may not import package `node:fs` (it belongs to electron/store, electron/seal, electron/folder, electron/cli, electron/main.ts, electron/console, electron/shell, electron/build, electron/start): take what you need as a parameter',
  },
  {
    path: 'electron/cli/offender.ts',
    text: "import fc from 'fast-check';",
    says: '`electron/cli` may not import package `fast-check` (only tests may): take what you need as a parameter',
  },
  {
    path: 'shared/std/offender.ts',
    text: "import { chunk } from 'lodash';",
    says: 'package `lodash` is not in the import table: do without it, or give it one owner there',
  },
  {
    path: 'shared/helpers/offender.ts',
    text: "import { ok } from '../std/result.ts';",
    says: '`shared/helpers/offender.ts` is in no room: find the room first, or add it to the import table',
  },
  {
    path: 'shared/plant/offender.ts',
    text: "import { ok } from '../std/result';",
    says: '`../std/result` has no ending: write the file, `../std/result.ts`',
  },
  {
    path: 'shared/std/offender.ts',
    text: "import { x } from '../../../elsewhere/x.ts';",
    says: '`../../../elsewhere/x.ts` leaves the project: what is needed must be in a room',
  },
  {
    path: 'shared/project/offender.ts',
    text: "export const later = (): unknown => import('../../electron/store/open.ts');",
    says: '`shared/project` may not import `electron/store`: pass the value in, or move the function down',
  },
];

const many = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');

/** What only the linter sees. */
export const wrongLines: readonly Offender[] = [
  {
    path: 'shared/plant/x.ts',
    text: 'export const now = Date.now();',
    says: 'now comes from the clock port: take it as a parameter',
  },
  {
    path: 'electron/desk/x.ts',
    text: 'export const now = new Date();',
    says: 'now comes from the clock port: take it as a parameter',
  },
  {
    path: 'renderer/parts/x.tsx',
    text: 'export const id = Math.random();',
    says: 'ids and chance come from a port: take them as a parameter',
  },
  {
    path: 'shared/words/x.ts',
    text: 'export const at = (d: number) => d.toLocaleString();',
    says: 'a locale differs by machine',
  },
  {
    path: 'shared/std/x.ts',
    text: 'export const sort = (a: string, b: string) => a.localeCompare(b);',
    says: 'compare with `<`',
  },
  { path: 'shared/std/x.ts', text: 'export const x: any = 1;', says: 'Unexpected any' },
  {
    path: 'shared/std/x.ts',
    text: 'export const x = (y: unknown) => y as any;',
    says: 'parse it at the edge',
  },
  {
    path: 'shared/std/x.ts',
    text: 'export const x = (y: number) => y as unknown as string;',
    says: 'parse it at the edge',
  },
  { path: 'shared/std/x.ts', text: 'export const x = (y?: number) => y!;', says: 'non-null assertion' },
  { path: 'shared/std/x.ts', text: "export enum Level { high = 'high' }", says: 'write a union of literals' },
  {
    path: 'shared/std/x.ts',
    text: "export * from './result.ts';",
    says: 'no barrels: import from the file that has it',
  },
  {
    path: 'shared/std/x.ts',
    text: "export { ok } from './result.ts';",
    says: 'no barrels: import from the file that has it',
  },
  {
    path: 'shared/std/x.ts',
    text: "import type { Ok } from './result.ts';\nexport type X = Ok<1>;",
    says: 'write `import { type X }`',
  },
  {
    path: 'electron/cli/x.ts',
    text: 'export const x = (name: string) => import(name);',
    says: 'a computed import hides from the table',
  },
  {
    path: 'shared/std/x.ts',
    text: 'export const x = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];',
    says: 'too many parameters (4). Maximum allowed is 3',
  },
  {
    path: 'shared/std/x.ts',
    text: many(251, 'export {};'),
    says: 'File has too many lines (251). Maximum allowed is 250',
  },
  {
    path: 'test/std/x.ts',
    text: many(301, 'export {};'),
    says: 'File has too many lines (301). Maximum allowed is 300',
  },
  {
    path: 'shared/std/x.ts',
    text: `export function x(): void {\n${many(39, "  'x';")}\n}`,
    says: 'this function has 41 lines, 40 are allowed: name a part of it and move that out',
  },
  {
    path: 'shared/std/x.ts',
    text: 'export const x = (a: 1) => { if (a) { if (a) { if (a) { if (a) { return a; } } } } return 2; };',
    says: 'Blocks are nested too deeply (4). Maximum allowed is 3',
  },
  {
    path: 'shared/std/x.ts',
    text: '// @ts-expect-error\nexport const x: number = "a";',
    says: 'Include a description',
  },
];

/** What the linter must ask the compiler about. */
export const wrongTypes: readonly Offender[] = [
  {
    path: 'shared/std/bug.ts',
    text: "export function x(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    says: 'Switch is not exhaustive',
  },
  {
    path: 'electron/desk/ports.ts',
    text: 'export async function save(): Promise<void> {}\nexport function x(): void {\n  save();\n}',
    says: 'Promises must be awaited',
  },
];

/** What is well written, so that the rules are known not to bite everything. */
export const rightLines: readonly Omit<Offender, 'says'>[] = [
  {
    path: 'shared/authority/offender.ts',
    text: "import { type Configuration } from '../machine/types.ts';\nexport type X = Configuration;",
  },
  {
    path: 'electron/desk/offender.ts',
    text: "import { advance } from '../../shared/machine/machine.ts';\nexport const x = advance;",
  },
  { path: 'electron/seal/offender.ts', text: "import { hash } from 'node:crypto';\nexport const x = hash;" },
  {
    path: 'shared/plant/offender.ts',
    text: "import { parse } from 'csv-parse/sync';\nexport const x = parse;",
  },
  { path: 'electron/seal/clock.ts', text: 'export const now = (): number => Date.now();' },
  { path: 'shared/std/x.ts', text: 'export const at = (ms: number): string => new Date(ms).toISOString();' },
  {
    path: 'test/std/x.test.ts',
    text: `import { describe } from 'vitest';\ndescribe('x', () => {\n${many(60, "  'x';")}\n});`,
  },
];
