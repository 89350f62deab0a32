import { type IdentityId } from '../../shared/plant/types.ts';
import { entriesOf } from '../../shared/project/table.ts';
import {
  type DecisionState,
  type GlassState,
  type IncidentState,
  type World,
} from '../../shared/project/world.ts';

/** Which few of the many that a ledger holds are still open?
 *  Promise: found once for each change of a table, so that a view costs what is open and not what ever was.
 *  Never: another order than that of the table. */

/** One answer a table, forgotten with it. Forgetting changes nothing. */
function oncePer<T extends object, Found>(find: (table: T) => Found): (table: T) => Found {
  const known = new WeakMap<T, { readonly found: Found }>();
  return (table) => {
    const before = known.get(table);
    if (before !== undefined) return before.found;
    const found = find(table);
    known.set(table, { found });
    return found;
  };
}

export const openGlassesIn = oncePer((glasses: World['glasses']): readonly GlassState[] =>
  entriesOf(glasses)
    .map(([, glass]) => glass)
    .filter(({ status }) => status === 'open'),
);

export const openIncidentsIn = oncePer((incidents: World['incidents']): readonly IncidentState[] =>
  entriesOf(incidents)
    .map(([, incident]) => incident)
    .filter(({ closedAt }) => closedAt === null),
);

/** The newest decision on each identity that nobody took back. */
const newestOn = oncePer((decisions: World['decisions']): ReadonlyMap<IdentityId, DecisionState> => {
  const newest = new Map<IdentityId, DecisionState>();
  for (const [, decision] of entriesOf(decisions)) {
    const before = newest.get(decision.identity);
    if (!decision.withdrawn && (before === undefined || decision.seq > before.seq))
      newest.set(decision.identity, decision);
  }
  return newest;
});

/** The newest decision about the identity, as long as nobody has reported its effect. */
export function openDecision({ decisions }: World, identity: IdentityId): DecisionState | undefined {
  const newest = newestOn(decisions).get(identity);
  return newest?.effect === 'decided' || newest?.effect === 'instructed' ? newest : undefined;
}
