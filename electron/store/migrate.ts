import { type Database } from 'better-sqlite3';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { ledgerMigration } from './migrations/001-ledger.ts';

/** Is this schema ours, and is it the newest?
 *  Promise: each released step is taken once, in order, in one transaction; a newer schema is refused untouched.
 *  Never: edits a released step. */

type Migration = { readonly version: number; readonly sql: string };

const MIGRATIONS: readonly Migration[] = [ledgerMigration];
export const NEWEST_SCHEMA: number = MIGRATIONS.length;

/** Brings the schema up to date, or to an older version that a file has. Fails with the version found when it is newer
 *  than this program knows. */
export function migrate(db: Database, to = NEWEST_SCHEMA): Result<void, { readonly found: number }> {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > NEWEST_SCHEMA) return err({ found });
  const takeSteps = db.transaction(() => {
    for (const { version, sql } of MIGRATIONS.slice(found, to)) {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }
  });
  if (found < to) takeSteps.immediate();
  return ok(undefined);
}
