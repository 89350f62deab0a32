import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import {
  checkpointFileName,
  isSignedBy,
  parseCheckpoint,
  signCheckpoint,
} from '../../shared/ledger/checkpoint.ts';
import { formatProof, parseProof, verifyProof } from '../../shared/ledger/proof.ts';
import { shortCodeOf } from '../../shared/ledger/short-code.ts';
import { hashLeaf } from '../../shared/ledger/tree.ts';
import { formatVkey, isOrigin, parseVkey } from '../../shared/ledger/vkey.ts';
import { testSigner } from '../support/signer.ts';

const SIGNER = testSigner('plant.example/one', '11'.repeat(32));
const OTHER = testSigner('plant.example/one', '22'.repeat(32));
const RECORD = primitives.utf8('{}');
const ROOT = hashLeaf(primitives, RECORD);
const NOTE = signCheckpoint(primitives, { origin: SIGNER.name, size: 1, root: ROOT }, SIGNER);
const SIGNATURE = NOTE.split('\n')[4] ?? '';

describe('a checkpoint', () => {
  test.each([
    ['a\ufeffb', 'a byte order mark is no Unicode space'],
    ['ü/😀', 'a name is any text'],
  ])('under the name %j is read again, because %s', (name) => {
    const signer = testSigner(name, '11'.repeat(32));
    const note = signCheckpoint(primitives, { origin: name, size: 1, root: ROOT }, signer);
    const parsed = parseCheckpoint(primitives, note);
    expect(parsed.ok && isSignedBy(primitives, parsed.value, signer)).toBe(true);
  });

  test('says again what was signed', () => {
    const parsed = parseCheckpoint(primitives, NOTE);
    expect(parsed).toMatchObject({ ok: true, value: { origin: SIGNER.name, size: 1 } });
    if (!parsed.ok) return;
    expect(Buffer.from(parsed.value.root)).toEqual(Buffer.from(ROOT));
    expect(isSignedBy(primitives, parsed.value, SIGNER)).toBe(true);
    expect(isSignedBy(primitives, parsed.value, OTHER)).toBe(false);
  });

  test('is refused when one of two signatures of a known key fails', () => {
    const bad = Buffer.concat([Buffer.from(SIGNER.keyId, 'hex'), Buffer.alloc(64)]).toString('base64');
    const parsed = parseCheckpoint(primitives, `${NOTE}— ${SIGNER.name} ${bad}\n`);
    if (!parsed.ok) throw new Error('the note is well-formed');
    expect(isSignedBy(primitives, parsed.value, SIGNER)).toBe(false);
  });

  test.each([
    ['', 'nothing is no note'],
    [NOTE.slice(0, -1), 'each line ends in LF'],
    [`${NOTE}\n`, 'no line follows the signatures'],
    [NOTE.replace('\n1\n', '\n01\n'), 'a size has one text'],
    [NOTE.replace('\n1\n', '\n0\n'), 'a size is at least 1'],
    [NOTE.replace('\n1\n', '\n9007199254740993\n'), 'a size is exact'],
    [NOTE.replace('\n\n', '\nmore\n\n'), 'there are exactly three text lines'],
    [NOTE.replace('=\n\n', '\n\n'), 'base64 is padded'],
    [NOTE.replace(SIGNATURE, ''), 'a note is signed'],
    [NOTE.replace('—', '-'), 'a signature line starts with an em dash'],
    [NOTE.replace('— ', '—  '), 'one blank stands between'],
    [NOTE.replace(SIGNER.name, 'plant example'), 'an origin has no blank'],
    [NOTE.replace(SIGNATURE, `${SIGNATURE}!`), 'base64 has no exclamation mark'],
    [NOTE + `${SIGNATURE}\n`.repeat(64), 'a note has at most 64 signatures'],
  ])('is not read from %j, because %s', (text) => {
    expect(parseCheckpoint(primitives, text)).toEqual({ ok: false, error: 'not-a-checkpoint' });
  });

  test('has a file name of twelve digits', () => {
    expect(checkpointFileName(64)).toBe('000000000064.checkpoint');
  });
});

