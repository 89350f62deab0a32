import { type Choice, type Declaration, type Sheet } from '../../../shared/contract/sheet.ts';
import { type OwedEffect } from '../../../shared/contract/matters.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type Action, type EquipmentId, type PersonId } from '../../../shared/plant/types.ts';
import { type Pair } from '../screen-store.ts';
import { type StripStart } from '../strip-start.ts';
import { type Situation } from './form.ts';

/** Which part of the view is this composition about?
 *  Promise: looks only; what is not there is null.
 *  Never: works anything out. */

/** Who decides: whoever was chosen, while they are signed in; else whoever signed in last. */
export function actorIn(view: View, actAs: PersonId | null): PersonId | null {
  const chosen = view.signedIn.find(({ person }) => person === actAs);
  return (chosen ?? view.signedIn.at(-1))?.person ?? null;
}

/** Null: the strip needs no answers for this. */
export function pairOf(start: StripStart, view: View): Pair | null {
  switch (start.kind) {
    case 'decide':
    case 'ask':
      return { line: start.line, identity: start.identity };
    case 'declare':
      return { line: start.line, identity: null };
    case 'withdraw':
      return effectIn(view, start.decisionId) ?? null;
    case 'decide-class':
    case 'report-effect':
    case 'open-incident':
    case 'note':
    case 'close-incident':
    case 'review':
    case 'add-identity':
    case 'sign-in':
    case 'sign-out':
    case 'presence':
      return null;
  }
}

/** The answers of the pair for this actor, if they are in the view. */
export function sheetIn(view: View, pair: Pair, actor: PersonId | null): Sheet | null {
  const isOfPair = (sheet: Sheet | null): boolean =>
    sheet?.line === pair.line &&
    (pair.identity === null || sheet.identity === pair.identity) &&
    sheet.actor === actor;
  return [view.sheet, view.worstSheet].find(isOfPair) ?? null;
}

export function choiceIn(sheet: Sheet | null, action: Action): Choice | undefined {
  return sheet?.choices.find((choice) => choice.action === action);
}

/** The event that was asked for, or chosen in the strip. */
export function declarationIn({ sheet, composition }: Situation): Declaration | undefined {
  const { start, entries } = composition;
  const event = start.kind === 'declare' ? (start.event ?? entries.event) : undefined;
  return sheet?.declarations.find((declaration) => declaration.event === event);
}

export function effectIn(view: View, decisionId: string): OwedEffect | undefined {
  return view.effects.find((effect) => effect.decisionId === decisionId);
}

export function lineNameIn(view: View, line: EquipmentId): string {
  return view.lines.find(({ id }) => id === line)?.name ?? line;
}

export function personNameIn(view: View, person: PersonId): string {
  return view.plant?.people.find(({ id }) => id === person)?.name ?? person;
}

/** The line that the composition is about, if it is about one. */
export function lineOf(start: StripStart, view: View): EquipmentId | null {
  if ('line' in start) return start.line;
  return pairOf(start, view)?.line ?? null;
}
