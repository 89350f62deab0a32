import { type Configuration } from '../machine/types.ts';
import { type EquipmentId, type Identity } from '../plant/types.ts';
import { type Open, whyNotApplicable } from './applicable.ts';
import { type Engine, type Reached } from './engine.ts';
import { type Outsiders, type Post, openPost } from './people.ts';
import { reachingOf } from './reach.ts';
import { type Question, type Reason, type Situation, type Standing } from './types.ts';

/** What is a question about, once its names have been looked up?
 *  Promise: every name in it exists and the identity reaches the equipment; otherwise there is a reason
 *  instead.
 *  Never: a throw because of what somebody asked. */
export type Case = {
  readonly engine: Engine;
  readonly situation: Situation;
  readonly question: Asked;
  readonly identity: Identity;
  readonly standing: Standing;
  readonly here: Reached;
  readonly reached: readonly Reached[];
  readonly outsiders: Outsiders;
};
export type Asked = Question & Open;

export type Opened =
  | { readonly kind: 'case'; readonly opened: Case }
  | { readonly kind: 'unanswerable'; readonly why: Reason; readonly identity: Identity | undefined };

export function openCase(engine: Engine, situation: Situation, question: Asked): Opened {
  const { identity: id, at, askedAt } = question;
  const reaching = reachingOf(engine, id);
  if (reaching === undefined) return unanswerable({ code: 'unknown-identity', identity: id });
  const { identity, reached } = reaching;
  const here = reached.find(({ line }) => line.id === at);
  if (here === undefined) {
    const isGoverned = engine.lines.has(at);
    return unanswerable(
      isGoverned
        ? { code: 'not-in-reach', identity: id, equipment: at }
        : { code: 'not-governed', equipment: at },
      identity,
    );
  }
  if (askedAt > situation.now) return unanswerable({ code: 'asked-in-the-future', askedAt }, identity);
  const standing = situation.standings.get(id) ?? { kind: identity.atRest };
  const revoker = question.action === 'restore' && standing.kind === 'revoked' ? standing.by : undefined;
  const outsiders = { vendor: identity.vendor, revoker };
  const opened = { engine, situation, question, identity, standing, here, reached, outsiders };
  return { kind: 'case', opened };
}

function unanswerable(why: Reason, identity?: Identity): Opened {
  return { kind: 'unanswerable', why, identity };
}

export function whyInapplicable({ question, standing, identity }: Case): Reason | undefined {
  const { action, openDecision = false, openBreakGlass = false } = question;
  const { atRest } = identity;
  return whyNotApplicable({ action, standing: standing.kind, atRest, openDecision, openBreakGlass });
}

/** Where people are looked for: at the line asked about, or another that the identity reaches. */
export function postAt({ engine, situation, outsiders }: Case, { line }: Reached): Post {
  return openPost(engine, situation, { line, outsiders });
}

const UNKNOWN: readonly Configuration[] = [];

/** Each plausible configuration of an equipment; none when its state is unknown. */
export function statesOf({ states }: Situation, equipment: EquipmentId): readonly Configuration[] {
  const plausible = states.get(equipment);
  if (plausible === undefined) return UNKNOWN;
  return plausible.some((configuration) => configuration.length === 0) ? UNKNOWN : plausible;
}
