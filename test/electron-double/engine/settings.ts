/** What does the surroundings' environment ask of the stand-in?
 *  Promise: the list of all switches of the stand-in's own.
 *  Never: a way to weaken a guard; the key store answers to tests only. */

const { env, platform } = process;

/** No window on a screen: asked for, or a Linux machine without any. */
export const headless =
  env['STAND_IN_HEADLESS'] === '1' ||
  (platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined);

/** A Chromium at an unusual place. */
export const chromiumPath = env['STAND_IN_CHROMIUM'];

/** The key lies beside the data and protects nothing, so only a test may call it available. */
export const mayKeepSecrets = env['STAND_IN_TEST'] === '1';

/** An extracted package is tried out: `app.isPackaged` says so. */
export const packaged = env['STAND_IN_PACKAGED'] === '1';

const talkative = env['STAND_IN_LOG'] === '1';

/** One line about the stand-in's own doings; on standard error, and only when asked for. */
export function note(line: string): void {
  if (talkative) process.stderr.write(`[stand-in] ${line.trimEnd()}\n`);
}

/** Root may not use the browser's own sandbox. */
export const isRoot = process.getuid?.() === 0;
