import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules } from './test/architecture/house-rules.ts';

/** Which mistakes are refused before a person has to see them?
 *  Promise: each message of ours names the remedy; the import table itself is test/architecture/import-table.ts. */

const clock = 'now comes from the clock port: take it as a parameter';
const chance = 'ids and chance come from a port: take them as a parameter';
const cast = 'parse it at the edge, or make it a brand: a cast only silences the compiler';

const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'no enums: write a union of literals, or a const array and its type',
  },
  { selector: 'TSAsExpression > TSAnyKeyword', message: cast },
  { selector: 'TSAsExpression > TSAsExpression', message: cast },
  { selector: 'TSTypeAssertion', message: cast },
  {
    selector: "ImportDeclaration[importKind='type']",
    message: 'write `import { type X }`, one form for all',
  },
  { selector: 'ExportAllDeclaration', message: 'no barrels: import from the file that has it' },
  { selector: 'ExportNamedDeclaration[source]', message: 'no barrels: import from the file that has it' },
  {
    selector: 'ImportExpression > :not(Literal).source',
    message: 'name the file: a computed import hides from the table',
  },
  {
    selector: "CallExpression[callee.name='require']",
    message: 'write `import`: a require hides from the table',
  },
];

const timeless = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'compare with `<`: a locale differs by machine',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'write it with shared/std or shared/words: a locale differs by machine',
  },
];

const sizes = (lines) => ({
  'max-lines': ['error', { max: lines }],
  'max-len': [
    'error',
    {
      code: 110,
      comments: 120,
      ignoreStrings: true,
      ignoreTemplateLiterals: true,
      ignoreRegExpLiterals: true,
    },
  ],
  'max-params': ['error', { max: 3 }],
  'max-depth': ['error', { max: 3 }],
  'house/function-length': 'error',
});

const strict = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-empty': 'error',
  'no-param-reassign': 'error',
};

/** These ask the compiler, so they cost most of the time of a run. */
const typed = {
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'release/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    plugins: { house: houseRules, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: { 'house/imports': 'error', 'no-restricted-syntax': ['error', ...everywhere], ...sizes(250) },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...strict, ...typed },
  },
  {
    files: ['shared/**', 'electron/desk/**', 'renderer/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...timeless] },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  { files: ['test/**'], rules: sizes(300) },
);
