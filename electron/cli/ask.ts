import { type Result, err, ok } from '../../shared/std/result.ts';

/** What did somebody ask, before anything in it is known to exist?
 *  Promise: the same `Ask` from command-line options and from one JSON line of a questions file; unknown keys and wrong
 *  shapes are refused with the key's name.
 *  Never: looks anything up in a plant. */

export type Ask = {
  readonly identity: string;
  readonly action: string;
  readonly at?: string | undefined;
  readonly now?: string | undefined;
  readonly asked?: string | undefined;
  readonly actor?: string | undefined;
  /** `PERSON@INSTANT` */
  readonly ack: readonly string[];
  readonly escalate: readonly string[];
  readonly absent: readonly string[];
  readonly present: readonly string[];
  /** equipment → configuration as typed; likewise identity → standing */
  readonly state: ReadonlyMap<string, string>;
  readonly standing: ReadonlyMap<string, string>;
};

const WORDS = ['identity', 'action', 'at', 'now', 'asked', 'actor'] as const;
const LISTS = ['ack', 'escalate', 'absent', 'present'] as const;
const MAPS = ['state', 'standing'] as const;

/** `--state line-3=running.normal`, as often as it was given. */
export function readPairs(
  option: string,
  texts: readonly string[],
): Result<ReadonlyMap<string, string>, string> {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const split = text.indexOf('=');
    if (split < 1 || split === text.length - 1)
      return err(`--${option} \`${text}\` names no value: write NAME=VALUE`);
    const name = text.slice(0, split);
    if (pairs.has(name)) return err(`--${option} names \`${name}\` twice: keep one`);
    pairs.set(name, text.slice(split + 1));
  }
  return ok(pairs);
}

/** One line of a questions file. */
export function readAskLine(line: string): Result<Ask, string> {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  const value = parsed.value;
  if (!isObject(value)) return err('a question is one JSON object on one line');
  const problem = unknownKey(value) ?? wrongShape(value);
  if (problem !== undefined) return err(problem);
  const word = (key: string): string | undefined => textOf(value[key]);
  const { identity, action } = { identity: word('identity'), action: word('action') };
  if (identity === undefined || action === undefined) return err('a question needs `identity` and `action`');
  const list = (key: string): readonly string[] => (Array.isArray(value[key]) ? value[key].map(String) : []);
  return ok({
    identity,
    action,
    at: word('at'),
    now: word('now'),
    asked: word('asked'),
    actor: word('actor'),
    ack: list('ack'),
    escalate: list('escalate'),
    absent: list('absent'),
    present: list('present'),
    state: mapOf(value['state']),
    standing: mapOf(value['standing']),
  });
}

function parseJson(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line));
  } catch {
    return err('not JSON: write one question a line, such as {"identity":"…","action":"pause"}');
  }
}

function unknownKey(value: Readonly<Record<string, unknown>>): string | undefined {
  const known: readonly string[] = [...WORDS, ...LISTS, ...MAPS];
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  return stranger === undefined ? undefined : `unknown key \`${stranger}\`: the keys are ${known.join(', ')}`;
}

function wrongShape(value: Readonly<Record<string, unknown>>): string | undefined {
  const given = (key: string): boolean => value[key] !== undefined && value[key] !== null;
  const word = WORDS.find((key) => given(key) && textOf(value[key]) === undefined);
  if (word !== undefined) return `\`${word}\` must be a text`;
  const list = LISTS.find((key) => given(key) && !isTextList(value[key]));
  if (list !== undefined) return `\`${list}\` must be a list of texts: write ["…"]`;
  const map = MAPS.find(
    (key) => given(key) && !(isObject(value[key]) && isTextList(Object.values(value[key]))),
  );
  return map === undefined ? undefined : `\`${map}\` must be an object of texts: write {"line-3":"running"}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function mapOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(isObject(value) ? Object.entries(value).map(([key, text]) => [key, String(text)]) : []);
}
