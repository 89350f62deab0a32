import { type View } from '../../shared/contract/view.ts';
import { type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { STEPS, type TourState, type TourStore, type TourSubject } from './tour-store.ts';

/** When is a step of the tour done?
 *  Promise: when the view or the table of commands says so; never before the step began. */

/** The plant that comes with the program; the tour runs on no other. */
export const SAMPLE_PLANT = 'harbour-foods';
const LINE = 'line-3';
const IDENTITY = 'vnd-acme-rdp';

export function isSample(view: View | null): boolean {
  return view?.plant?.id === SAMPLE_PLANT;
}

/** Begins, about something that can be paused; null view or another plant: does not begin. */
export function beginTour(tour: TourStore, view: View | null): void {
  const subject = view === null || !isSample(view) ? null : subjectOf(view);
  if (subject !== null) tour.setState({ step: 0, subject, done: [] });
}

/** The vendor's way into Line 3, or another identity there that is as it should be before anybody decides. */
function subjectOf(view: View): TourSubject | null {
  const line = view.lines.find(({ id }) => id === LINE);
  const free = line?.identities.filter(({ id }) => isFree(view, id)) ?? [];
  const identity = free.find(({ id }) => id === IDENTITY) ?? free[0];
  if (line === undefined || identity === undefined) return null;
  return { line: line.id, place: line.place, identity: identity.id };
}

function isFree({ identities, effects }: View, id: IdentityId): boolean {
  const isActive = identities.some((row) => row.id === id && row.standing === 'active');
  return isActive && !effects.some(({ identity }) => identity === id);
}

/** Goes on when the step on screen is done; call it after each change. */
export function advanceTour(tour: TourStore, view: View | null): void {
  const state = tour.getState();
  if (state.step === null || state.step >= STEPS || view === null) return;
  if (isStepDone(state, view)) tour.setState({ step: state.step + 1, done: [] });
}

function isStepDone({ step, subject, done }: TourState, view: View): boolean {
  if (subject === null) return false;
  const { line, place, identity } = subject;
  const isHere = view.sheet?.line === line;
  const row = view.identities.find(({ id }) => id === identity);
  const owed = view.effects.some((effect) => effect.identity === identity && effect.action === 'pause');
  switch (step) {
    case 0:
      return done.some(({ id }) => id === 'who');
    case 1:
      return isHere && done.some(({ id, what }) => id === 'line' && what?.at(-1) === String(place));
    case 2:
      return (
        view.sheet?.identity === identity && done.some(({ id, what }) => id === 'found' && what === identity)
      );
    case 3:
      return owed || row?.standing === 'paused';
    case 4:
      return !owed && row?.standing === 'paused';
    case null:
    default:
      return false;
  }
}

/** Who may decide it now, to be named in the step that signs; null: the answer on screen says. */
export function signerNow(view: View, { line, identity }: TourSubject): Named | null {
  const { sheet } = view;
  if (sheet?.line !== line || sheet.identity !== identity) return null;
  const choice = sheet.choices.find(({ action }) => action === 'pause');
  const holder = choice?.ladder.find(({ holds }) => holds)?.people[0];
  return holder === undefined ? null : { person: holder.person, name: holder.name };
}

export type Named = { readonly person: PersonId; readonly name: string };
