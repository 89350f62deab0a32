import { Emitter } from './emitter.ts';

/** What of the person's desktop can the app ask or touch?
 *  Promise: one screen, a clipboard of our own, a theme that a test may turn; what would open another program is only
 *  remembered, where a spec finds it: `globalThis[Symbol.for('stand-in-opened')]`.
 *  Never: starts another program. */

const opened: string[] = [];
Object.defineProperty(globalThis, Symbol.for('stand-in-opened'), { value: opened });

export const shell = {
  openExternal(url: string): Promise<void> {
    opened.push(url);
    return Promise.resolve();
  },
  openPath(path: string): Promise<string> {
    opened.push(path);
    return Promise.resolve('');
  },
  showItemInFolder(path: string): void {
    opened.push(path);
  },
  beep(): void {
    process.stderr.write('\u0007');
  },
};

let copied = '';
export const clipboard = {
  readText: (): Promise<string> => Promise.resolve(copied),
  writeText(text: string): Promise<void> {
    copied = text;
    return Promise.resolve();
  },
  clear(): void {
    copied = '';
  },
};

class NativeTheme extends Emitter<'updated'> {
  #source: 'system' | 'light' | 'dark' = 'system';
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  inForcedColorsMode = false;
  prefersReducedTransparency = false;

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }
  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export type { NativeTheme };
export const nativeTheme = new NativeTheme();