describe('a verifier key', () => {
  const LINE = formatVkey(primitives, SIGNER);

  test('is read as it was written', () => {
    const { name, keyId, publicKey } = SIGNER;
    expect(parseVkey(primitives, LINE)).toEqual({
      ok: true,
      value: { name, keyId, publicKey: Buffer.from(publicKey) },
    });
  });

  test.each([
    ['', 'nothing is no key'],
    [LINE.replace(SIGNER.keyId, '00000000'), 'the id is a hash of name and key'],
    [LINE.replace('one', 'two'), 'the id is a hash of name and key'],
    [LINE.toUpperCase(), 'hex is lower-case'],
    [`${LINE}\n`, 'a line has no LF in it'],
    [LINE.slice(0, -4), 'an Ed25519 key has 32 bytes'],
    [`witness+00000000+${Buffer.from([4, 1]).toString('base64')}`, 'the writer has Ed25519 keys only'],
  ])('is not read from %j, because %s', (line) => {
    expect(parseVkey(primitives, line).ok).toBe(false);
  });

  test.each([
    ['plant.example/food/console-02/segment/2', true, 'segments are origins'],
    ['fabrik.example/käserei', true, 'names may be in any script'],
    ['', false, 'an origin is not empty'],
    ['a b', false, 'no blank'],
    ['a\u00a0b', false, 'no Unicode space'],
    ['a+b', false, 'no plus sign'],
    ['a\nb', false, 'no line break'],
  ])('name %j: %s, because %s', (name, may) => {
    expect(isOrigin(name)).toBe(may);
  });
});

describe('a proof', () => {
  const TEXT = formatProof(primitives, { index: 0, hashes: [], note: NOTE });

  test('holds for its record and key, and for no other', () => {
    const proof = parseProof(primitives, TEXT);
    if (!proof.ok) throw new Error('the proof is well-formed');
    const claim = { bytes: RECORD, key: SIGNER };
    expect(verifyProof(primitives, proof.value, claim).ok).toBe(true);
    expect(verifyProof(primitives, proof.value, { ...claim, key: OTHER })).toEqual({
      ok: false,
      error: 'not-signed',
    });
    const bytes = primitives.utf8('[]');
    expect(verifyProof(primitives, proof.value, { ...claim, bytes })).toEqual({
      ok: false,
      error: 'not-included',
    });
  });

  test.each([
    ['', 'nothing is no proof'],
    [TEXT.replace('@v1', '@v2'), 'this is version 1'],
    [TEXT.replace('index 0', 'index 00'), 'an index has one text'],
    [TEXT.replace('index 0', 'index 1'), 'the index lies in the tree'],
    [TEXT.replace('index 0', 'extra eA==\nindex 0'), 'nothing vouches for extra data'],
    [TEXT.replace('index 0\n', 'index 0\nAAAA\n'), 'a hash has 32 bytes'],
    [TEXT.replace('\n\n', '\n'), 'a blank line stands before the checkpoint'],
    [TEXT.slice(0, -1), 'the checkpoint is whole'],
  ])('is not read from %j, because %s', (text) => {
    expect(parseProof(primitives, text)).toEqual({ ok: false, error: 'not-a-proof' });
  });
});

describe('the short code of a root', () => {
  test.each([
    ['00'.repeat(32), '0000-0000-0000-0000', 'zeros stay zeros'],
    [`${'ff'.repeat(10)}${'00'.repeat(22)}`, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'the first 80 bits count'],
    [`${'00'.repeat(10)}${'ff'.repeat(22)}`, '0000-0000-0000-0000', 'the others do not'],
    [`0123456789abcdef0123${'00'.repeat(22)}`, '04HM-ASW9-NF6Y-Y093', 'five bits are one character'],
  ])('of %s is %s, because %s', (root, code) => {
    expect(shortCodeOf(Buffer.from(root, 'hex'))).toBe(code);
  });
});
