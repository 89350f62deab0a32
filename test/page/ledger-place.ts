import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** How does a spec spoil the ledger of a console?
 *  Promise: with what really happens to files: another program holds the lock, or somebody changed a record.
 *  Never: a store that pretends. */

/** The file of the only ledger below the folder of a console. */
function ledgerFile(folder: string): string {
  const ledgers = join(folder, 'ledgers');
  return join(ledgers, readdirSync(ledgers)[0] ?? '', 'ledger.db');
}

/** Another program writes and does not stop: nothing can be recorded until the result is called. */
export function lockLedger(folder: string): () => void {
  const other = new Database(ledgerFile(folder));
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/** Somebody changed the last record but one. Only while no console has the ledger open. */
export function changeRecord(folder: string): void {
  const file = ledgerFile(folder);
  chmodSync(file, 0o600);
  const db = new Database(file);
  const triggers: readonly unknown[] = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const name of triggers) db.exec(`DROP TRIGGER "${String(name)}"`);
  db.prepare(
    `UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), 'At', 'Az') AS BLOB)
      WHERE seq = (SELECT max(seq) - 1 FROM record)`,
  ).run();
  db.close();
}
