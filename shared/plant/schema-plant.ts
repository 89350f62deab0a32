import { type z } from 'zod';
import {
  EXPIRY,
  criticality,
  date,
  duration,
  expiryDate,
  flag,
  format,
  id,
  list,
  map,
  origin,
  pin,
  pinDigest,
  text,
  wallTime,
  weekday,
  word,
} from './schema-words.ts';
import {
  ACTIONS,
  EFFECTS,
  EXTERNAL_SCHEMES,
  IDENTITY_TYPES,
  LEVELS,
  PURDUE_LEVELS,
  REVOCABLE,
} from './types.ts';
import { either } from './schema-either.ts';

/** Which shape have plant.yaml, people.yaml and identities.yaml?
 *  Promise: the keys of plant-format.md and no others; what may be left out has its default.
 *  Never: whether a name that is named exists. */

// `optional` passes over a key that is not there; `exactOptional` tries it in vain, a hundred thousand times over.
const equipment = map({
  id,
  level: word(LEVELS),
  name: text,
  parent: id.optional(),
  runbook: id.optional(),
  owner: id.optional(),
  safetyRelevant: flag.optional(),
  purdue: word(PURDUE_LEVELS).optional(),
});

export const plantFile = map({
  watchbill: format,
  plant: id,
  name: text,
  timeZone: text,
  origin,
  equipment: list(equipment),
});

const person = (line: typeof pin) =>
  map({
    id,
    name: text,
    phone: text.optional(),
    vendor: text.optional(),
    roles: list(map({ role: id, at: id })).default([]),
    pin: line.optional(),
  });

const rotaRow = map({
  shift: text,
  days: list(weekday).default([]),
  from: wallTime,
  to: wallTime,
  crew: list(id).default([]),
});

const people = (line: typeof pin) =>
  map({
    watchbill: format,
    // A role of no team is of no other team than any role, so that it never makes two people of distinct teams.
    roles: list(map({ id, name: text, team: text.default('') })).default([]),
    people: list(person(line)).default([]),
    rota: list(rotaRow).default([]),
  });
export const peopleFile = people(pin);
/** The same people in the content of a plant, where no PIN line may stand. */
export const peopleContent = people(pinDigest);

const consequence = map({
  effect: word(EFFECTS).default('unknown'),
  within: duration.optional(),
  reversible: flag.optional(),
  text: text.optional(),
}).default({ effect: 'unknown' });

const credential = map({
  kind: text.optional(),
  shared: flag.optional(),
  rotatable: flag.optional(),
  lastRotated: date.optional(),
  revocable: word(REVOCABLE).optional(),
});

const carryOutText = text.optional();
const carryOut: Readonly<Record<(typeof ACTIONS)[number], typeof carryOutText>> = {
  keep: carryOutText,
  pause: carryOutText,
  resume: carryOutText,
  constrain: carryOutText,
  release: carryOutText,
  revoke: carryOutText,
  restore: carryOutText,
  override: carryOutText,
  extend: carryOutText,
  withdraw: carryOutText,
};

const identity = map({
  id,
  name: text,
  type: word(IDENTITY_TYPES),
  owner: id.optional(),
  vendor: text.optional(),
  purpose: text.optional(),
  criticality: criticality.default(3),
  safetyCritical: flag.default(false),
  reach: list(id),
  tags: list(text).default([]),
  expires: either(expiryDate, map({ never: text }), EXPIRY).optional(),
  credential: credential.optional(),
  ifPaused: consequence,
  ifRevoked: consequence,
  fallback: text.optional(),
  carryOut: map(carryOut).optional(),
  whenUnsure: word(['pause', 'keep']).default('pause'),
  atRest: word(['active', 'paused']).default('active'),
  externalIds: list(map({ scheme: word(EXTERNAL_SCHEMES), value: text })).optional(),
});

export const identitiesFile = map({ watchbill: format, identities: list(identity).default([]) });
/** The same rows from CSV, where no rows at all is no list to be empty. */
export const identityRows = map({ watchbill: format, identities: identity.array() });

export type PlantFile = z.output<typeof plantFile>;
export type PeopleFile = z.output<typeof peopleFile>;
export type IdentitiesFile = z.output<typeof identitiesFile>;
