import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { parseProof, verifyProof } from '../../shared/ledger/proof.ts';
import { parseVkey } from '../../shared/ledger/vkey.ts';
import { after, decision, freshFolder, note, openIn } from '../store/place.ts';
import { GOLDEN, copyOfGoldenExport, refusal, type, typeForJson } from './capture.ts';

/** Can the records be read, and does one decision leave with a proof that needs nothing else? */

const LINES = fs.readFileSync(join(GOLDEN, 'records.jsonl'), 'utf8').trimEnd().split('\n');
const DECISION = '019aa000-0000-7000-8000-000000000022';
const SEQ = 21;

describe('log show', () => {
  test('prints with --json the exact bytes of each record, in order', async () => {
    const { code, out, warned } = await type('log', 'show', GOLDEN, '--json');
    expect({ code, warned }).toEqual({ code: 0, warned: [] });
    expect(out).toEqual(LINES);
  });

  test('prints one line a record for people, with its place, its instant and its type', async () => {
    const { code, out } = await type('log', 'show', GOLDEN);
    expect(code).toBe(0);
    expect(out).toHaveLength(LINES.length);
    for (const [seq, line] of out.entries()) {
      const { ts, type: kind } = JSON.parse(LINES[seq] ?? '') as { ts: string; type: string };
      expect(line.trimStart().startsWith(`${seq}  ${ts}  ${kind}`)).toBe(true);
      // A record from outside must not speak to the terminal.
      expect(line).not.toMatch(/\p{Cc}/u);
    }
    expect(out[SEQ]).toContain(`action=pause identityId=vnd-acme-rdp equipmentId=line-2`);
  });

  test('shows what is not a record as it is, because reading is not judging', async () => {
    const folder = copyOfGoldenExport();
    fs.appendFileSync(join(folder, 'records.jsonl'), 'written by hand\n');
    const { code, out } = await type('log', 'show', folder);
    expect(code).toBe(0);
    expect(out.at(-1)).toBe(`    ${LINES.length}  not a record: written by hand`);
  });
});

type ProofFile = { readonly record: string; readonly keys: readonly string[]; readonly proof: string };

function readProofFile(path: string): ProofFile {
  return JSON.parse(fs.readFileSync(path, 'utf8')) as ProofFile;
}

/** What a third party does with the file alone. */
function judge({ record, keys, proof }: ProofFile): unknown {
  const parsed = parseProof(nodePrimitives, proof);
  const key = parseVkey(nodePrimitives, keys[0] ?? '');
  if (!parsed.ok || !key.ok) return 'malformed';
  const bytes = Buffer.from(record, 'utf8');
  const judged = verifyProof(nodePrimitives, parsed.value, { bytes, key: key.value });
  return judged.ok ? judged.value : judged.error;
}

describe('log prove', () => {
  test('writes a file whose proof holds by itself', async () => {
    const out = join(freshFolder(), 'decision.json');
    const argv = ['log', 'prove', GOLDEN, '--decision', DECISION, '--out', out];
    expect(await typeForJson(argv)).toEqual({ decisionId: DECISION, seq: SEQ, size: 58, out });
    const file = readProofFile(out);
    expect(Object.keys(file)).toEqual(['record', 'keys', 'proof']);
    expect(file.record).toBe(LINES[SEQ]);
    expect(judge(file)).toEqual({ index: SEQ, size: 58 });
    const changed = { ...file, record: file.record.replace('"pause"', '"revoke"') };
    expect(judge(changed), 'and for no other record').toBe('not-included');
  });

  test('does the same from a ledger file', async () => {
    const folder = freshFolder();
    const ledger = openIn(folder);
    await ledger.append([note('a'), decision(1), decision(2)], { at: after(1), checkpoint: true });
    await ledger.close(after(2));
    const out = join(folder, 'proof.json');
    const told = await type('log', 'prove', ledger.path, '--decision', 'd-2', '--out', out);
    expect(told).toMatchObject({ code: 0, warned: [] });
    expect(told.out).toEqual([expect.stringMatching(/^decision `d-2` is record 4, proved in the tree of/)]);
    expect(judge(readProofFile(out))).toMatchObject({ index: 4 });
  });

  test('does not touch a file that is there', async () => {
    const out = join(freshFolder(), 'kept.json');
    fs.writeFileSync(out, 'mine');
    const line = await refusal('log', 'prove', GOLDEN, '--decision', DECISION, '--out', out);
    expect(line).toBe(`cannot write \`${out}\` (EEXIST): name a new file in a folder that may be written`);
    expect(fs.readFileSync(out, 'utf8')).toBe('mine');
  });

  test('says where to look when there is no such decision', async () => {
    const out = join(freshFolder(), 'none.json');
    // An incident's id is in the ledger and is no decision.
    const incident = '019aa000-0000-7000-8000-000000000020';
    expect(await refusal('log', 'prove', GOLDEN, '--decision', incident, '--out', out)).toBe(
      `no decision \`${incident}\` in \`${GOLDEN}\`: find its id with \`watchbill log show\``,
    );
    expect(fs.existsSync(out)).toBe(false);
  });

  test('refuses a broken ledger with exit 1, because it proves nothing', async () => {
    const folder = copyOfGoldenExport();
    const records = join(folder, 'records.jsonl');
    fs.writeFileSync(records, fs.readFileSync(records, 'utf8').replace('"R-12"', '"R-13"'));
    const out = join(folder, '..', 'proof.json');
    const seen = await type('log', 'prove', folder, '--decision', DECISION, '--out', out);
    expect(seen).toMatchObject({ code: 1, out: [] });
    expect(seen.warned).toEqual([`\`${folder}\` is broken and proves nothing: run \`watchbill log verify\``]);
    expect(fs.existsSync(out)).toBe(false);
  });

  test('refuses a decision that no checkpoint covers yet with exit 1', async () => {
    const folder = freshFolder();
    const ledger = openIn(folder);
    await ledger.append([decision(7)], { at: after(1), checkpoint: false });
    const out = join(folder, 'proof.json');
    const seen = await type('log', 'prove', ledger.path, '--decision', 'd-7', '--out', out);
    expect(seen).toMatchObject({ code: 1, out: [] });
    expect(seen.warned).toEqual([
      expect.stringMatching(/^no signed checkpoint covers record \d+ yet: export/),
    ]);
    expect(fs.existsSync(out)).toBe(false);
  });
});
