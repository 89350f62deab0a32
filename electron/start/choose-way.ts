/** Which way does a start take: desktop program, trial window or terminal?
 *  Promise: total and pure; the best way that this situation allows. Nothing is fetched for a machine that could not
 *  run it.
 *  Never: reads a disk, an environment or a network. */

/** Why a program that is there, or could be fetched, would not run. */
export type Hindrance =
  /** Linux refuses a browser with its sandbox to root. */
  | 'root'
  /** The kernel gives no sandbox to a program that was not installed. */
  | 'no-sandbox';

export type ElectronFact =
  | { readonly kind: 'there'; readonly executable: string }
  | { readonly kind: 'fetchable' }
  /** Tried, now or at an earlier start. */
  | { readonly kind: 'not-fetched' }
  /** The folder that was carried in holds another version, or something else. */
  | { readonly kind: 'carried-wrong'; readonly folder: string };

export type Situation = {
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  readonly hindrance: Hindrance | null;
  readonly electron: ElectronFact;
  /** Chromium, Chrome or Edge. */
  readonly browser: string | null;
};

export type WhyNotDesktop = Hindrance | 'not-fetched' | 'carried-wrong';

export type Way =
  | { readonly kind: 'desktop'; readonly executable: string }
  /** `isRoot`: sample plant only, and the browser without its sandbox. */
  | { readonly kind: 'trial'; readonly isRoot: boolean; readonly because: WhyNotDesktop }
  | { readonly kind: 'terminal'; readonly because: 'no-display' }
  | { readonly kind: 'terminal'; readonly because: 'no-browser'; readonly whyNotDesktop: WhyNotDesktop };

/** Would the desktop program be the way, were it here? */
export function needsFetching({ hasDisplay, hindrance, electron }: Situation): boolean {
  return hasDisplay && hindrance === null && electron.kind === 'fetchable';
}

/** What may be fetched counts as not here: it was tried before this is asked. */
export function chooseWay({ hasDisplay, isRoot, hindrance, electron, browser }: Situation): Way {
  if (!hasDisplay) return { kind: 'terminal', because: 'no-display' };
  if (hindrance === null && electron.kind === 'there')
    return { kind: 'desktop', executable: electron.executable };
  const because = hindrance ?? whyNot(electron);
  if (browser === null) return { kind: 'terminal', because: 'no-browser', whyNotDesktop: because };
  return { kind: 'trial', isRoot, because };
}

/** The arguments that this way hands on to the program. */
export function handedOn(way: Way, given: readonly string[]): readonly string[] {
  // A browser without its sandbox shows no real plant, whoever asks for it.
  const noPlant = way.kind === 'trial' && way.isRoot;
  const asked = noPlant ? given.filter((each) => each !== '--trial') : given;
  // Nobody has to look for something to try; a plant that is in force stays.
  return way.kind === 'trial' && !asked.includes('--trial') ? [...asked, '--sample'] : asked;
}

function whyNot(electron: ElectronFact): WhyNotDesktop {
  return electron.kind === 'carried-wrong' ? 'carried-wrong' : 'not-fetched';
}
