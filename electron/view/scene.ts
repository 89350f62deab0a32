import { type Seat, type Situation } from '../../shared/authority/types.ts';
import { type PersonCall } from '../../shared/contract/sheet.ts';
import { type PersonId, type Plant, type RoleId } from '../../shared/plant/types.ts';
import { type Compiled, compiledOf } from '../../shared/project/compiled.ts';
import { situationOf } from '../../shared/project/situation.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Locale, phrasesOf } from '../../shared/words/locales.ts';
import { type Names, namesOf } from '../../shared/words/names.ts';
import { type Speaker } from '../../shared/words/phrases.ts';
import { speakerFor } from '../../shared/words/speaker.ts';

/** What does every part of the view look at?
 *  Promise: one world, one instant, one reader; made once for a view, so that all parts agree.
 *  Never: a scene without a plant; without one there is nothing to word. */
export type Scene = {
  readonly world: World;
  readonly now: Instant;
  readonly situation: Situation;
  readonly plant: Plant;
  readonly compiled: Compiled;
  readonly names: Names;
  readonly say: Speaker;
  readonly locale: Locale;
  /** Who reads; null: nobody in particular. */
  readonly actor: PersonId | null;
};

const known = new WeakMap<Plant, Names>();

/** Made once for a plant. */
export function namesIn(plant: Plant): Names {
  const names = known.get(plant) ?? namesOf(plant);
  known.set(plant, names);
  return names;
}

/** Who looks, when, and in which language. */
export type Looking = {
  readonly now: Instant;
  readonly actor: PersonId | null;
  readonly locale?: Locale;
};

/** Undefined while no plant is in force. */
export function sceneOf(world: World, { now, actor, locale = 'en' }: Looking): Scene | undefined {
  if (world.adopted === null) return undefined;
  const { plant } = world.adopted;
  const names = namesIn(plant);
  return {
    world,
    now,
    situation: situationOf(world, now),
    plant,
    compiled: compiledOf(plant),
    names,
    say: speakerFor(names, phrasesOf(locale), now),
    locale,
    actor,
  };
}

/** A person as somebody to call, in this role; null: the first one they have. */
export function callOf({ names, say }: Scene, person: PersonId, role: RoleId | null): PersonCall {
  const known = names.people.get(person);
  const as = role ?? known?.role ?? null;
  return {
    person,
    name: say.person(person),
    role: as === null ? null : say.role(as),
    phone: known?.phone ?? null,
  };
}

export function seatCalls(scene: Scene, seats: readonly Seat[]): readonly PersonCall[] {
  return seats.map(({ person, role }) => callOf(scene, person, role));
}
