import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { DECLARATIONS, type Offer, readOffers } from './read-offers.ts';

/** What of Electron's declarations may an app use that must run on the stand-in too?
 *  Promise: writes Electron's own text with everything left out that the stand-in does not offer: types it
 *  lacks, members, events. Whatever compiles against that runs on both.
 *  Never: a declaration of our own. */

const OUT = join(import.meta.dirname, '../../../.cache/electron-double/surface.d.ts');
const EVENT_METHODS = new Set(['on', 'once', 'off', 'addListener', 'removeListener']);

type Cut = { readonly from: number; readonly to: number; readonly instead: string };

const { offers, exported, strays } = readOffers();
if (strays.length > 0) {
  process.stderr.write(`not in electron.d.ts, so not allowed in the stand-in: ${strays.join(', ')}\n`);
  process.exit(1);
}
const text = readFileSync(DECLARATIONS, 'utf8');
const source = ts.createSourceFile('electron.d.ts', text, ts.ScriptTarget.Latest, true);
mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, reduced());

function reduced(): string {
  const cuts = source.statements.flatMap((each) => (isNamespace(each, 'Electron') ? cutsIn(each) : []));
  const ordered = cuts.toSorted((one, other) => other.from - one.from);
  return ordered.reduce(
    (rest, { from, to, instead }) => rest.slice(0, from) + instead + rest.slice(to),
    text,
  );
}

function cutsIn(electron: ts.ModuleDeclaration): readonly Cut[] {
  return statementsOf(electron).flatMap((each) => {
    if (ts.isModuleDeclaration(each)) return statementsOf(each).flatMap(cutExport);
    if (!ts.isClassDeclaration(each) && !ts.isInterfaceDeclaration(each)) return [];
    const offer = offers.get(each.name?.text ?? '');
    return offer === undefined ? [] : cutMembers(each, offer);
  });
}

/** A value that the module does not export; a class given as a value shows only what is offered of it. */
function cutExport(statement: ts.Statement): readonly Cut[] {
  if (ts.isClassDeclaration(statement))
    return exported.has(statement.name?.text ?? '') ? [] : [cut(statement, '')];
  if (!ts.isVariableStatement(statement)) return [];
  const [declared] = statement.declarationList.declarations;
  const name = declared?.name.getText() ?? '';
  if (!exported.has(name)) return [cut(statement, '')];
  const type = declared?.type;
  if (type === undefined || !ts.isTypeQueryNode(type)) return [];
  const keys = (exported.get(name) ?? []).map((key) => `'${key}'`).join(' | ');
  return [cut(type, ` Pick<${type.getText()}, ${keys}>`)];
}

function cutMembers(type: ts.ClassDeclaration | ts.InterfaceDeclaration, offer: Offer): readonly Cut[] {
  const members: readonly ts.Node[] = type.members;
  const gone = members.filter((member) => !isOffered(member, offer)).map((member) => cut(member, ''));
  const heritage = type.heritageClauses?.[0];
  const isEmitter = heritage !== undefined && /EventEmitter/.test(heritage.getText());
  return isEmitter && !offer.names.has('eventNames') ? [...gone, cut(heritage, '')] : gone;
}

function isOffered(member: ts.Node, { names, statics, events }: Offer): boolean {
  if (ts.isConstructorDeclaration(member)) return true;
  if (!ts.isClassElement(member) && !ts.isTypeElement(member)) return true;
  const name = member.name?.getText() ?? '';
  const isStatic = ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(isStaticWord) === true;
  if (isStatic) return statics.has(name);
  if (!names.has(name)) return false;
  return !EVENT_METHODS.has(name) || events === undefined || events.has(eventOf(member));
}

function eventOf(member: ts.Node): string {
  const type = ts.isFunctionLike(member) ? member.parameters[0]?.type : undefined;
  return type !== undefined && ts.isLiteralTypeNode(type) ? type.getText().slice(1, -1) : '';
}

function isStaticWord({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.StaticKeyword;
}

function isNamespace(node: ts.Node, name: string): node is ts.ModuleDeclaration {
  return ts.isModuleDeclaration(node) && node.name.text === name;
}

function statementsOf({ body }: ts.ModuleDeclaration): readonly ts.Statement[] {
  return body !== undefined && ts.isModuleBlock(body) ? body.statements : [];
}

function cut(node: ts.Node, instead: string): Cut {
  return { from: node.getFullStart(), to: node.getEnd(), instead };
}
