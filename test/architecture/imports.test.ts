import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGES, ROOMS } from './import-table.ts';
import { judgeImport, resolveImport, roomOf } from './judge-import.ts';
import { TOP, circlesIn, parseModule, readModules } from './project-files.ts';

/** Does every import of the project obey the table, and does the table obey the house? */

const modules = readModules();

describe('the project', () => {
  it('imports nothing that the table does not allow, because facts flow down only', () => {
    expect(modules.flatMap(({ imports }) => imports.map(judgeImport)).filter((problem) => problem)).toEqual(
      [],
    );
  });

  it('has no circle of imports, because then no file could be understood alone', () => {
    expect(circlesIn(modules)).toEqual([]);
  });

  it('has no barrel, because an import should name the file that has it', () => {
    const barrels = modules.filter(({ path, reexports }) => reexports > 0 || /\/index\.\w+$/.test(path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('imports only files that exist, because a parser does not say so', () => {
    const named = modules.flatMap(({ imports }) =>
      imports.filter(({ specifier }) => specifier.startsWith('.')),
    );
    const missing = named.filter(
      ({ from, specifier }) => !existsSync(join(TOP, resolveImport(from, specifier))),
    );
    expect(missing).toEqual([]);
  });
});

describe('the table', () => {
  it('only lets a room import rooms that stand above it, because the order is the floor plan', () => {
    const place = (path: string): number => ROOMS.findIndex(({ room }) => room === roomOf(path)?.room);
    const upward = ROOMS.flatMap(({ room, may, types = [] }, index) =>
      [...may, ...types]
        .filter((to) => !/^(shared|electron|renderer|test)$/.test(to) && place(to) > index)
        .map((to) => `${room} → ${to}`),
    );
    expect(upward).toEqual([]);
  });

  it('names each package once and only rooms as owners, because a package without an owner belongs to all', () => {
    const owners = Object.values(PACKAGES).flat();
    const isRoom = (owner: string): boolean =>
      roomOf(owner) !== undefined || ROOMS.some(({ room }) => room.startsWith(`${owner}/`));
    expect(owners.filter((owner) => !isRoom(owner))).toEqual([]);
  });

  it('keeps clock, disk, network and chance out of shared, because the answer must be the same for ever', () => {
    const owned = Object.entries(PACKAGES).filter(
      ([name]) => name.startsWith('node:') || name === 'electron',
    );
    expect(owned.flatMap(([, owners]) => owners).filter((owner) => owner.startsWith('shared'))).toEqual([]);
  });
});

describe('reading imports', () => {
  const cases = [
    { text: "import { a } from './a.ts';", specifier: './a.ts', typeOnly: false, because: 'a value' },
    { text: "import { type A } from './a.ts';", specifier: './a.ts', typeOnly: true, because: 'only types' },
    {
      text: "import { type A, b } from './a.ts';",
      specifier: './a.ts',
      typeOnly: false,
      because: 'one value is enough',
    },
    {
      text: "import a, { type A } from './a.ts';",
      specifier: './a.ts',
      typeOnly: false,
      because: 'a default is a value',
    },
    { text: "import './a.ts';", specifier: './a.ts', typeOnly: false, because: 'it runs' },
    {
      text: "export * from './a.ts';",
      specifier: './a.ts',
      typeOnly: false,
      because: 'handing on is importing',
    },
    {
      text: "const a = await import('./a.ts');",
      specifier: './a.ts',
      typeOnly: false,
      because: 'later is not never',
    },
    {
      text: "type A = import('./a.ts').A;",
      specifier: './a.ts',
      typeOnly: true,
      because: 'a type in passing',
    },
    {
      text: "const a = require('./a.ts');",
      specifier: './a.ts',
      typeOnly: false,
      because: 'the old way counts',
    },
    {
      text: 'const a = await import(name);',
      specifier: 'name',
      typeOnly: false,
      because: 'a computed one is no package',
    },
  ];
  it.each(cases)('sees $text, because $because', ({ text, specifier, typeOnly }) => {
    expect(parseModule('shared/std/x.ts', text).imports).toEqual([
      { from: 'shared/std/x.ts', specifier, typeOnly },
    ]);
  });

  it('finds a circle through three files, because that is how they come', () => {
    const texts = { 'a.ts': "import './b.ts';", 'b.ts': "import './c.ts';", 'c.ts': "import './a.ts';" };
    const circle = Object.entries(texts).map(([path, text]) => parseModule(path, text));
    expect(circlesIn(circle)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });
});
