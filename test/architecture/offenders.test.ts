import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { judgeImport } from './judge-import.ts';
import { type Offender, rightLines, wrongImports, wrongLines, wrongTypes } from './offenders.ts';
import { TOP, headOf, parseModule } from './project-files.ts';

/** Do the rules bite, and does each message name the remedy? */

const linter = new ESLint({ cwd: TOP });
/** For paths that do not exist the compiler cannot be asked. */
const untyped = new ESLint({ cwd: TOP, overrideConfig: tseslint.configs.disableTypeChecked });

async function lint(by: ESLint, { path, text }: Omit<Offender, 'says'>): Promise<string> {
  const results = await by.lintText(text, { filePath: `${TOP}${path}` });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).join('\n');
}

describe('an import that the table does not allow', () => {
  it.each(wrongImports)('in $path is refused by the architecture test: $says', ({ path, text, says }) => {
    expect(parseModule(path, text).imports.map(judgeImport)).toEqual([says]);
  });

  it.each(wrongImports)('in $path is refused by the linter: $says', async (offender) => {
    expect(await lint(untyped, offender)).toContain(offender.says);
  });
});

describe('a line that the house does not write', () => {
  it.each(wrongLines)('in $path is refused: $says', async (offender) => {
    expect(await lint(untyped, offender)).toContain(offender.says);
  });

  it.each(wrongTypes)('in $path is refused with the help of the compiler: $says', async (offender) => {
    expect(await lint(linter, offender)).toContain(offender.says);
  });

  it.each(rightLines)('is not seen in a good one: $path $text', async (line) => {
    expect(await lint(untyped, line)).toBe('');
  });
});

describe('the head of a module', () => {
  const cases = [
    { text: '/** What? */\nexport const x = 1;', head: '/** What? */', because: 'it stands first' },
    {
      text: "import { ok } from './a.ts';\n\n/** What? */\n\nexport const x = 1;",
      head: '/** What? */',
      because: 'imports may come before it',
    },
    {
      text: '#!/usr/bin/env node\n/** What? */\nrun();',
      head: '/** What? */',
      because: 'so may the line for the shell',
    },
    {
      text: 'export const x = 1;\n/** What? */\nexport const y = 1;',
      head: '',
      because: 'later comments speak of something else',
    },
    { text: '// What?\nexport const x = 1;', head: '', because: 'a remark is no promise' },
  ];
  it.each(cases)('of `$text` is `$head`, because $because', ({ text, head }) => {
    expect(headOf({ path: 'x.ts', text })).toBe(head);
  });
});
