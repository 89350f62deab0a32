import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { formatVkey } from '../../shared/ledger/vkey.ts';
import { testSigner } from '../support/signer.ts';
import { GOLDEN_ORIGIN, makeGolden } from '../vectors/make-golden.ts';
import {
  type Copy,
  GOLDEN_SIGNER,
  OTHER_SIGNER,
  type TamperCase,
  noteName,
  rechain,
  replaceIn,
  signAgain,
  signText,
} from './tamper.ts';

/** What can be done to checkpoints and keys?
 *  Promise: each case names the file that the verifier must name, and why.
 *  Never: two changes in one case. */

const NOTE_22 = noteName(22);
const FILE_1 = `checkpoints/${noteName(1)}`;
const FILE_22 = `checkpoints/${NOTE_22}`;
const FILE_58 = `checkpoints/${noteName(58)}`;
const STRANGER = testSigner('plant.example/stranger', 'bb'.repeat(32));

function note(copy: Copy): string {
  return copy.checkpoints.get(NOTE_22) ?? '';
}

/** Puts another text in place of the checkpoint of size 22. */
function instead(
  name: string,
  found: Pick<TamperCase, 'code' | 'because'>,
  text: (copy: Copy) => string,
): TamperCase {
  return { ...found, name, how: (copy) => copy.checkpoints.set(NOTE_22, text(copy)), file: FILE_22 };
}

/** The three lines of the checkpoint of size 22, to be signed with a change. */
function lines22(): readonly [string, string, string] {
  const [, , root = ''] = (makeGolden().checkpoints.get(NOTE_22) ?? '').split('\n');
  return [GOLDEN_ORIGIN, '22', root];
}

function signed(change: (lines: readonly [string, string, string]) => string): string {
  return signText(change(lines22()), GOLDEN_SIGNER);
}

const NOTES: readonly TamperCase[] = [
  instead('a changed root', { code: 'signature-failed', because: 'the signature is over the root' }, (copy) =>
    note(copy).replace(/\n22\n./, (start) => `\n22\n${start.endsWith('A') ? 'B' : 'A'}`),
  ),
  instead('a changed size', { code: 'signature-failed', because: 'the signature is over the size' }, (copy) =>
    note(copy).replace('\n22\n', '\n23\n'),
  ),
  instead(
    'a signature by another key of the same name',
    { code: 'not-signed-by-log', because: 'an unknown key proves nothing' },
    (copy) => signAgain(copy, 22, OTHER_SIGNER),
  ),
  instead(
    'a signature by a key of another name only',
    { code: 'not-signed-by-log', because: 'the log itself must sign' },
    () => signText(`${lines22().join('\n')}\n`, STRANGER),
  ),
  instead(
    'a second signature by the same key that fails',
    { code: 'signature-failed', because: 'a failing known one refuses' },
    (copy) => {
      const bad = Buffer.concat([Buffer.from(GOLDEN_SIGNER.keyId, 'hex'), Buffer.alloc(64)]).toString(
        'base64',
      );
      return `${note(copy)}— ${GOLDEN_ORIGIN} ${bad}\n`;
    },
  ),
  instead('a fourth text line', { code: 'note-malformed', because: 'there are exactly three' }, () =>
    signed((lines) => `${lines.join('\n')}\nextra\n`),
  ),
  instead('a size with a leading zero', { code: 'note-malformed', because: 'a size has one text' }, () =>
    signed(([origin, , root]) => `${origin}\n022\n${root}\n`),
  ),
  instead('a size of 0', { code: 'note-malformed', because: 'a checkpoint covers at least one record' }, () =>
    signed(([origin, , root]) => `${origin}\n0\n${root}\n`),
  ),
  instead('base64 that is not canonical', { code: 'note-malformed', because: 'a root has one text' }, () =>
    signed(([origin, size, root]) => `${origin}\n${size}\n${root.replace('=', '')}\n`),
  ),
  instead('an origin with a blank', { code: 'note-malformed', because: 'key names have no blank' }, () =>
    signed(([origin, size, root]) => `${origin} b\n${size}\n${root}\n`),
  ),
  instead(
    'no signature',
    { code: 'note-malformed', because: 'a note is signed' },
    () => `${lines22().join('\n')}\n\n`,
  ),
  instead('no LF at the end', { code: 'note-malformed', because: 'each line ends in LF' }, (copy) =>
    note(copy).slice(0, -1),
  ),
  instead('CR LF', { code: 'note-malformed', because: 'notes have no control character but LF' }, (copy) =>
    note(copy).replaceAll('\n', '\r\n'),
  ),
  instead('an empty file', { code: 'note-malformed', because: 'nothing is said' }, () => ''),
  instead(
    'the checkpoint of another size',
    { code: 'name-wrong', because: 'the name says the size' },
    (copy) => copy.checkpoints.get(noteName(34)) ?? '',
  ),
  instead(
    'a hyphen for the dash',
    { code: 'note-malformed', because: 'signature lines start with an em dash' },
    (copy) => note(copy).replace('—', '-'),
  ),
];

