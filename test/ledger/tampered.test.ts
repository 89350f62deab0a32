import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cautionsOf } from '../../shared/ledger/verify/verify.ts';
import { GOLDEN_FOLDER, goldenFolder, makeGolden } from '../vectors/make-golden.ts';
import { exhibitOf, verdictOf } from './check.ts';
import {
  type Copy,
  GOLDEN_SIGNER,
  OTHER_SIGNER,
  copyOfGolden,
  exhibitOfCopy,
  noteName,
  rechain,
  replaceIn,
  rewrite,
  signAgain,
  signText,
} from './tamper.ts';
import { BYTE_TAMPERS, nested } from './tampers-bytes.ts';
import { FILE_TAMPERS } from './tampers-files.ts';
import { CHAIN_TAMPERS } from './tampers-records.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { formatVkey } from '../../shared/ledger/vkey.ts';
import { testSigner } from '../support/signer.ts';

describe('the golden ledger', () => {
  test('is what its script makes, byte for byte, because an old ledger must verify for ever', () => {
    for (const [name, text] of goldenFolder()) {
      expect(readFileSync(new URL(name, GOLDEN_FOLDER), 'utf8'), name).toBe(text);
    }
  });

  test('is intact, under its newest checkpoint to the last record', async () => {
    const verdict = await verdictOf(exhibitOf(makeGolden()));
    expect(verdict).toMatchObject({
      verdict: 'intact',
      origin: 'plant.example/food/console-02',
      size: 58,
      protected: 58,
      unprotected: 0,
      signers: [{ name: 'plant.example/food/console-02', keyId: 'c8f763da' }],
      firstBad: null,
    });
    expect(verdict.signedRoot).toBe(verdict.root);
    expect(Object.keys(verdict).join(' ')).toBe(
      'verdict origin size root signedRoot protected unprotected completeness signers firstBad',
    );
  });
});

describe('a tampered copy is found at the right place', () => {
  test.each([...CHAIN_TAMPERS, ...BYTE_TAMPERS, ...FILE_TAMPERS])(
    '$name → $code, because $because',
    async ({ how, seq, between, file, code }) => {
      const copy = copyOfGolden();
      how(copy);
      const { verdict, firstBad } = await verdictOf(exhibitOfCopy(copy));
      const place = { seq: seq ?? null, between: between ?? null, file: file ?? null, code };
      expect({ verdict, firstBad }).toMatchObject({ verdict: 'broken', firstBad: place });
      expect(firstBad?.sentence).toMatch(/^\S.*[^.]$/);
    },
  );
});

test('a line of two million brackets in one chunk is found as well, because a caller may read in one piece', async () => {
  const copy = copyOfGolden();
  copy.lines[12] = '['.repeat(2_000_000);
  const { firstBad } = await verdictOf(exhibitOfCopy(copy), 4_000_000);
  expect(firstBad).toMatchObject({ seq: 12, code: 'too-large' });
});

const WITNESS = testSigner('plant.example/food/console-01', 'cc'.repeat(32));

type IntactCase = {
  readonly name: string;
  readonly how: (copy: Copy) => void;
  readonly protectedRecords: number;
  readonly completeness: RegExp;
  readonly because: string;
};

const INTACT: readonly IntactCase[] = [
  {
    name: 'the tail cut off together with its checkpoints',
    how: (copy) => {
      copy.lines.splice(34);
      for (const size of [46, 55, 58]) copy.checkpoints.delete(noteName(size));
    },
    protectedRecords: 34,
    completeness: /a tail cut off after it cannot be seen from this export alone: supply a newer checkpoint$/,
    because: 'nothing in such an export can show it, and the verdict says so',
  },
  {
    name: 'records beyond the newest checkpoint',
    how: (copy) => copy.checkpoints.delete(noteName(58)),
    protectedRecords: 55,
    completeness: /^complete up to record 54,/,
    because: 'they are chained but unprotected',
  },
  {
    name: 'its newest checkpoint supplied from elsewhere',
    how: (copy) => (copy.supplied = copy.checkpoints.get(noteName(58)) ?? ''),
    protectedRecords: 58,
    completeness: /^complete up to record 57, as `newer.checkpoint` shows/,
    because: 'now the reader knows more than the export says',
  },
  {
    name: 'a signature by a key that nobody knows',
    how: (copy) => {
      const note = copy.checkpoints.get(noteName(22)) ?? '';
      copy.checkpoints.set(noteName(22), `${note}${lastLine(signText(textOfNote(note), WITNESS))}`);
    },
    protectedRecords: 58,
    completeness: /./,
    because: 'unknown signatures are ignored',
  },
  {
    name: 'a key of a kind that is not Ed25519',
    how: (copy) => (copy.keys += `witness+00000000+${Buffer.from([4, 1, 2, 3]).toString('base64')}\n`),
    protectedRecords: 58,
    completeness: /./,
    because: 'a newer console may list keys that this verifier does not know',
  },
  {
    name: 'a body of 63 levels and a type that is not on the list',
    how: (copy) => {
      copy.lines.splice(1);
      rewrite(copy, 0, (record) => Object.assign(record, { body: nested(63), type: 'log.newer-than-me' }));
      copy.checkpoints = new Map([[noteName(1), signAgain(copy, 1, GOLDEN_SIGNER)]]);
    },
    protectedRecords: 1,
    completeness: /./,
    because: 'old verifiers read new records',
  },
];

