import { expect } from '@playwright/test';
import { test } from './launch.ts';

/** Does what people do reach the ledger, and the view everybody? */

const nobody = { version: -1, by: null };

test('a first run shows no plant, and the sample plant comes with one call', async ({ console: { page } }) => {
  const first = await page.evaluate(() => window.watchbill['view:get']({}));
  expect(first).toMatchObject({ kind: 'view', view: { plant: null, lines: [] } });
  const adopted = await page.evaluate((asked) => window.watchbill['plant:sample'](asked), nobody);
  expect(adopted).toMatchObject({ kind: 'adopted' });
  const { view } = (await page.evaluate(() => window.watchbill['view:get']({}))) as never;
  console.log(JSON.stringify(view).length);
  expect(view).toMatchObject({ ledger: { kind: 'recording' }, lines: [{ place: 1 }, { place: 2 }, { place: 3 }] });
});
