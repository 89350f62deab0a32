import { type FactOf } from '../ledger/bodies/table.ts';
import { instantIn, personIdOf } from './ids.ts';
import { entryOf, withEntry } from './table.ts';
import { type World } from './world.ts';
import { type PersonId } from '../plant/types.ts';

/** What do records about people change?
 *  Promise: the newest word on presence counts; a right PIN ends the row of wrong ones. */

export function reduceSignedIn(world: World, fact: FactOf<'person.signed-in'>): World {
  const person = personIdOf(fact.body.personId);
  const signedIn = [...world.signedIn.filter((each) => each !== person), person];
  return withRightPin({ ...world, signedIn }, person, fact.seq);
}

export function reduceSignedOut(world: World, fact: FactOf<'person.signed-out'>): World {
  return { ...world, signedIn: world.signedIn.filter((each) => each !== fact.body.personId) };
}

export function reducePresent(world: World, fact: FactOf<'person.present'>): World {
  const word = { kind: 'present', at: instantIn(fact.body.presentAt) } as const;
  return { ...world, presence: withEntry(world.presence, personIdOf(fact.body.personId), word) };
}

export function reduceAbsent(world: World, fact: FactOf<'person.absent'>): World {
  const word = { kind: 'absent', at: instantIn(fact.body.absentAt) } as const;
  return { ...world, presence: withEntry(world.presence, personIdOf(fact.body.personId), word) };
}

export function reducePinRefused(world: World, fact: FactOf<'pin.refused'>): World {
  const wait = { at: instantIn(fact.body.waitUntilAt), setSeq: fact.seq };
  const state = { failures: fact.body.failures, wait };
  return { ...world, pins: withEntry(world.pins, personIdOf(fact.body.personId), state) };
}

/** The person has just given the right PIN. */
export function withRightPin(world: World, person: PersonId, seq: number): World {
  const known = entryOf(world.pins, person);
  if (known === undefined) return world;
  const wait = { ...known.wait, setSeq: seq };
  return { ...world, pins: withEntry(world.pins, person, { failures: 0, wait }) };
}
