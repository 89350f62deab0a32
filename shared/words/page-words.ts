import { assertNever } from '../std/bug.ts';
import { commands } from './page/commands.ts';
import { keys } from './page/keys.ts';
import { firstRun } from './page/firstRun.ts';
import { identity } from './page/identity.ts';
import { live } from './page/live.ts';
import { registry } from './page/registry.ts';
import { runbook } from './page/runbook.ts';
import { help } from './page/help.ts';
import { overlay } from './page/overlay.ts';
import { palette } from './page/palette.ts';
import { settings } from './page/settings.ts';
import { strip } from './page/strip.ts';
import { tour } from './page/tour.ts';
import { wall } from './page/wall.ts';
import { pseudoTable } from './pseudo.ts';

/** What does the page say by itself, beside the sentences that come in the view?
 *  Promise: one table a room, whole sentences, each a text or a function of words that are ready to print; every
 *  locale has every one.
 *  Never: who may; the answers come worded in the view. */

const ENGLISH = {
  strip,
  firstRun,
  identity,
  registry,
  runbook,
  commands,
  keys,
  live,
  tour,
  settings,
  palette,
  overlay,
  help,
  wall,
};

export type PageWords = typeof ENGLISH;
/** `qps` is for tests: English made strange, see `pseudo.ts`. */
export type PageLocale = 'en' | 'qps';

export function pageWordsIn(locale: PageLocale): PageWords {
  switch (locale) {
    case 'en':
      return ENGLISH;
    case 'qps':
      return pseudoTable(ENGLISH);
    default:
      return assertNever(locale);
  }
}
