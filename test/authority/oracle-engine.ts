import fc from 'fast-check';
import { answer } from '../../shared/authority/answer.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Answered } from '../../shared/authority/types.ts';
import {
  type Identity,
  type Person,
  type PersonId,
  type Plant,
  type RoleId,
  type Rule,
} from '../../shared/plant/types.ts';
import { type Case, caseArbitrary } from '../support/generate-plant-cases.ts';
import { covers } from './oracle-match.ts';

/** How does a property ask the real engine about a generated case, and what does it know about the case
 *  itself?
 *  Promise: compiles anew each time, so that no case can colour another. */

export const RUNS = 1000;

/** Holds `property` against generated cases. */
export function holdsForCases(property: (one: Case) => void): void {
  fc.assert(fc.property(caseArbitrary, property), { numRuns: RUNS });
}

export function askEngine({ plant, situation, question }: Case): Answered {
  return answer(compileAuthority(plant), situation, question);
}

export function isYes({ answer: whole }: Answered): boolean {
  return whole.kind === 'permit' || whole.kind === 'last-resort';
}

/** The same plant with every rule rewritten. */
export function withRules(plant: Plant, rewrite: (rule: Rule) => Rule): Plant {
  const runbooks = plant.runbooks.map((runbook) => ({ ...runbook, rules: runbook.rules.map(rewrite) }));
  return { ...plant, runbooks };
}

export function identityOf({ plant, question }: Case): Identity {
  return found(plant.identities.find(({ id }) => id === question.identity));
}

export function personOf({ plant }: Case, person: PersonId): Person {
  return found(plant.people.find(({ id }) => id === person));
}

/** In role at the equipment asked about or above it, and no outsider to the identity. */
export function isInRoleHere(one: Case, person: PersonId, role: RoleId): boolean {
  const { vendor, roles } = personOf(one, person);
  if (vendor !== undefined && vendor === identityOf(one).vendor) return false;
  return roles.some((held) => held.role === role && covers(one.plant, held.at, one.question.at));
}

export function isThere(one: Case, person: PersonId, role: RoleId): boolean {
  return one.situation.onShift.has(person) && isInRoleHere(one, person, role);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the answer names something that the plant does not know');
  return value;
}
