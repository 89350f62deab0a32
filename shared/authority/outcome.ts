import { type Obligation } from '../plant/types.ts';
import { type Course, type Turn, turnOf } from './ladder.ts';
import { type Post, crewOf, secondsTo } from './people.ts';
import { type Basis } from './compiled.ts';
import { type LastResort, type Reason, type Seat } from './types.ts';

/** What comes of a rule (or a `declare` row) that decides: whose turn is it, who is on call, or nobody?
 *  Promise: authority.md steps 5, 6 and the first half of 8.
 *  Never: falls back to a less specific rule because this one finds nobody. */
export type Outcome =
  | ({ readonly kind: 'permit' } & Turn & {
        readonly lastResort: LastResort | null;
        readonly obligations: readonly Obligation[];
        readonly seconds: readonly Seat[];
      })
  | {
      readonly kind: 'last-resort';
      readonly lastResort: LastResort;
      readonly obligations: readonly Obligation[];
      readonly why: readonly Reason[];
    }
  | { readonly kind: 'nobody'; readonly why: readonly Reason[] };

export function outcomeOf(basis: Basis, post: Post, course: Course): Outcome {
  const { ladder, obligations } = basis;
  const crew = crewOf(post, ladder);
  const turn = turnOf(crew.rungs, course);
  if (turn !== undefined) {
    const { holder, next } = turn;
    const rung = crew.rungs.find((each) => each.rung === holder.rung);
    const asRung = holder.acknowledgedBy === undefined && rung !== undefined;
    const seconds = asRung
      ? rung.seconds
      : secondsTo(post.engine, { ladder, bench: crew.bench }, holder.people);
    return { kind: 'permit', holder, next, lastResort: crew.lastResort, obligations, seconds };
  }
  const { lastResort, why } = crew;
  if (lastResort === null) return { kind: 'nobody', why: [...why, { code: 'no-last-resort' }] };
  if (lastResort.people.length === 0)
    return { kind: 'nobody', why: [...why, { code: 'last-resort-unmanned', role: lastResort.role }] };
  return { kind: 'last-resort', lastResort, obligations: basis.onCall, why };
}
