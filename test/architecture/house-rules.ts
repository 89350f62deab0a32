import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Rule } from 'eslint';
import { judgeImport } from './judge-import.ts';

/** Which rules of this house does no published package know?
 *  Promise: each message says what to do instead. */

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST = 40;

type Source = { readonly type: string; readonly value?: unknown } | null | undefined;
type Written = { readonly node: Rule.Node; readonly source: Source; readonly typeOnly: boolean };

/** The import table, as one types. */
const imports: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(TOP, context.filename).split(sep).join(posix.sep);
    const judge = ({ node, source, typeOnly }: Written): void => {
      if (typeof source?.value !== 'string') return;
      const message = judgeImport({ from, specifier: source.value, typeOnly });
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => {
        judge({ node, source: node.source, typeOnly: isTypeOnly(node.specifiers) });
      },
      ImportExpression: (node) => {
        judge({ node, source: node.source, typeOnly: false });
      },
    };
  },
};

function isTypeOnly(specifiers: readonly object[]): boolean {
  const isType = (each: object): boolean => 'importKind' in each && each.importKind === 'type';
  return specifiers.length > 0 && specifiers.every(isType);
}

/** `max-lines-per-function`, but a `describe` may be as long as its file. */
const functionLength: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const measure = (node: Rule.Node): void => {
      const { loc, parent } = node;
      if (loc == null || isDescribe(parent, context)) return;
      const lines = loc.end.line - loc.start.line + 1;
      const message = `this function has ${lines} lines, ${LONGEST} are allowed: name a part of it and move that out`;
      if (lines > LONGEST) context.report({ node, message });
    };
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure };
  },
};

function isDescribe(parent: Rule.Node | null, context: Rule.RuleContext): boolean {
  return parent?.type === 'CallExpression' && /^describe\b/.test(context.sourceCode.getText(parent));
}

export const houseRules = { rules: { imports, 'function-length': functionLength } };
