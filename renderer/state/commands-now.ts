import {
  type OpenIncident,
  type OpenQuestion,
  type OwedEffect,
  type ReviewDebt,
} from '../../shared/contract/matters.ts';
import { type LineRow } from '../../shared/contract/board.ts';
import { type Choice, type Sheet } from '../../shared/contract/sheet.ts';
import { type View } from '../../shared/contract/view.ts';
import { type Action, type EquipmentId, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { type Hands } from './commands-form.ts';

/** To what would a command apply now?
 *  Promise: looked up in the last view and in what this window selected; null where there is none.
 *  Never: worked out. */

export function viewOf({ console }: Hands): View | null {
  return console.view.getState().view;
}

/** The line that the next key is about: what was selected last, even before its answer is here. */
export function lineNow(hands: Hands): LineRow | null {
  const view = viewOf(hands);
  if (view === null) return null;
  const id = hands.console.screen.getState().selected?.line ?? view.sheet?.line ?? view.worst?.line;
  return view.lines.find((line) => line.id === id) ?? null;
}

/** The pair whose answers are on screen; null where nothing reaches the line. */
export function pairNow(hands: Hands): { readonly line: EquipmentId; readonly identity: IdentityId } | null {
  const sheet = sheetNow(hands);
  return sheet?.identity == null ? null : { line: sheet.line, identity: sheet.identity };
}

export function sheetNow(hands: Hands): Sheet | null {
  return viewOf(hands)?.sheet ?? null;
}

export function choiceNow(hands: Hands, action: Action): Choice | null {
  return sheetNow(hands)?.choices.find((choice) => choice.action === action) ?? null;
}

export function actorNow(hands: Hands): PersonId | null {
  return sheetNow(hands)?.actor ?? viewOf(hands)?.signedIn.at(-1)?.person ?? null;
}

export function questionNow(hands: Hands): OpenQuestion | null {
  const id = sheetNow(hands)?.questionId;
  return viewOf(hands)?.questions.find(({ questionId }) => questionId === id) ?? null;
}

/** The incident of the line, else the one that was opened last. */
export function incidentNow(hands: Hands): OpenIncident | null {
  const open = viewOf(hands)?.incidents ?? [];
  const line = lineNow(hands)?.id;
  return open.find((incident) => incident.line === line) ?? open.at(-1) ?? null;
}

/** The decision about the pair on screen that WITHDRAW would take back. */
export function withdrawableNow(hands: Hands): OwedEffect | null {
  const pair = pairNow(hands);
  const owed = viewOf(hands)?.effects.filter(
    ({ line, identity, of }) => of === 'decision' && line === pair?.line && identity === pair.identity,
  );
  return owed?.at(-1) ?? null;
}

/** What was decided and nobody has seen yet: of the pair on screen first, else the oldest. */
export function owedNow(hands: Hands): OwedEffect | null {
  const pair = pairNow(hands);
  const owed = viewOf(hands)?.effects ?? [];
  const here = owed.find(({ line, identity }) => line === pair?.line && identity === pair.identity);
  return here ?? owed[0] ?? null;
}

export function debtNow(hands: Hands): ReviewDebt | null {
  return viewOf(hands)?.debts.find(({ mayReview }) => mayReview) ?? null;
}
