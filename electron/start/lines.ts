import { assertNever } from '../../shared/std/bug.ts';
import { type Way, type WhyNotDesktop } from './choose-way.ts';

/** What does a start say that it did, and how does one get the next better way?
 *  Promise: one line for the way, with the remedy; the trial window also names what it lacks.
 *  Never: advice that weakens the sandbox. */

export type Told = {
  /** Version of Electron; null when its package is not installed. */
  readonly version: string | null;
  /** Name of the zip that can be carried in. */
  readonly archive: string;
  /** What was typed behind `--`. */
  readonly given: readonly string[];
};

export function linesFor(way: Way, told: Told): readonly string[] {
  switch (way.kind) {
    case 'desktop':
      return [
        `desktop program, on Electron ${told.version ?? 'of this machine'}; better still: \`npm run pack\` and install what it makes`,
      ];
    case 'trial':
      return [
        `trial window, because ${why(way.because, told)}; for the desktop program: ${remedy(way.because, told)}`,
        MISSING,
        ...(way.isRoot ? [asRoot(told.given)] : []),
      ];
    case 'terminal':
      return [terminalLine(way, told)];
    default:
      return assertNever(way);
  }
}

export function fetchingLine(version: string): string {
  return `fetching Electron ${version}, once, about 110 MB; without a network this ends in a few seconds`;
}

/** The display may be named and not answer; only the program finds out. */
export function endedLine(code: number): string {
  return (
    `the window ended with exit code ${code}; if none came, the display does not answer: ` +
    'start it in a desktop session, or take `npm run demo`, which needs none'
  );
}

export const NOT_INSTALLED = 'the packages are not here: run `npm install` first, and leave nothing out';
export const NOT_BUILT = 'the sources could not be built: mend what is named above, then start again';

const MISSING =
  'missing in a trial window: key storage by the system, notice of sleep and shutdown, ' +
  'a veto when the window is closed, native menus, integrity of the program';

function terminalLine(way: Extract<Way, { kind: 'terminal' }>, told: Told): string {
  if (way.because === 'no-display')
    return 'terminal demo, because there is no display (neither DISPLAY nor WAYLAND_DISPLAY); for a window: start it in a desktop session';
  const { whyNotDesktop: cause } = way;
  return (
    `terminal demo, because ${why(cause, told)}, and there is no Chromium, Chrome or Edge either; ` +
    `for a trial window: install one of them; for the desktop program: ${remedy(cause, told)}`
  );
}

function why(cause: WhyNotDesktop, { version }: Told): string {
  switch (cause) {
    case 'root':
      return 'Electron does not run as root';
    case 'no-sandbox':
      return 'this system gives a sandbox only to installed programs';
    case 'carried-wrong':
      return `the folder in ELECTRON_OVERRIDE_DIST_PATH holds no Electron ${version ?? ''}`.trimEnd();
    case 'not-fetched':
      return version === null
        ? 'the package `electron` is not installed'
        : `Electron ${version} is not here and could not be fetched`;
    default:
      return assertNever(cause);
  }
}

function remedy(cause: WhyNotDesktop, { version, archive }: Told): string {
  switch (cause) {
    case 'root':
      return 'start it as another user';
    case 'no-sandbox':
      return 'install the deb that `npm run pack` makes';
    case 'carried-wrong':
      return `unpack ${archive} there`;
    case 'not-fetched':
      return version === null
        ? 'run `npm install` without leaving anything out'
        : `run \`npx install-electron\` (ELECTRON_MIRROR names a mirror), or carry ${archive} in, ` +
            'unpack it and set ELECTRON_OVERRIDE_DIST_PATH to that folder';
    default:
      return assertNever(cause);
  }
}

function asRoot(given: readonly string[]): string {
  const refused = given.includes('--trial') ? '; `--trial` is not handed on' : '';
  return `as root: the sample plant only, and the browser runs without its sandbox${refused}`;
}
