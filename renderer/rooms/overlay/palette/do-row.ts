import { type Hands, runCommand } from '../../../state/commands-form.ts';
import { composeAction, hindranceOf } from '../../../state/commands-answer.ts';
import { commandOf } from '../../../state/commands.ts';
import { noteDone, type TourStore } from '../../../state/tour-store.ts';
import { type Deed } from './material.ts';
import { assertNever } from '../../../../shared/std/bug.ts';

/** What happens when a row of the palette is chosen?
 *  Promise: the palette goes first, so the focus is back before anything else moves it; a verb opens the strip.
 *  Never: a decision. */
export async function doRow(deed: Deed, hands: Hands, tour: TourStore): Promise<void> {
  const { actions } = hands.console;
  actions.show({ overlay: null });
  switch (deed.kind) {
    case 'line':
      actions.show({ screen: 'live', middle: 'answer' });
      return actions.select({ line: deed.line, identity: null });
    case 'identity':
      noteDone(tour, { id: 'found', what: deed.identity });
      actions.show({ screen: 'live', middle: 'answer' });
      return actions.select({ line: deed.line, identity: deed.identity });
    case 'person':
      return actions.actAs(deed.person);
    case 'command': {
      const command = commandOf(deed.id);
      if (command === null) return undefined;
      noteDone(tour, { id: deed.id, what: null });
      return runCommand(command, hands);
    }
    case 'verb':
      return composeOn(deed, hands);
    default:
      return assertNever(deed);
  }
}

async function composeOn(deed: Extract<Deed, { readonly kind: 'verb' }>, hands: Hands): Promise<void> {
  const { console } = hands;
  console.actions.show({ screen: 'live', middle: 'answer' });
  await console.actions.select({ line: deed.line, identity: deed.identity });
  // Somebody selected another line meanwhile: what was read is no longer what is on screen.
  if (console.view.getState().view?.sheet?.line !== deed.line) return;
  const why = hindranceOf(hands, deed.action);
  if (why === null) composeAction(hands, deed.action);
  else console.actions.say({ sentence: why, level: 'none' });
}
