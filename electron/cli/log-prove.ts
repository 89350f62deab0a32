import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { formatProof } from '../../shared/ledger/proof.ts';
import { inclusionProof } from '../../shared/ledger/tree-proof.ts';
import { hashLeaf } from '../../shared/ledger/tree.ts';
import { verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { type LedgerSource, openSource } from '../store/source.ts';
import { codeOf } from './read-file.ts';
import { wantsJson } from './reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';
import { failed } from './who.ts';

/** `watchbill log prove`: how does one decision leave the ledger with its proof?
 *  Promise: a ledger that does not verify proves nothing and is refused; the file holds the record's exact bytes, the
 *  key
 *  and a C2SP tlog-proof, so that a third party needs nothing else; an existing file is not touched.
 *  Never: a proof to a checkpoint that the ledger's own key did not sign. */

type ProveOptions = { readonly decision: string; readonly out: string };

export async function runProve(path: string, raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const { decision, out } = raw as ProveOptions;
  const source = openSource(path);
  if (!source.ok) return failed([source.error.detail], terminal);
  try {
    const proof = await proveDecision(source.value, decision);
    if (!proof.ok) {
      failed([proof.error.sentence], terminal);
      return proof.error.code;
    }
    const written = writeNew(out, proof.value.text);
    if (!written.ok) return failed([written.error], terminal);
    const { seq, size } = proof.value;
    if (wantsJson(raw)) terminal.print(JSON.stringify({ decisionId: decision, seq, size, out }));
    else
      terminal.print(
        `decision \`${decision}\` is record ${seq}, proved in the tree of ${size} records: \`${out}\``,
      );
    return 0;
  } finally {
    source.value.close();
  }
}

type Refusal = { readonly code: 1 | 2; readonly sentence: string };
type Proved = { readonly text: string; readonly seq: number; readonly size: number };

async function proveDecision(source: LedgerSource, decisionId: string): Promise<Result<Proved, Refusal>> {
  const found = await readLeaves(source, decisionId);
  if (found.record === undefined) {
    const sentence = `no decision \`${decisionId}\` in \`${source.path}\`: find its id with \`watchbill log show\``;
    return err({ code: 2, sentence });
  }
  const verdict = await verifyLedger(nodePrimitives, {
    records: source.batches(),
    checkpoints: source.checkpoints(),
    keys: source.keys(),
    supplied: [],
    trusted: undefined,
  });
  if (verdict.verdict === 'broken' || source.readProblem() !== undefined)
    return err({
      code: 1,
      sentence: `\`${source.path}\` is broken and proves nothing: run \`watchbill log verify\``,
    });
  const { seq, text } = found.record;
  const size = verdict.protected;
  const note = source.checkpoints().find(({ name }) => Number.parseInt(name, 10) === size);
  if (note === undefined || seq >= size) {
    const sentence = `no signed checkpoint covers record ${seq} yet: export the ledger, which signs one, and prove from the export`;
    return err({ code: 1, sentence });
  }
  const leafAt = (place: number): Uint8Array => found.leaves[place] ?? new Uint8Array(32);
  const hashes = inclusionProof(nodePrimitives, leafAt, { index: seq, size });
  const proof = formatProof(nodePrimitives, {
    index: seq,
    hashes,
    note: Buffer.from(note.bytes).toString('utf8'),
  });
  const keys = Buffer.from(source.keys().bytes).toString('utf8').trim();
  return ok({
    text: `${JSON.stringify({ record: text, keys: keys.split('\n'), proof }, null, 2)}\n`,
    seq,
    size,
  });
}

type Leaves = {
  readonly leaves: readonly Uint8Array[];
  readonly record: { readonly seq: number; readonly text: string } | undefined;
};

async function readLeaves(source: LedgerSource, decisionId: string): Promise<Leaves> {
  const leaves: Uint8Array[] = [];
  let record: Leaves['record'];
  for await (const { lines } of source.batches()) {
    for (const line of lines) {
      const text = Buffer.from(line).toString('utf8');
      if (record === undefined && isDecision(text, decisionId)) record = { seq: leaves.length, text };
      leaves.push(hashLeaf(nodePrimitives, line));
    }
  }
  return { leaves, record };
}

function isDecision(text: string, decisionId: string): boolean {
  if (!text.includes(decisionId)) return false;
  try {
    const { type, body } = JSON.parse(text) as { type?: unknown; body?: { decisionId?: unknown } };
    return type === 'decision.recorded' && body?.decisionId === decisionId;
  } catch {
    return false;
  }
}

function writeNew(path: string, text: string): Result<void, string> {
  const complaint = (error: unknown): Result<never, string> =>
    err(`cannot write \`${path}\` (${codeOf(error)}): name a new file in a folder that may be written`);
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    return complaint(error);
  }
  try {
    writeFileSync(file, text);
    return ok(undefined);
  } catch (error) {
    // Half a proof is none. What stood there before was not opened.
    rmSync(path, { force: true });
    return complaint(error);
  } finally {
    closeSync(file);
  }
}
