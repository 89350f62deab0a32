import { type Settings } from '../../shared/contract/settings.ts';
import { type Action } from '../../shared/plant/types.ts';
import { type PageWords } from '../../shared/words/page-words.ts';
import { type Console } from './console.ts';

/** What is a command?
 *  Promise: one form for keys, palette, help sheet and native menu.
 *  Never: a decision; at most it opens the strip with the verb filled in. */

export type CommandId = keyof PageWords['commands']['names'];
/** Where a key works: `lists` is lines and identities. */
export type Scope = 'global' | 'lists' | 'answer' | 'strip';
export type CommandKey = { readonly chord: string; readonly scope: Scope };

/** Where the focus can be sent. */
export type Place = 'answer' | 'lines' | 'identities' | 'strip' | 'identity' | 'runbook' | 'registry';

/** What lies outside the page's state, as a port. */
export type Surroundings = {
  /** The region that has the focus; null: none of them. */
  region(): string | null;
  /** After the next paint at the latest; a region that is not on screen changes nothing. */
  focus(place: Place): void;
  /** The verb of the cell or choice that has the focus, or had it last for this pair. */
  verb(): Action | null;
};

/** What a command works with. */
export type Hands = {
  readonly console: Console;
  readonly words: PageWords;
  readonly settings: { now(): Settings; change(part: Partial<Settings>): void };
  readonly around: Surroundings;
};

export type Command = {
  readonly id: CommandId;
  readonly keys: readonly CommandKey[];
  /** Offered in the palette; what only moves the focus is not. */
  readonly isOffered: boolean;
  /** Why it is not possible now, in a sentence; null: it is. */
  hindrance(hands: Hands): string | null;
  /** `chord` is the one that was pressed; null from menu and palette. */
  run(hands: Hands, chord: string | null): void | Promise<void>;
};

type Made = Pick<Command, 'id' | 'run'> & {
  readonly global?: readonly string[];
  readonly lists?: readonly string[];
  readonly answer?: readonly string[];
  readonly strip?: readonly string[];
  readonly isOffered?: boolean;
  readonly hindrance?: Command['hindrance'];
};

/** A command that is always possible and offered, unless said otherwise. */
export function command(made: Made): Command {
  const { id, run, isOffered = true, hindrance = () => null } = made;
  const scopes: readonly Scope[] = ['global', 'lists', 'answer', 'strip'];
  const keys = scopes.flatMap((scope) => (made[scope] ?? []).map((chord) => ({ chord, scope })));
  return { id, keys, isOffered, hindrance, run };
}

/** Runs it, or says why not. */
export async function runCommand(chosen: Command, hands: Hands, chord: string | null = null): Promise<void> {
  const why = chosen.hindrance(hands);
  if (why === null) await chosen.run(hands, chord);
  else hands.console.actions.say({ sentence: why, level: 'none' });
}
