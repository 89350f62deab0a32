import { type PersonAt, type Seat } from '../../shared/authority/types.ts';
import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type PersonId } from '../../shared/plant/types.ts';
import { entryOf } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { Bug } from '../../shared/std/bug.ts';
import { formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Second } from './intent.ts';
import { type PinProblem, type Signature } from './ports.ts';
import { type Trouble, type Moment, type Refusal, noPlant, problem, refuse } from './step.ts';

/** Is this person who they say, and may the second one be it?
 *  Promise: wrong PINs back off, twice as long each time, across restarts; each is a record. While the wait
 *  runs no PIN is tried, so nothing can be guessed.
 *  Never: writes or keeps a PIN. */

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FREE_TRIES = 2;

/** How long after this many wrong PINs in a row: none after two, then 1 s, 2 s, 4 s … up to 15 minutes. */
export function waitMs(failures: number): number {
  if (failures <= FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_TRIES - 1, 20));
}

/** Reading needs nobody; deciding always needs a person who is signed in. */
export function whyNotSignedIn(moment: Moment, person: PersonId): Trouble | undefined {
  return moment.world.signedIn.includes(person) ? undefined : problem('not-signed-in', { person });
}

/** Tries the PIN; a refusal carries its own record. */
export async function tryPin(
  moment: Moment,
  signature: Signature,
  purpose: 'sign-in' | 'second',
): Promise<Result<PersonId, Refusal>> {
  const { world, now, ports } = moment;
  if (world.adopted === null) return err(refuse(noPlant(world)));
  const person = world.adopted.plant.people.find((each) => each.id === signature.person);
  if (person === undefined) return err(refuse(problem('unknown-person', { person: signature.person })));
  if (person.pin === undefined) return err(refuse(problem('no-pin', { person: person.id })));
  const known = entryOf(world.pins, person.id);
  const isWaiting =
    known !== undefined && known.failures > 0 && !isDue(world, known.wait, { now, caution: 'restriction' });
  if (isWaiting) return err(refuse(problem('pin-wait', { person: person.id, until: known.wait.at })));
  const matched = await ports.pins.matches(signature.pin, person.pin);
  if (!matched.ok) return err(refuse(whyNotTried(person.id, matched.error)));
  if (matched.value) return ok(person.id);
  return err(wrongPin(moment, { person: person.id, purpose, failures: (known?.failures ?? 0) + 1 }));
}

/** Nothing was tried, so nothing was wrong: no record, and no waiting. */
function whyNotTried(person: PersonId, found: PinProblem): Trouble {
  return found.kind === 'missing' ? problem('pin-lost', { person }) : pinsUnusable(found);
}

export function pinsUnusable({ kind, detail }: PinProblem): Trouble {
  if (kind === 'missing') throw new Bug('a PIN line that is not there was not asked for');
  return problem('pins-unusable', { problem: kind, detail });
}

type Wrong = { readonly person: PersonId; readonly purpose: 'sign-in' | 'second'; readonly failures: number };

function wrongPin({ now }: Moment, { person, purpose, failures }: Wrong): Refusal {
  const until = instantOf(now + waitMs(failures));
  const record = draftOf('pin.refused', {
    personId: person,
    purpose,
    failures,
    waitUntilAt: formatInstant(until),
    refusedAt: formatInstant(now),
  });
  const counts = until > now ? until : null;
  return refuse(problem('wrong-pin', { person, until: counts }), [record]);
}

export type Approval = PersonAt & { readonly role: Seat['role']; readonly method: 'pin' | 'phone' };

/** What the second must have named aloud on the telephone. */
export type ReadBack = { readonly seats: readonly Seat[]; readonly words: readonly string[] };

/** The second, where one is needed and was named; nobody else signs anything. */
export async function secondOf(
  moment: Moment,
  second: Second | null,
  { seats, words }: { readonly seats: readonly Seat[] | null; readonly words: readonly string[] },
): Promise<Result<readonly Approval[], Refusal>> {
  if (seats === null || second === null) return ok([]);
  const tried = await trySecond(moment, second, { seats, words });
  return tried.ok ? ok([tried.value]) : tried;
}

/** INVARIANT (two-are-two): another person, from those the engine named, by their own PIN or a marked
 *  read-back. */
export async function trySecond(
  moment: Moment,
  second: Second,
  asked: ReadBack,
): Promise<Result<Approval, Refusal>> {
  const seat = asked.seats.find((each) => each.person === second.person);
  if (seat === undefined) {
    const people = asked.seats.map((each) => each.person);
    return err(refuse(problem('second-may-not', { person: second.person, people })));
  }
  const approval = { person: seat.person, role: seat.role, at: moment.now };
  if (second.kind === 'phone') {
    const wrong = whyNotByPhone(moment, second, asked.words);
    return wrong === undefined ? ok({ ...approval, method: 'phone' }) : err(refuse(wrong));
  }
  const tried = await tryPin(moment, second, 'second');
  return tried.ok ? ok({ ...approval, method: 'pin' }) : tried;
}

function whyNotByPhone(
  { world }: Moment,
  second: Extract<Second, { kind: 'phone' }>,
  words: readonly string[],
): Trouble | undefined {
  const phone = world.adopted?.plant.people.find((each) => each.id === second.person)?.phone;
  if (phone === undefined || phone !== second.number)
    return problem('phone-number', { person: second.person, number: second.number });
  // Whole words: whoever agrees to `line-3.robot` has not said `line-3`.
  const said = new Set(second.readBack.toLowerCase().match(/[a-z0-9]+(?:[.-][a-z0-9]+)*/g));
  return words.every((word) => said.has(word.toLowerCase())) ? undefined : problem('read-back', { words });
}

/** The approval as a record holds it. */
export function approvalBody({ person, role, at, method }: Approval) {
  return { personId: person, roleId: role, approvedAt: formatInstant(at), method };
}
