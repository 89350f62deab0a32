import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './launch.ts';

/** Does an app live and die here as it does in Electron? */

test('an entry goes through IPC to the disk and is there after a restart', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => window.toy.add('valve 7 opened'));
  await expect(first.page.getByRole('listitem')).toHaveText(['valve 7 opened']);
  await first.app.close();
  expect(existsSync(join(first.data, 'flushed'))).toBe(true);
  const second = await launch({ data: first.data });
  await expect(second.page.getByRole('listitem')).toHaveText(['valve 7 opened']);
});
