import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in Electron's place while a package is made?
 *  Promise: as much of a Linux distribution as electron-builder touches: a program with a fuse wire, a language, a
 *  version.
 *  Never: runs. */

/** Electron's own mark before the fuses of a program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** Each the opposite of what is asked for, so that a fuse nobody set is seen; the last one nobody sets. */
const BEFORE = '101100111';

export function writeStub(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = [Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, BEFORE.length]), Buffer.from(BEFORE)];
  writeFileSync(join(folder, 'electron'), Buffer.concat(wire), { mode: 0o755 });
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '');
  writeFileSync(join(folder, 'version'), version);
}
