import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type SignIn, type SignOut } from '../intent.ts';
import { tryPin, whyNotSignedIn } from '../signing.ts';
import { type Moment, type Outcome, plan, problem, refuse } from '../step.ts';

/** Who is at the console?
 *  Promise: signed in by their own PIN; signing in says nothing about being on shift.
 *  Never: a session that outlives the program. */

export async function signIn(moment: Moment, intent: SignIn): Promise<Outcome> {
  // 1 the person and the PIN
  const tried = await tryPin(moment, intent, 'sign-in');
  if (!tried.ok) return tried.error;
  // 2 the record
  const at = formatInstant(moment.now);
  return plan([draftOf('person.signed-in', { personId: tried.value, signedInAt: at })]);
}

export function signOut(moment: Moment, { person }: SignOut): Outcome {
  const missing = whyNotSignedIn(moment, person);
  if (missing !== undefined) return refuse(problem('already-so', { person, as: 'signed-out' }));
  return plan([draftOf('person.signed-out', { personId: person, signedOutAt: formatInstant(moment.now) })]);
}
