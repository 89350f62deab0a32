import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { closeChain, followLines, openChain } from '../../shared/ledger/verify/chain.ts';
import { joinEvidence, readEvidence } from '../../shared/ledger/verify/evidence.ts';
import { splitLines } from '../../shared/ledger/verify/lines.ts';
import { type Fault, earlier } from '../../shared/ledger/verify/verdict.ts';
import { verifyQuickly } from '../../shared/ledger/verify/quick.ts';
import { conclude, readForm } from '../../shared/ledger/verify/verify.ts';
import { writeLedger } from '../support/ledger-writer.ts';
import { makeGolden } from '../vectors/make-golden.ts';
import { exhibitOf, inputOf, verdictOf } from './check.ts';
import { OTHER_SIGNER } from './tamper.ts';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })) },
  { weight: 1, arbitrary: fc.constant('checkpoint' as const) },
);

describe('writer and verifier', () => {
  test('whatever is written is intact, however the file comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        async (steps, chunk) => {
          const writer = writeLedger(OTHER_SIGNER, 0);
          writer.append({ type: 'log.opened', body: {} });
          writer.checkpoint();
          for (const body of steps) {
            if (body === 'checkpoint') writer.checkpoint();
            else writer.append({ type: 'incident.noted', body });
          }
          const files = writer.files();
          const verdict = await verdictOf(exhibitOf(files), chunk);
          expect(verdict).toMatchObject({ verdict: 'intact', size: files.lines.length, firstBad: null });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any change of one byte under a checkpoint is found, at its record', async () => {
    const { records, ...rest } = exhibitOf(makeGolden());
    await fc.assert(
      fc.asyncProperty(fc.nat(records.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Uint8Array.from(records);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const seq = records.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
        const { verdict, firstBad } = await verdictOf({ ...rest, records: changed });
        expect(verdict).toBe('broken');
        const [from, to] = firstBad?.between ?? [firstBad?.seq ?? -1, (firstBad?.seq ?? -1) + 1];
        // The last record but one is told apart from the last by nothing.
        const isFound = (seq >= from && seq < to) || (seq === 56 && firstBad?.seq === 57);
        expect(isFound, `byte ${at} of record ${seq}: ${firstBad?.sentence}`).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test('any change of one byte of a checkpoint is found, and its file named', async () => {
    const golden = exhibitOf(makeGolden());
    const names = [...golden.checkpoints.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, at, mask) => {
          const note = Buffer.from(golden.checkpoints.get(name) ?? '');
          const place = at % note.length;
          note[place] = (note[place] ?? 0) ^ mask;
          const { firstBad } = await verdictOf({
            ...golden,
            checkpoints: new Map([...golden.checkpoints, [name, note]]),
          });
          expect(firstBad?.file).toBe(`checkpoints/${name}`);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('two threads that share the work come to the same verdict', async () => {
    const golden = exhibitOf(makeGolden());
    const checkpoints = [...golden.checkpoints].map(([name, note]) => ({ name, bytes: Buffer.from(note) }));
    const keys = { name: 'keys.txt', bytes: Buffer.from(golden.keys) };
    const half = (from: number, to: number): ReturnType<typeof readEvidence> =>
      readEvidence(primitives, {
        checkpoints: checkpoints.slice(from, to),
        supplied: [],
        keys,
        trusted: undefined,
      });
    const evidence = joinEvidence([half(0, 3), half(3, checkpoints.length)]);
    const chain = openChain(primitives, evidence);
    let form: Fault | undefined;
    let size = 0;
    for await (const batch of splitLines([golden.records])) {
      followLines(chain, batch.lines);
      form = earlier(form, readForm(primitives, batch, size));
      size += batch.lines.length;
    }
    expect(conclude({ evidence, form, chain: closeChain(chain) })).toEqual(await verdictOf(golden));
  });

  test('the quick check sees every change of one byte, and nothing in a whole ledger', async () => {
    const golden = exhibitOf(makeGolden());
    expect(await verifyQuickly(primitives, inputOf(golden))).toMatchObject({
      verdict: 'intact',
      protected: 58,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(golden.records.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const records = Uint8Array.from(golden.records);
          records[at] = (records[at] ?? 0) ^ mask;
          const { verdict } = await verifyQuickly(primitives, inputOf({ ...golden, records }));
          expect(verdict).toBe('broken');
        },
      ),
    );
  });

  test('random bytes in every place never make it throw', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, fc.string({ unit: 'binary' }), async (records, note, keys) => {
        const checkpoints = new Map([['000000000001.checkpoint', note]]);
        const { verdict } = await verdictOf({ records, checkpoints, keys, supplied: keys });
        expect(verdict).toBe('broken');
      }),
    );
  });
});
