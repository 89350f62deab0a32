import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type Import, resolveImport } from './judge-import.ts';

/** Which files does the project have, and what does each of them import?
 *  Promise: reads every module with the compiler's own parser, so no way of writing an import escapes; what version
 *  control ignores is not the project. */

export const TOP = fileURLToPath(new URL('../..', import.meta.url));

export type Module = {
  /** From the top of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Lines that hand on what another module exports. */
  readonly reexports: number;
};

const MODULE = /\.(ts|tsx|mjs|js)$/;

/** Every file below these folders of the project, sorted. */
export function filesBelow(folders: readonly string[]): readonly string[] {
  const found = folders.flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(TOP.length).replaceAll('\\', '/')),
  );
  return found.filter((path) => !path.includes('node_modules/')).sort();
}

/** Every module of the project, the linter's configuration among them. */
export function readModules(): readonly Module[] {
  const paths = filesBelow(['shared', 'electron', 'renderer', 'test']).filter((path) => MODULE.test(path));
  return [...paths, 'eslint.config.js'].map((path) =>
    parseModule(path, readFileSync(join(TOP, path), 'utf8')),
  );
}

/** One module, from its text. */
export function parseModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  let reexports = 0;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push({ from: path, ...found });
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) reexports += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, text, imports, reexports };
}

/** `import … from`, `export … from`, `import()`, `import('…').Type` and `require()`. */
function importOf(node: ts.Node): Omit<Import, 'from'> | undefined {
  if (ts.isImportDeclaration(node)) return written(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return written(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return written(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? written(node.arguments[0], false) : undefined;
}

/** A computed name cannot be judged, so it is reported as it stands and refused as an unknown package. */
function written(name: ts.Node | undefined, typeOnly: boolean): Omit<Import, 'from'> | undefined {
  if (name === undefined) return undefined;
  return { specifier: ts.isStringLiteralLike(name) ? name.text : name.getText(), typeOnly };
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause?.isTypeOnly === true) return true;
  const names = clause?.namedBindings;
  if (clause?.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

/** Circles of imports, each named once, as `a.ts → b.ts → a.ts`. */
export function circlesIn(modules: readonly Module[]): readonly string[] {
  const below = new Map(
    modules.map(({ path, imports }) => [path, imports.map((each) => targetOf(path, each))]),
  );
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || finished.has(path)) return;
    for (const target of below.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of below.keys()) walk(path, []);
  return circles;
}

function targetOf(from: string, { specifier }: Import): string {
  return specifier.startsWith('.') ? resolveImport(from, specifier) : specifier;
}

/** Does a comment that opens with `/**` stand before the first statement that is not an import? */
export function headOf({ path, text }: Pick<Module, 'path' | 'text'>): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const body = source.statements.find((statement) => !ts.isImportDeclaration(statement));
  const opening = text.slice(0, body?.getStart(source) ?? text.length);
  return /\/\*\*[\s\S]*?\*\//.exec(opening)?.[0] ?? '';
}
