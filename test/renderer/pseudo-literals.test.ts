import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Does a component speak for itself? Then it would speak English in every language. */

const TOP = join(import.meta.dirname, '..', '..', 'renderer');
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];
const LETTERS = /\p{L}{2}/u;

const components = readdirSync(TOP, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.tsx'),
);

it('finds the components, because a check of nothing always passes', () => {
  expect(components.length).toBeGreaterThan(10);
});

it('has no letters as text between tags or in a spoken attribute, because words come from shared/words', () => {
  expect(components.flatMap(spokenIn)).toEqual([]);
});

it('would see them, wherever they stand', () => {
  const text = `export const x = (
    <p title="Open it" className="row" aria-label={isOn ? 'It is on' : name}>
      Close {\`the \${thing}\`} {kind === 'shut' && 'Open'} {words.close} {join(a, 'not text')}
    </p>
  );`;
  expect(lettersIn('x.tsx', text).map(({ said }) => said)).toEqual([
    'Open it',
    'It is on',
    'Close',
    'the',
    'Open',
  ]);
});

type Said = { readonly place: string; readonly said: string };

function spokenIn(path: string): readonly Said[] {
  return lettersIn(path, readFileSync(join(TOP, path), 'utf8'));
}

function lettersIn(path: string, text: string): readonly Said[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: Said[] = [];
  const note = (node: ts.Node, said: string): void => {
    if (!LETTERS.test(said)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ place: `${path}:${line + 1}`, said: said.trim() });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer !== undefined)
      spoken(node.initializer, note);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) spoken(node, note);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** Texts that become what is said: through braces, conditions and templates, not through calls. */
function spoken(node: ts.Node, note: (node: ts.Node, said: string) => void): void {
  if (ts.isStringLiteralLike(node)) note(node, node.text);
  else if (ts.isTemplateExpression(node)) {
    note(node, node.head.text);
    for (const { literal, expression } of node.templateSpans) {
      note(literal, literal.text);
      spoken(expression, note);
    }
  } else if (ts.isConditionalExpression(node)) {
    spoken(node.whenTrue, note);
    spoken(node.whenFalse, note);
  } else if (ts.isBinaryExpression(node)) {
    const passesLeft = [
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.PlusToken,
    ];
    const passesRight = [...passesLeft, ts.SyntaxKind.AmpersandAmpersandToken];
    const { kind } = node.operatorToken;
    if (passesLeft.includes(kind)) spoken(node.left, note);
    if (passesRight.includes(kind)) spoken(node.right, note);
  } else if (ts.isJsxExpression(node) && node.expression !== undefined) spoken(node.expression, note);
  else if (ts.isParenthesizedExpression(node)) spoken(node.expression, note);
}
