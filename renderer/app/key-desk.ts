import { type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { type Command as MenuCommand } from '../../shared/contract/names.ts';
import { type RegionKeys } from '../parts/region-keys-context.ts';
import { type Command, type Hands, runCommand } from '../state/commands-form.ts';
import { commandOf } from '../state/commands.ts';
import { type Platform } from '../state/keys/chord.ts';
import { type Heard, type Where, hearEscape, hearGlobal, hearRegion } from '../state/keys/hear.ts';
import { noteDone } from '../state/tour-store.ts';
import { type Desktop } from '../state/use-hands.ts';
import { isTextField } from './surroundings.ts';

/** Who hears a key first?
 *  Promise: global chords before any part of the page, because a part may keep a key from going on; Esc after all
 *  of them; the keys of a region there. A key that is pressed while nothing has the focus belongs to the lines. */

export type KeyDesk = {
  readonly early: (event: KeyboardEvent) => void;
  readonly late: (event: KeyboardEvent) => void;
  readonly region: RegionKeys;
  readonly chosen: (command: MenuCommand) => void;
};

export function keyDeskOf({ hands, settings, tour }: Desktop, page: Document): KeyDesk {
  const platform = platformOf(page);
  const where = (target: EventTarget | null): Where => ({
    platform,
    isText: isTextField(target),
    letterKeys: settings.store.getState().letterKeys,
  });
  const run = (command: Command, chord: string | null): void => {
    noteDone(tour, { id: command.id, what: chord });
    void runCommand(command, hands, chord);
  };
  const act = (heard: Heard, event: KeyboardEvent): void => {
    if (heard.kind === 'pass') return;
    event.preventDefault();
    event.stopPropagation();
    if (heard.kind === 'command') run(heard.command, heard.chord);
  };
  return {
    early: (event) => {
      // A part may repeat a key to its own list; that one was heard already.
      if (!event.isTrusted) return;
      const heard = hearGlobal(event, where(event.target));
      if (heard.kind === 'pass' && event.target === page.body)
        act(hearLost(hands, event, where(null)), event);
      else act(heard, event);
    },
    late: (event) => {
      if (!event.defaultPrevented) act(hearEscape(event, where(event.target)), event);
    },
    region: (region, event) => {
      if (!isForRegion(event)) return;
      act(hearRegion(region, event.nativeEvent, where(event.target)), event.nativeEvent);
    },
    chosen: (name) => {
      const command = commandOf(name);
      if (command !== null) run(command, null);
    },
  };
}

/** Focus fell to nothing, as when what had it went away: it goes back to the lines. */
function hearLost(hands: Hands, event: KeyboardEvent, where: Where): Heard {
  const heard = hearRegion('lines', event, where);
  if (heard.kind === 'command') hands.around.focus('lines');
  return heard;
}

/** Not what a part has used already, and no Enter for a button that is no row. */
function isForRegion(event: ReactKeyboardEvent): boolean {
  if (event.isDefaultPrevented()) return false;
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return true;
  return !event.target.matches('button:not(.row), a, summary');
}

function platformOf(page: Document): Platform {
  return /Mac/.test(page.defaultView?.navigator.userAgent ?? '') ? 'mac' : 'other';
}
