import { Composer, type Document, type ErrorCode, Lexer, LineCounter, Parser, type YAMLError } from 'yaml';
import { type CST, isScalar } from 'yaml';
import { DEEPEST } from './limits.ts';
import { type PlantError, type Source, type Spot } from './problem.ts';
import { emptyFile } from './text.ts';
import { type WalkFault, createWalk, offsetAt, plainOf } from './yaml-walk.ts';
import { type Result, err, ok } from '../std/result.ts';

/** Which plain value does this YAML text stand for, and where does each part of it stand?
 *  Promise: YAML 1.2, core schema, one document, no tags; depth and aliases are bounded before they cost
 *  anything, so
 *  that no text is slow or deep enough to hurt. Dates and times of day stay text.
 *  Never: throws on a text, whatever it holds. */

const OTHER_SYNTAX = 'something stands here that does not belong';
/** The parser's own stack for a text that is just deep enough. */
const DEEPEST_STACK = DEEPEST + 4;

/** Reads one file of a plant folder; `text` is one that `inspectText` let through. */
export function readThoroughly(file: string, text: string): Result<Source, readonly PlantError[]> {
  const lines = new LineCounter();
  const spot = (offset: number): Spot => spotAt(lines, offset);
  const composed = compose(text, lines);
  if (!composed.ok) return err(firstOfEachLine(file, composed.error, spot));
  const root = composed.value.contents;
  if (root === null || (isScalar(root) && root.value === null)) return err([emptyFile(file)]);
  // The faults of the walk are found here, so that nothing of the value is used before all of it is known
  // to be harmless.
  const walk = createWalk();
  const value = plainOf(root, walk);
  if (walk.faults.length > 0) return err(firstOfEachLine(file, walk.faults, spot));
  const places = { root, targets: walk.targets, pairs: new Map() };
  return ok({ file, value, spotOf: (path, atKey = false) => spot(offsetAt(places, path, atKey)) });
}

function compose(text: string, lines: LineCounter): Result<Document.Parsed, readonly WalkFault[]> {
  const tokens = tokensOf(text, lines);
  if (!tokens.ok) return err([tokens.error]);
  // Unique keys are the walk's own task: the library compares each key with every other.
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false });
  for (const document of composer.compose(tokens.value, true, text.length)) {
    return document.errors.length === 0 ? ok(document) : err(document.errors.map(faultOf));
  }
  return err([]);
}

/** The concrete syntax, or the first thing in it that may not be there. Stops reading there. */
function tokensOf(text: string, lines: LineCounter): Result<readonly CST.Token[], WalkFault> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  const marks = { isText: false, count: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const strange = strangeToken(tokens);
    if (strange !== undefined) return err(strange);
    const mark = strangeMark(lexeme, marks);
    if (mark !== undefined) return err({ offset: parser.offset - lexeme.length, ...mark });
    if (parser.stack.length > DEEPEST_STACK) return err({ offset: parser.offset, ...TOO_DEEP });
  }
  for (const token of parser.end()) tokens.push(token);
  const strange = strangeToken(tokens);
  return strange === undefined ? ok(tokens) : err(strange);
}

type Strange = Omit<WalkFault, 'offset'>;
const TOO_DEEP: Strange = { says: 'has more than 64 levels inside each other', remedy: 'write it flatter' };
const MISPLACED: Strange = { says: 'is not YAML', remedy: OTHER_SYNTAX };
const DIRECTIVE: Strange = { says: 'has a YAML directive', remedy: 'remove the line that starts with `%`' };
const SECOND: Strange = { says: 'has a second YAML document', remedy: 'keep one document a file' };
const TAG: Strange = { says: 'has a tag', remedy: 'remove the word with `!`; a plant folder is plain data' };
const MARKS: Strange = { says: 'has more than 1000 anchors and aliases', remedy: 'write it out' };
const MOST_MARKS = 1000;
/** How the lexer announces that the next lexeme is a text. */
const TEXT_FOLLOWS = '\u001F';

/** What the newest token of the stream makes of it. A document comes out whole, when the next one starts. */
function strangeToken(tokens: readonly CST.Token[]): WalkFault | undefined {
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const { offset } = last;
  if (last.type === 'error') return { offset, ...MISPLACED };
  if (last.type === 'directive')
    return /^%YAML 1\.2\s*$/.test(last.source) ? undefined : { offset, ...DIRECTIVE };
  const isSecond =
    last.type === 'document' && tokens.some((each) => each.type === 'document' && each !== last);
  return isSecond ? { offset, ...SECOND } : undefined;
}

function strangeMark(lexeme: string, marks: { isText: boolean; count: number }): Strange | undefined {
  const isText = marks.isText;
  marks.isText = lexeme === TEXT_FOLLOWS;
  if (isText) return undefined;
  if (lexeme.startsWith('!')) return TAG;
  if (lexeme.startsWith('&') || lexeme.startsWith('*')) marks.count += 1;
  return marks.count > MOST_MARKS ? MARKS : undefined;
}

function faultOf(error: YAMLError): WalkFault {
  return { offset: error.pos[0], says: 'is not YAML', remedy: SYNTAX[error.code] ?? OTHER_SYNTAX };
}

const SYNTAX: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: 'an alias has no name here; a text that starts with `*` stands in quotes',
  BAD_DQ_ESCAPE: 'a `\\` in double quotes starts no known escape; use single quotes',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket is not closed',
  BAD_SCALAR_START: 'a text cannot start with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a key and a list or map stand on one line; start a new line',
  BLOCK_IN_FLOW: 'an indented list or map stands inside brackets',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters, or a quote is not closed',
  MISSING_CHAR: 'a quote, bracket, comma, colon or space is missing',
  MULTILINE_IMPLICIT_KEY: 'a key goes over more than one line, or a quote or bracket is not closed',
  TAB_AS_INDENT: 'a tab indents the line; use spaces',
  TAG_RESOLVE_FAILED: 'a tag stands here; a plant folder is plain data',
};

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** One error a line: what follows on the same line is mostly an echo of the first. */
function firstOfEachLine(
  file: string,
  faults: readonly WalkFault[],
  spot: (offset: number) => Spot,
): readonly PlantError[] {
  const byLine = new Map<number, PlantError>();
  for (const fault of faults) {
    const at = spot(fault.offset);
    if (byLine.has(at.line)) continue;
    const sentence = `${file} ${fault.says} (line ${at.line}): ${fault.remedy}`;
    byLine.set(at.line, { file, ...at, path: '', sentence });
  }
  return [...byLine.values()];
}
