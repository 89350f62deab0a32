import {
  GOLDEN_SIGNER,
  type TamperCase,
  copyOfGolden,
  noteName,
  rechain,
  replaceIn,
  rewrite,
  signAgain,
} from './tamper.ts';

/** What can be done to the order and the links of records?
 *  Promise: each case says at which record, or between which checkpoints, the verifier must find it.
 *  Never: two changes in one case.
 *  The golden ledger has 58 records and checkpoints of sizes 1, 10, 22, 34, 46, 55 and 58. */

export const CHAIN_TAMPERS: readonly TamperCase[] = [
  {
    name: 'one letter of a record',
    how: (copy) => replaceIn(copy, 12, ['tomas', 'tomaz']),
    seq: 12,
    code: 'record-changed',
    because: 'record 13 holds the hash of what record 12 was, and record 14 still follows from record 13',
  },
  {
    name: 'one letter of the last record under a checkpoint',
    how: (copy) => replaceIn(copy, 21, ['maya', 'mayo']),
    seq: 21,
    code: 'record-changed',
    because: 'the checkpoint of size 22 does not hold, so record 21 is to blame and not record 22',
  },
  {
    name: 'one letter of record 0',
    how: (copy) => replaceIn(copy, 0, ['genesis', 'genesys']),
    seq: 0,
    code: 'record-changed',
    because: 'record 1 holds its hash and the checkpoint of size 1 does not hold',
  },
  {
    name: 'the `prev` of one record',
    how: (copy) => rewrite(copy, 20, (record) => Object.assign(record, { prev: `sha256:${'0'.repeat(64)}` })),
    seq: 20,
    code: 'prev-wrong',
    because: 'record 21 does not follow from record 20 either, so record 20 itself was changed',
  },
  {
    name: 'a `prev` that is no hash, with the rest chained again',
    how: (copy) => {
      rewrite(copy, 20, (record) => Object.assign(record, { prev: `sha256:${'A'.repeat(64)}` }));
      rechain(copy, 21);
    },
    seq: 20,
    code: 'field-wrong',
    because: 'the record is wrong by itself, so the one before it is not to blame',
  },
  {
    name: 'the `prev` of record 0',
    how: (copy) => rewrite(copy, 0, (record) => Object.assign(record, { prev: `sha256:${'1'.repeat(64)}` })),
    seq: 0,
    code: 'prev-wrong',
    because: 'nothing comes before record 0',
  },
  {
    name: 'a `prev` right behind a checkpoint, chained again after it',
    how: (copy) => {
      rewrite(copy, 22, (record) => Object.assign(record, { prev: `sha256:${'0'.repeat(64)}` }));
      rechain(copy, 23);
    },
    seq: 22,
    code: 'prev-wrong',
    because: 'the checkpoint of size 22 holds, so record 21 is as it was signed',
  },
  {
    name: 'the last record but one',
    how: (copy) => replaceIn(copy, 56, ['-2500', '-2501']),
    seq: 57,
    code: 'prev-wrong',
    because: 'no record follows that could say which of the two was changed',
  },
  {
    name: 'the last record',
    how: (copy) => replaceIn(copy, 57, ['AMBER', 'GREEN']),
    between: [55, 58],
    file: 'checkpoints/000000000058.checkpoint',
    code: 'root-mismatch',
    because: 'nothing is chained to it, so only the root of the newest checkpoint shows it',
  },
  {
    name: 'a record, with everything after it chained again',
    how: (copy) => {
      replaceIn(copy, 12, ['tomas', 'tomaz']);
      rechain(copy, 13);
    },
    between: [10, 22],
    file: 'checkpoints/000000000022.checkpoint',
    code: 'root-mismatch',
    because: 'the chain is whole; the root tells only between which checkpoints the change lies',
  },
  {
    name: 'a record, chained again as far as the next two checkpoints',
    how: (copy) => {
      const before = copyOfGolden().lines.slice(40);
      replaceIn(copy, 12, ['tomas', 'tomaz']);
      rechain(copy, 13);
      copy.lines.splice(40, before.length, ...before);
    },
    between: [10, 22],
    file: 'checkpoints/000000000022.checkpoint',
    code: 'root-mismatch',
    because: 'the broken link at record 40 lies behind the first root that does not hold',
  },
  {
    name: 'a record removed',
    how: (copy) => copy.lines.splice(15, 1),
    seq: 15,
    code: 'seq-wrong',
    because: 'in place of record 15 stands record 16',
  },
  {
    name: 'record 0 removed',
    how: (copy) => copy.lines.splice(0, 1),
    seq: 0,
    code: 'seq-wrong',
    because: 'a ledger starts with record 0',
  },
  {
    name: 'a record removed, with everything after it chained again',
    how: (copy) => {
      copy.lines.splice(15, 1);
      rechain(copy, 15);
    },
    between: [10, 22],
    file: 'checkpoints/000000000022.checkpoint',
    code: 'root-mismatch',
    because: 'other leaves give another root',
  },
  {
    name: 'two records exchanged',
    how: (copy) => copy.lines.splice(15, 2, copy.lines[16] ?? '', copy.lines[15] ?? ''),
    seq: 15,
    code: 'seq-wrong',
    because: 'order is by `seq`',
  },
  {
    name: 'a record twice',
    how: (copy) => copy.lines.splice(15, 0, copy.lines[15] ?? ''),
    seq: 16,
    code: 'seq-wrong',
    because: 'the second copy stands where record 16 should',
  },
  {
    name: 'a forged record pushed in, chained to the one before it',
    how: (copy) => {
      copy.lines.splice(15, 0, (copy.lines[15] ?? '').replace('resume', 'nothing'));
    },
    seq: 16,
    code: 'seq-wrong',
    because: 'two records say that they are record 15, and the second is out of place',
  },
  {
    name: 'a forged record pushed in, with everything after it chained again',
    how: (copy) => {
      copy.lines.splice(15, 0, (copy.lines[15] ?? '').replace('resume', 'nothing'));
      rechain(copy, 16);
    },
    between: [10, 22],
    file: 'checkpoints/000000000022.checkpoint',
    code: 'root-mismatch',
    because: 'the signed tree has no such leaf',
  },
  {
    name: 'a forged record at the end',
    how: (copy) => {
      copy.lines.push(copy.lines[57] ?? '');
    },
    seq: 58,
    code: 'seq-wrong',
    because: 'a copy of record 57 stands where record 58 should',
  },
  {
    name: 'a record that numbers itself wrongly',
    how: (copy) => rewrite(copy, 12, (record) => Object.assign(record, { seq: 13 })),
    seq: 12,
    code: 'seq-wrong',
    because: '`seq` counts without a gap',
  },
  {
    name: 'a record of another ledger',
    how: (copy) => rewrite(copy, 12, (record) => Object.assign(record, { log: 'plant.example/other' })),
    seq: 12,
    code: 'log-changed',
    because: 'one ledger has one name',
  },
  {
    name: 'a `checkpoint.issued` about a size that never was signed, chained and signed again',
    how: (copy) => {
      rewrite(copy, 55, (record) =>
        Object.assign(record, { body: { size: 54, root: `sha256:${'0'.repeat(64)}` } }),
      );
      rechain(copy, 56);
      copy.checkpoints.set(noteName(58), signAgain(copy, 58, GOLDEN_SIGNER));
    },
    seq: 55,
    file: 'checkpoints/000000000054.checkpoint',
    code: 'issued-without-file',
    because: 'each signed checkpoint has its file, and this one never was signed',
  },
  {
    name: 'a `checkpoint.issued` with another root, chained and signed again',
    how: (copy) => {
      rewrite(copy, 55, (record) =>
        Object.assign(record, { body: { size: 55, root: `sha256:${'0'.repeat(64)}` } }),
      );
      rechain(copy, 56);
      copy.checkpoints.set(noteName(58), signAgain(copy, 58, GOLDEN_SIGNER));
    },
    seq: 55,
    code: 'issued-wrong',
    because: 'it must match the tree, and the checkpoint of size 55 holds',
  },
  {
    name: 'a `checkpoint.issued` about records that come after it, chained and signed again',
    how: (copy) => {
      rewrite(copy, 55, (record) =>
        Object.assign(record, { body: { size: 58, root: `sha256:${'0'.repeat(64)}` } }),
      );
      rechain(copy, 56);
      copy.checkpoints.set(noteName(58), signAgain(copy, 58, GOLDEN_SIGNER));
    },
    seq: 55,
    code: 'issued-wrong',
    because: 'a tree is signed before it is recorded',
  },
];
