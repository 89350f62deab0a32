import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type LedgerFiles, writeLedger } from '../support/ledger-writer.ts';
import { TEST_SEED, testSigner } from '../support/signer.ts';
import { goldenStory } from './golden-story.ts';

/** Which bytes does the golden ledger have?
 *  Promise: makes `golden/` again, byte for byte, from the writer's code and the story.
 *  Never: a clock or chance. */

export const GOLDEN_FOLDER = new URL('golden/', import.meta.url);
export const GOLDEN_ORIGIN = 'plant.example/food/console-02';
const START = Date.UTC(2026, 10, 21, 22);

const README = `This folder is an export of a Watchbill ledger. TLP:AMBER

The ledger: ${GOLDEN_ORIGIN}. It is made up, for tests; its key is public.

  records.jsonl   the exact bytes of one record a line, from record 0; each line ends in one LF
  checkpoints/    signed notes of size and root of the tree over the records (C2SP tlog-checkpoint)
  keys.txt        the key that signed them (C2SP signed-note verifier key)

To verify it with Watchbill:

  watchbill log verify <this folder>

Without Watchbill: the hash of a line is SHA-256 of a zero byte and the line without its LF. Each record's
\`prev\` is the hash of the line before it. Over these hashes as leaves, in order, stands the Merkle tree of
RFC 6962, whose root after N records is the third line of checkpoints/N.checkpoint. The signature there is
Ed25519 over the first three lines, with the key in keys.txt.

It shows that records were not changed, reordered or removed before the newest checkpoint that left the machine. It
does not show that the clock was right, or that nothing was left out before it was written.
`;

/** The golden ledger: all records, the last checkpoint covers every one of them. */
export function makeGolden(): LedgerFiles {
  const writer = writeLedger(testSigner(GOLDEN_ORIGIN, TEST_SEED), START);
  for (const step of goldenStory()) {
    if (step === 'checkpoint') writer.checkpoint();
    else writer.append(step);
  }
  writer.checkpoint(false);
  return writer.files();
}

/** Every file of the folder by its name. */
export function goldenFolder(): ReadonlyMap<string, string> {
  const { lines, checkpoints, keys } = makeGolden();
  const notes = [...checkpoints].map(([name, note]) => [`checkpoints/${name}`, note] as const);
  const records = lines.map((line) => `${line}\n`).join('');
  return new Map([['records.jsonl', records], ['keys.txt', keys], ['README.txt', README], ...notes]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(GOLDEN_FOLDER, { recursive: true, force: true });
  mkdirSync(new URL('checkpoints/', GOLDEN_FOLDER), { recursive: true });
  for (const [name, text] of goldenFolder()) writeFileSync(new URL(name, GOLDEN_FOLDER), text);
}