test('a file name that a terminal would obey stays a name, and the sentence stays one line', async () => {
  const copy = copyOfGolden();
  copy.checkpoints.set('\u001b[2J\n.checkpoint', 'x');
  const { firstBad } = await verdictOf(exhibitOfCopy(copy));
  expect(firstBad).toMatchObject({ code: 'name-wrong', file: 'checkpoints/\u001b[2J\n.checkpoint' });
  expect(firstBad?.sentence).toBe(
    '`checkpoints/\ufffd[2J\ufffd.checkpoint` is not named by a size of 12 digits',
  );
});

describe('a copy that cannot be called broken', () => {
  test.each(INTACT)('$name, because $because', async ({ how, protectedRecords, completeness }) => {
    const copy = copyOfGolden();
    how(copy);
    const verdict = await verdictOf(exhibitOfCopy(copy));
    expect(verdict).toMatchObject({ verdict: 'intact', firstBad: null, protected: protectedRecords });
    expect(verdict.unprotected).toBe(copy.lines.length - protectedRecords);
    expect(verdict.completeness).toMatch(completeness);
  });

  test('every signer that is known is named', async () => {
    const copy = copyOfGolden();
    const note = copy.checkpoints.get(noteName(22)) ?? '';
    copy.checkpoints.set(noteName(22), `${note}${lastLine(signText(textOfNote(note), WITNESS))}`);
    copy.keys += `${formatVkey(nodePrimitives, WITNESS)}\n`;
    const { verdict, signers } = await verdictOf(exhibitOfCopy(copy));
    expect(verdict).toBe('intact');
    expect(signers.map(({ name }) => name)).toEqual(['plant.example/food/console-02', WITNESS.name]);
  });

  test('a full rewrite under a new key passes without trusted keys, so the reader is cautioned', async () => {
    const copy = copyOfGolden();
    replaceIn(copy, 12, ['tomas', 'tomaz']);
    copy.lines = copy.lines.slice(0, 22);
    rechain(copy, 13);
    copy.keys = `${formatVkey(nodePrimitives, OTHER_SIGNER)}\n`;
    copy.checkpoints = new Map(
      [1, 10, 22].map((size) => [noteName(size), signAgain(copy, size, OTHER_SIGNER)]),
    );
    const verdict = await verdictOf(exhibitOfCopy(copy));
    expect(verdict).toMatchObject({ verdict: 'intact', signers: [{ keyId: OTHER_SIGNER.keyId }] });
    expect(cautionsOf(verdict, false)[0]).toMatch(
      /^the key is the export's own, so that a full rewrite under a new key would pass/,
    );
  });

  test('with trusted keys the only caution is about what lies unprotected', async () => {
    const copy = copyOfGolden();
    copy.checkpoints.delete(noteName(58));
    const verdict = await verdictOf(exhibitOfCopy(copy));
    expect(cautionsOf(verdict, true)).toEqual(['beyond the newest checkpoint that holds: 3 of 58 records']);
    expect(cautionsOf(verdict, false)[0]).toMatch(/^the key is the export's own/);
  });
});

function textOfNote(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1);
}

function lastLine(note: string): string {
  return `${note.trimEnd().split('\n').at(-1) ?? ''}\n`;
}
