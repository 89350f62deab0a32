import { type Choice } from '../../shared/contract/sheet.ts';
import { type Action } from '../../shared/plant/types.ts';

/** Which three answers stand in the fixed cells, and which one is read first (ux.md §3)?
 *  Promise: pause or resume, revoke or restore, override; of a pair the one that applies, as the answer says, and the
 *  first where neither does. The panel and the wall begin with the same one.
 *  Never: a cell left out while there are answers. */

export type CellName = 'pause' | 'revoke' | 'override';
export type NamedCell = { readonly name: CellName; readonly choice: Choice };

const CELLS: readonly { readonly name: CellName; readonly actions: readonly Action[] }[] = [
  { name: 'pause', actions: ['pause', 'resume'] },
  { name: 'revoke', actions: ['revoke', 'restore'] },
  { name: 'override', actions: ['override'] },
];
const IN_CELLS: ReadonlySet<Action> = new Set(CELLS.flatMap(({ actions }) => actions));

export function threeCells(choices: readonly Choice[]): readonly NamedCell[] {
  return CELLS.flatMap(({ name, actions }) => {
    const pair = choices.filter(({ action }) => actions.includes(action));
    const choice = pair.find(applies) ?? pair[0];
    return choice === undefined ? [] : [{ name, choice }];
  });
}

/** The verbs beside the cells that apply now. */
export function otherChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter((choice) => !IN_CELLS.has(choice.action) && applies(choice));
}

/** Whose sentence is said before anybody chooses; null without an identity. */
export function leadChoice(choices: readonly Choice[]): Choice | null {
  return threeCells(choices)[0]?.choice ?? null;
}

function applies({ kind }: Choice): boolean {
  return kind !== 'not-applicable';
}
