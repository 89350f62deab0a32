import fc from 'fast-check';
import { type PersonAt, type Question, type Situation, type Standing } from '../../shared/authority/types.ts';
import {
  type Action,
  type EquipmentId,
  type Identity,
  type PersonId,
  type Plant,
} from '../../shared/plant/types.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { governedInReach, runbookAt } from '../authority/oracle-match.ts';
import { plantArbitrary } from './generate-plant.ts';
import { CONFIGURATIONS } from './generate-plant-rules.ts';
import { LIKELY_ACTIONS } from './generate-plant-words.ts';

/** Which situations and questions are worth asking a generated plant?
 *  Promise: the identity reaches the equipment asked about; instants lie around ladder takeovers, window
 *  edges and the changes of the clocks; nobody is both on shift and absent. */

export type Case = { readonly plant: Plant; readonly situation: Situation; readonly question: Question };

const MINUTE_MS = 60_000;
/** Friday 23 October 2026 00:00 UTC; Lisbon's clocks go back that Sunday, St John's on the next. */
const START_MS = Date.UTC(2026, 9, 23);

export const caseArbitrary: fc.Arbitrary<Case> = plantArbitrary
  .filter((plant) => plant.identities.some((identity) => governedInReach(plant, identity).length > 0))
  .chain((plant) => aboutPlant(plant));

function aboutPlant(plant: Plant): fc.Arbitrary<Case> {
  const asked = plant.identities.flatMap((identity) =>
    governedInReach(plant, identity).map((at) => ({ identity, at })),
  );
  const now = fc.nat({ max: 10 * 48 }).map((halves) => instantOf(START_MS + halves * 30 * MINUTE_MS));
  return fc
    .record({ now, asked: fc.constantFrom(...asked) })
    .chain(({ now: instant, asked: about }) =>
      actionArbitrary(plant, about.at).map((action) => ({ instant, ...about, action })),
    )
    .chain(({ instant, identity, at, action }) =>
      fc.record({
        plant: fc.constant(plant),
        situation: situationArbitrary(plant, instant, { identity, action }),
        question: questionArbitrary(plant, instant).map((rest) => ({
          ...rest,
          action,
          identity: identity.id,
          at,
        })),
      }),
    );
}

/** Mostly a verb that some rule there speaks about. */
function actionArbitrary(plant: Plant, at: EquipmentId): fc.Arbitrary<Action> {
  const spoken = runbookAt(plant, at)?.rules.flatMap(({ actions }) => actions) ?? [];
  const any = fc.constantFrom(...LIKELY_ACTIONS);
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...spoken) }, any);
}

function questionArbitrary(
  plant: Plant,
  now: Instant,
): fc.Arbitrary<Pick<Question, 'askedAt' | 'acknowledgements' | 'escalations' | 'actor'>> {
  const people = plant.people.map(({ id }) => id);
  const ago = fc.integer({ min: -1, max: 14 }).map((minutes) => instantOf(now - minutes * MINUTE_MS));
  const personAt: fc.Arbitrary<PersonAt> = fc.record({ person: fc.constantFrom(...people), at: ago });
  return fc.record(
    {
      askedAt: fc.integer({ min: 0, max: 14 }).map((minutes) => instantOf(now - minutes * MINUTE_MS)),
      acknowledgements: fc.array(personAt, { maxLength: 2 }),
      escalations: fc.array(personAt, { maxLength: 2 }),
      actor: fc.constantFrom(...people),
    },
    { requiredKeys: ['askedAt', 'acknowledgements', 'escalations'] },
  );
}

function situationArbitrary(
  plant: Plant,
  now: Instant,
  about: { readonly identity: Identity; readonly action: Action },
): fc.Arbitrary<Situation> {
  const presence = fc.array(fc.constantFrom('on', 'on', 'on', 'off', 'absent'), {
    minLength: plant.people.length,
    maxLength: plant.people.length,
  });
  return fc
    .record({ presence, states: statesArbitrary(plant), standing: standingArbitrary(plant, about) })
    .map(({ presence: each, states, standing }) => ({
      now,
      states,
      standings: new Map(standing === null ? [] : [[about.identity.id, standing] as const]),
      onShift: peopleWho(plant, each, 'on'),
      absent: peopleWho(plant, each, 'absent'),
    }));
}

function peopleWho(plant: Plant, presence: readonly string[], how: string): ReadonlySet<PersonId> {
  return new Set(plant.people.filter((_person, index) => presence[index] === how).map(({ id }) => id));
}

/** Mostly one state for each line, sometimes two or all of them. */
function statesArbitrary(plant: Plant): fc.Arbitrary<Situation['states']> {
  const lines = plant.equipment.filter(({ runbook }) => runbook !== undefined).map(({ id }) => id);
  const entries = lines.map((id) => {
    const shape = runbookAt(plant, id)?.machine.type === 'parallel' ? 'cell' : 'line';
    const all = CONFIGURATIONS[shape];
    const one = fc.constantFrom(...all).map((state) => [state]);
    const several = fc.subarray([...all], { minLength: 2 });
    return fc
      .oneof({ weight: 5, arbitrary: one }, several)
      .map((states): readonly [EquipmentId, typeof states] => [id, states]);
  });
  return fc.tuple(...entries).map((pairs) => new Map(pairs));
}

/** Mostly a standing to which the verb applies. */
function standingArbitrary(
  plant: Plant,
  { action }: { readonly action: Action },
): fc.Arbitrary<Standing | null> {
  const fitting: Partial<Record<Action, Standing['kind']>> = {
    resume: 'paused',
    release: 'constrained',
    restore: 'revoked',
    extend: 'paused',
    override: 'constrained',
  };
  const kind = fitting[action] ?? 'active';
  const kinds = fc.constantFrom<Standing['kind']>(
    kind,
    kind,
    kind,
    kind,
    'active',
    'paused',
    'constrained',
    'revoked',
  );
  const by = fc.option(fc.constantFrom(...plant.people.map(({ id }) => id)), { nil: undefined, freq: 3 });
  const standing = fc
    .record({ kind: kinds, by })
    .map(({ kind: is, by: who }): Standing =>
      is === 'revoked' && who !== undefined ? { kind: is, by: who } : { kind: is },
    );
  return fc.option(standing, { freq: 5 });
}