const FILES: readonly TamperCase[] = [
  {
    name: 'a checkpoint removed',
    how: (copy) => copy.checkpoints.delete(NOTE_22),
    seq: 22,
    file: FILE_22,
    code: 'issued-without-file',
    because: 'record 22 says that it was signed',
  },
  {
    name: 'all checkpoints removed',
    how: (copy) => copy.checkpoints.clear(),
    seq: 1,
    file: FILE_1,
    code: 'issued-without-file',
    because: 'record 1 says that the first was signed',
  },
  {
    name: 'all checkpoints of a ledger of one record removed',
    how: (copy) => {
      copy.lines.splice(1);
      copy.checkpoints.clear();
    },
    file: 'checkpoints',
    code: 'no-checkpoint',
    because: 'without a valid checkpoint nothing is proved',
  },
  {
    name: 'a copy of a checkpoint under a size that was never signed',
    how: (copy) => copy.checkpoints.set(noteName(23), note(copy)),
    file: `checkpoints/${noteName(23)}`,
    code: 'name-wrong',
    because: 'the name says the size',
  },
  {
    name: 'a checkpoint named with two digits',
    how: (copy) => copy.checkpoints.set('22.checkpoint', note(copy)),
    file: 'checkpoints/22.checkpoint',
    code: 'name-wrong',
    because: 'names have twelve digits',
  },
  {
    name: 'a checkpoint of another ledger, with its key among the keys',
    how: (copy) => {
      copy.checkpoints.set(noteName(23), signAgain(copy, 23, STRANGER));
      copy.keys += `${formatVkey(primitives, STRANGER)}\n`;
    },
    file: `checkpoints/${noteName(23)}`,
    code: 'origin-wrong',
    because: 'a checkpoint names its ledger',
  },
  {
    name: 'the records given another name, chained again',
    how: (copy) => {
      copy.lines = copy.lines.map((line) => line.replace(GOLDEN_ORIGIN, 'plant.example/food/console-03'));
      rechain(copy, 0);
    },
    file: FILE_1,
    code: 'origin-wrong',
    because: 'the log that signed has another name',
  },
  {
    name: 'the tail cut off, its checkpoints left',
    how: (copy) => copy.lines.splice(57),
    seq: 57,
    file: FILE_58,
    code: 'records-missing',
    because: 'the newest checkpoint is signed over 58 records',
  },
  {
    name: 'the tail cut off with its checkpoints, and a newer checkpoint at hand',
    how: (copy) => {
      copy.supplied = copy.checkpoints.get(noteName(58)) ?? '';
      copy.lines.splice(34);
      for (const size of [46, 55, 58]) copy.checkpoints.delete(noteName(size));
    },
    seq: 34,
    file: 'newer.checkpoint',
    code: 'records-missing',
    because: 'the checkpoint that left the machine is signed over 58 records',
  },
  {
    name: 'a rewritten ledger, signed again by its own key, and an older checkpoint at hand',
    how: (copy) => {
      copy.supplied = note(copy);
      replaceIn(copy, 12, ['tomas', 'tomaz']);
      rechain(copy, 13);
      copy.lines = copy.lines.slice(0, 22);
      copy.checkpoints = new Map(
        [1, 10, 22].map((size) => [noteName(size), signAgain(copy, size, GOLDEN_SIGNER)]),
      );
    },
    between: [10, 22],
    file: 'newer.checkpoint',
    code: 'root-mismatch',
    because: 'the log signed two histories, and one of them left the machine',
  },
  {
    name: 'a supplied file that is no checkpoint',
    how: (copy) => (copy.supplied = 'hello\n'),
    file: 'newer.checkpoint',
    code: 'note-malformed',
    because: 'what was supplied cannot be compared',
  },
  {
    name: 'every record gone',
    how: (copy) => copy.lines.splice(0),
    seq: 0,
    code: 'empty',
    because: 'an empty ledger proves nothing',
  },
];

const KEYS: readonly TamperCase[] = [
  {
    name: 'the keys exchanged for another key',
    how: (copy) => (copy.keys = `${formatVkey(primitives, OTHER_SIGNER)}\n`),
    file: FILE_1,
    code: 'not-signed-by-log',
    because: 'no signature is by that key',
  },
  {
    name: 'no keys',
    how: (copy) => (copy.keys = ''),
    file: FILE_1,
    code: 'not-signed-by-log',
    because: 'all signatures are unknown',
  },
  {
    name: 'a key id that is not of its key',
    how: (copy) => (copy.keys = copy.keys.replace(GOLDEN_SIGNER.keyId, '00000000')),
    file: 'keys.txt',
    code: 'key-malformed',
    because: 'the id is a hash of name and key',
  },
  {
    name: 'a line among the keys that is no key',
    how: (copy) => (copy.keys += 'hello\n'),
    file: 'keys.txt',
    code: 'key-malformed',
    because: 'one vkey a line',
  },
  {
    name: 'a full rewrite under a new key, against the keys that the reader trusts',
    how: (copy) => {
      copy.trusted = copy.keys;
      replaceIn(copy, 12, ['tomas', 'tomaz']);
      copy.lines = copy.lines.slice(0, 22);
      rechain(copy, 13);
      copy.keys = `${formatVkey(primitives, OTHER_SIGNER)}\n`;
      copy.checkpoints = new Map(
        [1, 10, 22].map((size) => [noteName(size), signAgain(copy, size, OTHER_SIGNER)]),
      );
    },
    file: FILE_1,
    code: 'not-signed-by-log',
    because: "with trusted keys the export's own key proves nothing",
  },
];

export const FILE_TAMPERS: readonly TamperCase[] = [...NOTES, ...FILES, ...KEYS];
