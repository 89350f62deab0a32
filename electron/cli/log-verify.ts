import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EvidenceInput, type NamedBytes } from '../../shared/ledger/verify/evidence.ts';
import { type LineBatch } from '../../shared/ledger/verify/lines.ts';
import { NOTHING_SAID, type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { type LedgerInput, cautionsOf, verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { type LedgerSource, RECORDS_FILE, openSource } from '../store/source.ts';
import { codeOf } from './read-file.ts';
import { wantsJson } from './reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';
import { failed } from './who.ts';

/** `watchbill log verify`: is this ledger, or this export of one, what its writer wrote?
 *  Promise: 0 intact, 1 the content is wrong, 2 it cannot be opened; whatever is in it, the answer is a verdict.
 *  Never: repairs, writes, or trusts a word of what it reads. */

type VerifyOptions = { readonly checkpoint: readonly string[]; readonly keys?: string };
const LINES_A_REPORT = 50_000;
/** Below this a second thread takes longer to start than it saves. */
const LONG_BYTES = 32 * 1024 * 1024;
const NOWHERE = { seq: null, between: null, file: null } as const;
const BROKEN = { verdict: 'broken', completeness: NOTHING_SAID } as const;

export async function runVerify(path: string, raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = raw as VerifyOptions;
  const source = openSource(path);
  if (!source.ok) return failed([source.error.detail], terminal);
  try {
    const verdict = await verifySource(source.value, options, terminal);
    if (!verdict.ok) return failed([verdict.error], terminal);
    const slip = slipOf(verdict.value, options);
    if (slip !== undefined) return failed([slip], terminal);
    const areKeysTrusted = options.keys !== undefined;
    if (wantsJson(raw)) terminal.print(JSON.stringify(verdict.value));
    else for (const line of verdictLines(verdict.value, areKeysTrusted)) terminal.print(line);
    return verdict.value.verdict === 'intact' ? 0 : 1;
  } finally {
    source.value.close();
  }
}

/** A file that the caller named and that is none of its kind says nothing about the ledger. */
function slipOf({ firstBad }: Verdict, { checkpoint, keys }: VerifyOptions): string | undefined {
  if (firstBad === null || firstBad.file === null) return undefined;
  const { file, code, sentence } = firstBad;
  if (code === 'key-malformed' && file === keys)
    return `--keys: ${sentence}: give one vkey a line, as in the \`keys.txt\` of an export`;
  if (code === 'note-malformed' && checkpoint.includes(file))
    return `--checkpoint: ${sentence}: give a \`.checkpoint\` file of an export`;
  return undefined;
}

/** The verdict on a source that is open. */
export async function verifySource(
  source: LedgerSource,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<Result<Verdict, string>> {
  const supplied: NamedBytes[] = [];
  for (const file of options.checkpoint) {
    const bytes = readNamed(file);
    if (!bytes.ok) return bytes;
    supplied.push(bytes.value);
  }
  const trusted = options.keys === undefined ? ok(undefined) : readNamed(options.keys);
  if (!trusted.ok) return trusted;
  const own = { checkpoints: source.checkpoints(), keys: source.keys() };
  const unread = source.readProblem();
  const verdict = await judge(source, { ...own, supplied, trusted: trusted.value }, terminal);
  if (unread !== undefined) return ok(withoutEvidence(verdict, unread));
  return ok(withReadProblem(verdict, source.readProblem()));
}

/** A long export is shared with a second thread. A ledger file is not: a writer may append while each reads its own
 *  snapshot. Whatever keeps the other thread from its part, one thread alone gives the same verdict. */
async function judge(source: LedgerSource, evidence: EvidenceInput, terminal: Terminal): Promise<Verdict> {
  const input = (): LedgerInput => ({ ...evidence, records: reported(source.batches(), terminal) });
  if (source.kind === 'export' && sizeOf(join(source.path, RECORDS_FILE)) > LONG_BYTES) {
    const { verifyInTwo } = await import('../verify/in-two.ts');
    const verdict = await verifyInTwo(source.path, input());
    if (verdict.ok) return verdict.value;
  }
  return await verifyLedger(nodePrimitives, input());
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readNamed(name: string): Result<NamedBytes, string> {
  try {
    return ok({ name, bytes: readFileSync(name) });
  } catch (error) {
    return err(`cannot read \`${name}\` (${codeOf(error)}): give a file that exists and may be read`);
  }
}

async function* reported(batches: AsyncIterable<LineBatch>, terminal: Terminal): AsyncGenerator<LineBatch> {
  let lines = 0;
  for await (const batch of batches) {
    yield batch;
    const before = Math.floor(lines / LINES_A_REPORT);
    lines += batch.lines.length;
    if (Math.floor(lines / LINES_A_REPORT) > before) terminal.progress(`${lines} records checked`);
  }
  if (lines >= LINES_A_REPORT) terminal.progress('');
}

/** What was not read is not missing: whatever else the verifier found wanting without it would mislead. */
function withoutEvidence(verdict: Verdict, problem: string): Verdict {
  const sentence = `the checkpoints or the keys could not be read: ${problem}`;
  return { ...verdict, ...BROKEN, firstBad: { ...NOWHERE, code: 'unreadable', sentence } };
}

/** A file that the disk gives up in the middle is not intact, even if all that could be read was. */
function withReadProblem(verdict: Verdict, problem: string | undefined): Verdict {
  if (problem === undefined) return verdict;
  const sentence = `record ${verdict.size} could not be read: ${problem}`;
  const unreadable = { ...NOWHERE, seq: verdict.size, code: 'unreadable', sentence } as const;
  // A fault at the place where reading ended only says that there was no more.
  const { firstBad, size } = verdict;
  const isBefore = firstBad !== null && firstBad.seq !== size;
  return { ...verdict, ...BROKEN, firstBad: isBefore ? firstBad : unreadable };
}

/** The verdict for people. */
export function verdictLines(verdict: Verdict, areKeysTrusted: boolean): readonly string[] {
  const { firstBad, signers } = verdict;
  const head =
    firstBad === null
      ? `INTACT: ${verdict.size} records of ${verdict.origin ?? 'an unnamed log'}`
      : `BROKEN: ${firstBad.sentence} (${firstBad.code})`;
  return [
    head,
    `  root         ${verdict.root}`,
    `  signed root  ${verdict.signedRoot ?? 'none'}`,
    `  protected    ${verdict.protected} of ${verdict.size} records by a signed checkpoint`,
    `  complete?    ${verdict.completeness}`,
    ...signers.map(({ name, keyId }) => `  signed by    ${name} (key ${keyId})`),
    ...cautionsOf(verdict, areKeysTrusted).map((caution) => `  note         ${caution}`),
  ];
}
