import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Which process holds the ledger?
 *  Promise: its number, as it says so in its lease; needs a plant in force. */
export function storeOf(data: string): number {
  const ledgers = join(data, 'watchbill', 'ledgers');
  const [folder = ''] = readdirSync(ledgers);
  const lease = new Database(join(ledgers, folder, 'ledger.db.lease'), { readonly: true });
  const pid: unknown = lease.prepare('SELECT pid FROM holder').pluck().get();
  lease.close();
  return Number(pid);
}
