import { expect, test } from 'vitest';
import { createPinLine, scryptPins } from '../../electron/seal/pin.ts';

/** Does a PIN open only its own line, and can a hostile line do harm? */

const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

test('a line is made in the form that the plant folder documents, and matches its PIN alone', async () => {
  const line = await createPinLine('4711');
  expect(line).toMatch(/^scrypt\$16384\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
  expect(await scryptPins.matches('4711', line)).toBe(true);
  for (const wrong of ['4712', '471', '47111', '', ' 4711'])
    expect(await scryptPins.matches(wrong, line)).toBe(false);
});

test('the same PIN gives another line every time, because two people may choose the same', async () => {
  expect(await createPinLine('4711')).not.toBe(await createPinLine('4711'));
});

test('known salt, known hash (scrypt of RFC 7914, computed apart from this code)', async () => {
  const expected = 'scrypt$16384$8$1$ABEiM0RVZneImaq7zN3u/w==$A8xmmbMuOzYS7fgIRl3RiyTlzZpWH4fjvgAorKgx6fM=';
  expect(await createPinLine('4711', SALT)).toBe(expected);
});

test('letters count in their composed form, because keyboards differ', async () => {
  expect(await scryptPins.matches('u\u0308ber', await createPinLine('\u00fcber'))).toBe(true);
});

const HASH = 'q'.repeat(43);
test.each([
  ['', 'nothing'],
  ['4711', 'no line'],
  [`bcrypt$16384$8$1$c2FsdA==$${HASH}=`, 'another way of hashing'],
  [`scrypt$1073741824$8$1$c2FsdA==$${HASH}=`, 'a cost of a terabyte'],
  [`scrypt$65536$8$1$c2FsdA==$${HASH}=`, 'more memory than allowed'],
  [`scrypt$16384$99$1$c2FsdA==$${HASH}=`, 'a block size of more memory'],
  [`scrypt$16384$8$99$c2FsdA==$${HASH}=`, 'a minute of work'],
  [`scrypt$16383$8$1$c2FsdA==$${HASH}=`, 'a cost that is no power of two'],
  [`scrypt$0$8$1$c2FsdA==$${HASH}=`, 'no cost'],
  [`scrypt$16384$0$1$c2FsdA==$${HASH}=`, 'no block'],
  [`scrypt$16384$8$1$$${HASH}=`, 'no salt'],
  ['scrypt$16384$8$1$c2FsdA==$', 'no hash'],
  [`scrypt$16384$8$1$c2FsdA==$${'q'.repeat(10_000)}`, 'a hash without end'],
])('`%s` is a no: %s', async (line) => {
  expect(await scryptPins.matches('4711', line)).toBe(false);
});

test('a PIN of a megabyte is a no, because nobody types one', async () => {
  expect(await scryptPins.matches('1'.repeat(1_000_000), await createPinLine('4711'))).toBe(false);
});
