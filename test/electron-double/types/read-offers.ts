import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What does the stand-in offer, by its own types?
 *  Promise: asked of the compiler, so no list can fall behind; a member that Electron does not have is a stray.
 *  The names that every emitter of Node has are nobody's stray. */

export type Offer = {
  readonly names: ReadonlySet<string>;
  readonly statics: ReadonlySet<string>;
  /** Undefined when any name will do. */
  readonly events: ReadonlySet<string> | undefined;
};

export type Offers = {
  readonly offers: ReadonlyMap<string, Offer>;
  /** What the module exports, each with the names of its own members. */
  readonly exported: ReadonlyMap<string, readonly string[]>;
  readonly strays: readonly string[];
};

const HERE = import.meta.dirname;

/** Electron's own declarations; the package itself is never imported. */
export const DECLARATIONS = join(
  dirname(createRequire(import.meta.url).resolve('electron/package.json')),
  'electron.d.ts',
);

export function readOffers(): Offers {
  const program = readProgram();
  const checker = program.getTypeChecker();
  const offered = aliasIn(program, { file: 'surface.ts', name: 'Offered' });
  const module = aliasIn(program, { file: 'surface.ts', name: 'Exported' });
  const theirs = aliasIn(program, { file: 'contract.ts', name: 'Theirs' });
  const exported = partsOf(checker, module);
  const offers = new Map<string, Offer>();
  const strays: string[] = [];
  for (const [name, type] of partsOf(checker, offered)) {
    const names = namesOf(type);
    strays.push(...straysOf(checker, { name, ours: type, theirs: partsOf(checker, theirs).get(name) }));
    const statics = new Set(namesOf(exported.get(name) ?? exported.get(lowerFirst(name))));
    offers.set(name, { names: new Set(names), statics, events: eventsOf(checker, type) });
  }
  return { offers, exported: new Map([...exported].map(([name, type]) => [name, namesOf(type)])), strays };
}

type Pair = { readonly name: string; readonly ours: ts.Type; readonly theirs: ts.Type | undefined };

/** Members and events of ours that Electron does not have. */
function straysOf(checker: ts.TypeChecker, { name, ours, theirs }: Pair): readonly string[] {
  const known = new Set(namesOf(theirs));
  const members = namesOf(ours).filter((each) => !known.has(each) && !isNodes(each));
  const events = theirs === undefined ? undefined : eventsOf(checker, theirs);
  const unheard = [...(eventsOf(checker, ours) ?? [])].filter((each) => events?.has(each) === false);
  return [...members, ...unheard].map((each) => `${name}.${each}`);
}

function readProgram(): ts.Program {
  const file = join(HERE, '../tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(HERE, '..'));
  return ts.createProgram([join(HERE, 'surface.ts'), join(HERE, 'contract.ts'), DECLARATIONS], options);
}

function aliasIn(program: ts.Program, { file, name }: { file: string; name: string }): ts.Type {
  const source = program.getSourceFile(join(HERE, file));
  const alias = source?.statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === name);
  if (alias === undefined) throw new Error(`no type \`${name}\` in ${file}`);
  return program.getTypeChecker().getTypeAtLocation(alias);
}

function partsOf(checker: ts.TypeChecker, type: ts.Type): ReadonlyMap<string, ts.Type> {
  return new Map(type.getProperties().map((each) => [each.name, checker.getTypeOfSymbol(each)]));
}

/** Private names and symbols are not for the app. */
function namesOf(type: ts.Type | undefined): readonly string[] {
  return (type?.getProperties() ?? []).map(({ name }) => name).filter((name) => /^[A-Za-z]/.test(name));
}

function eventsOf(checker: ts.TypeChecker, type: ts.Type): ReadonlySet<string> | undefined {
  const on = type.getProperty('on');
  const signatures = on === undefined ? [] : checker.getTypeOfSymbol(on).getCallSignatures();
  const names = signatures.flatMap(({ parameters: [first] }) =>
    first === undefined ? [] : literalsOf(checker.getTypeOfSymbol(first)),
  );
  return names.length === 0 ? undefined : new Set(names);
}

function literalsOf(type: ts.Type): readonly string[] {
  const all = type.isUnion() ? type.types : [type];
  return all.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
}

function isNodes(name: string): boolean {
  return /^(eventNames|setMaxListeners|getMaxListeners|rawListeners|prepend(Once)?Listener|(removeAll)?[lL]isteners|listenerCount|emit|domain)$/.test(
    name,
  );
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
