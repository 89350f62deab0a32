import { existsSync, readFileSync } from 'node:fs';
import { settingsSchema } from '../../shared/contract/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { writeWhole } from './write-whole.ts';

/** Which settings hold, and where do they wait for the next start?
 *  Promise: always whole ones. A file that is damaged, or of another version, is as good as none, and noted; a disk
 *  that takes nothing is noted too, and the settings hold until the end.
 *  Never: keeps the program from starting. */

type Kept = {
  readonly path: string;
  /** The system asks for dark colours; counts only before anybody has chosen. */
  readonly isDark: boolean;
  /** Told after each change. */
  changed(settings: Settings): void;
  note(line: string): void;
};

export class KeptSettings {
  #kept: Kept;
  #latest: Settings;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#latest = read(kept) ?? firstSettings(kept.isDark);
  }

  get latest(): Settings {
    return this.#latest;
  }

  /** What holds now. */
  keep(settings: Settings): Settings {
    this.#latest = settings;
    try {
      writeWhole(this.#kept.path, `${JSON.stringify(settings, undefined, 2)}\n`);
    } catch (thrown) {
      this.#kept.note(`the settings were not kept and end with the program: ${String(thrown)}`);
    }
    this.#kept.changed(settings);
    return settings;
  }
}

function firstSettings(isDark: boolean): Settings {
  return isDark ? { ...DEFAULT_SETTINGS, theme: 'night' } : DEFAULT_SETTINGS;
}

function read({ path, note }: Kept): Settings | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // What exactly is wrong with it helps nobody; it is replaced with the next choice.
    note('the kept settings cannot be read: the usual ones hold');
    return undefined;
  }
}
