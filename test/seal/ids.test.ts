import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockPort, type DigestPort, type IdPort, type PinPort } from '../../electron/desk/ports.ts';
import { systemClock } from '../../electron/seal/clock.ts';
import { openPinVault } from '../../electron/seal/pin-vault.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { createIds } from '../../electron/seal/ids.ts';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Are ids, digests and primitives what the standards say? */

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The seal may not import the desk, so the compiler is asked here whether it fits the desk's ports. */
type Ports = {
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly pins: PinPort;
  readonly digests: DigestPort;
};

test('the clock counts whole milliseconds and never runs back on its second face', () => {
  const pins = openPinVault('nowhere');
  const ports: Ports = { clock: systemClock, ids: createIds(), pins, digests: nodeDigests };
  const before = ports.clock.monotonicMs();
  expect(Number.isInteger(ports.clock.wall())).toBe(true);
  expect(ports.clock.monotonicMs()).toBeGreaterThanOrEqual(before);
});

test('an id carries its instant, as in the example of RFC 9562 A.6', () => {
  const id = createIds().occurrence(instantOf(0x017f22e279b0));
  expect(id.startsWith('017f22e2-79b0-7')).toBe(true);
  expect(id).toMatch(UUID_V7);
});

test('ids of one maker rise and differ, also within a millisecond and when the clock falls back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 200 }), (steps) => {
      const ids = createIds();
      const made = steps.map((step) => ids.occurrence(instantOf(1_764_000_000_000 + step)));
      expect(made).toEqual([...new Set(made)].sort());
      for (const id of made) expect(id).toMatch(UUID_V7);
    }),
  );
});

test('a millisecond that is used up lends from the next one, because rising is the promise', () => {
  const ids = createIds((bytes) => new Uint8Array(bytes).fill(0xff));
  const made = Array.from({ length: 3 }, () => ids.occurrence(instantOf(1000)));
  expect(made).toEqual([...made].sort());
  expect(new Set(made).size).toBe(3);
});

test('a digest is that of the UTF-8 bytes', () => {
  expect(nodeDigests.digestOf('abc')).toBe(
    'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(nodeDigests.digestOf('é')).toBe(nodeDigests.digestOf('\u00e9'));
});

test.each([
  ['AA==', true],
  ['AB==', false],
  ['AA', false],
  ['AA=', false],
  ['A A=', false],
  ['AA==\n', false],
  ['-_8=', false],
  ['', true],
])('`%s` is canonical base64: %s', (text, isCanonical) => {
  expect(primitives.bytesOfBase64(text) !== undefined).toBe(isCanonical);
});

test.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xe2, 0x82]]])(
  'bytes %j are no text',
  (bytes) => {
    expect(primitives.textOf(Uint8Array.from(bytes))).toBeUndefined();
  },
);

test('text goes there and back, byte order mark included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(primitives.textOf(primitives.utf8(`\ufeff${text}`))).toBe(`\ufeff${text}`);
      expect(primitives.bytesOfBase64(primitives.base64(primitives.utf8(text)))).toEqual(
        primitives.utf8(text),
      );
    }),
  );
});

test('a key or signature of the wrong length is a no, not a crash', () => {
  const message = primitives.utf8('m');
  expect(primitives.verifyEd25519(new Uint8Array(31), message, new Uint8Array(64))).toBe(false);
  expect(primitives.verifyEd25519(new Uint8Array(32), message, new Uint8Array(3))).toBe(false);
});
