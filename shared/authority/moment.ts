import { type Instant } from '../std/instant.ts';
import { type Choice, type Matches, type Window } from './compiled.ts';
import { type Engine, type Moment } from './engine.ts';
import { chooseRule } from './select.ts';

/** Which windows are open at this instant, and which rule decides then?
 *  Promise: rules are matched at `now`; each window is worked out once for an instant.
 *  Never: remembers more than one instant, so a ticking clock fills nothing. */
export function isOpen(engine: Engine, window: Window | null, now: Instant): boolean {
  if (window === null) return true;
  const { open } = momentAt(engine, now);
  const known = open.get(window);
  if (known !== undefined) return known;
  const within = window(now);
  open.set(window, within);
  return within;
}

export function choiceAt(engine: Engine, matches: Matches, now: Instant): Choice {
  if (!matches.isTimed) return matches.choice;
  const { choices } = momentAt(engine, now);
  const known = choices.get(matches);
  if (known !== undefined) return known;
  const choice = chooseRule(matches.permits.filter(({ rule }) => isOpen(engine, rule.window, now)));
  choices.set(matches, choice);
  return choice;
}

function momentAt({ memo }: Engine, now: Instant): Moment {
  if (memo.moment?.now === now) return memo.moment;
  memo.moment = { now, open: new Map(), choices: new Map() };
  return memo.moment;
}
