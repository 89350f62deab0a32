import { type Selection, type UnnumberedView, viewOf } from '../../electron/view/view.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { type Choice } from '../../shared/contract/sheet.ts';
import { type Play } from '../support/desk-driver.ts';

/** What does a window see of a desk that a test plays at?
 *  Promise: the real view over the desk's world, at the desk's clock. */

export function viewOn(play: Play, selection: Selection | null = null): UnnumberedView {
  const now = play.clock.wall();
  const shown = { now, selection, mode: 'live', banner: null, log: [] } as const;
  return viewOf(play.desk.world(), {
    ...shown,
    ledger: { kind: 'recording', records: 0, origin: '' },
  });
}

export function selected(line: string, identity: string | null, actor: string | null = null): Selection {
  return {
    line: equipmentIdOf(line),
    identity: identity === null ? null : identityIdOf(identity),
    actor: actor === null ? null : personIdOf(actor),
  };
}

export function choiceIn(view: UnnumberedView, action: string): Choice {
  const found = view.sheet?.choices.find((each) => each.action === action);
  if (found === undefined) throw new Error(`no ${action}`);
  return found;
}
