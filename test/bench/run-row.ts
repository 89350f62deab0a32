import { ROWS } from './rows.ts';

/** What does one row measure, in a process that nothing else has warmed or filled?
 *  Promise: its figures as JSON on stdout, and nothing else there. */

const [, , row = '', size = ''] = process.argv;
const load = ROWS[Number(row)];
if (load === undefined) throw new Error(`there is no row \`${row}\``);
const measure = await load();
process.stdout.write(JSON.stringify(await measure({ isQuick: size === 'quick' })));
