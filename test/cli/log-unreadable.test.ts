import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { after, decision, freshFolder, note, openIn, rawConnection } from '../store/place.ts';
import { type, typeForJson } from './capture.ts';

/** Is a ledger whose last records the disk does not give out called neither intact nor complete? */

/** Records are read 256 at a time: all of the first 256 hold, under a checkpoint, and the one after is damaged.
 *  `isSigned` says that the damaged one lies under a checkpoint too. */
async function halfReadable(isSigned: boolean): Promise<string> {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const drafts = [decision(1), ...Array.from({ length: 252 }, (_, index) => note(`n ${index}`))];
  await ledger.append(drafts, { at: after(1), checkpoint: true });
  await ledger.append([note('lost')], { at: after(2), checkpoint: isSigned });
  rawConnection(ledger.path).exec(
    'DROP TRIGGER record_stands; UPDATE record SET at = 1152921504606846977 WHERE seq = 256',
  );
  return ledger.path;
}

test.each([
  [false, 'nothing else is wrong'],
  [true, 'what was not read is not missing'],
])('verify names the place and says nothing of completeness (signed: %s), because %s', async (isSigned) => {
  const path = await halfReadable(isSigned);
  const verdict = await typeForJson(['log', 'verify', path], 1);
  expect(verdict).toMatchObject({
    verdict: 'broken',
    size: 256,
    protected: 255,
    completeness: 'nothing can be said while the ledger is broken',
    firstBad: { seq: 256, code: 'unreadable' },
  });
});

test('prove refuses, because a ledger that is not read to its end is not intact', async () => {
  const path = await halfReadable(false);
  const out = join(freshFolder(), 'proof.json');
  const { code, warned } = await type('log', 'prove', path, '--decision', 'd-1', '--out', out);
  expect({ code, warned }).toEqual({
    code: 1,
    warned: [`\`${path}\` is broken and proves nothing: run \`watchbill log verify\``],
  });
  expect(fs.existsSync(out)).toBe(false);
});
