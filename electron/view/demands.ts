import { type Demands, type ReasonChoice, type Tier } from '../../shared/contract/sheet.ts';
import { type Action, type EquipmentId, type IdentityId, type Obligation } from '../../shared/plant/types.ts';
import { identityOf, standingOf } from '../../shared/project/standing.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { decisionReasons, mayOmitRationale } from '../../shared/words/decision-reasons.ts';
import { decisionReasonSentence } from '../../shared/words/reasons.ts';
import { type Ground } from '../desk/judge.ts';
import { endOf, supersededBy } from '../desk/limits.ts';
import { limitMsOf } from '../desk/obligations.ts';
import { LEAST_RATIONALE } from '../desk/words.ts';
import { openDecision } from './open-lists.ts';
import { type Scene, seatCalls } from './scene.ts';

/** What must a person bring for this decision?
 *  Promise: what the desk will ask for, found by the desk's own functions, and the friction of ux.md §9.
 *  Never: less than the desk asks for. */
export type Wanted = {
  readonly action: Action;
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  readonly ground: Ground;
};

const WEIGHTY: ReadonlySet<string> = new Set(['revoke', 'restore', 'override']);

export function demandsOf(scene: Scene, { action, identity, at, ground }: Wanted): Demands {
  const { obligations, seats } = ground;
  const isAlone = ground.kind !== 'permit' || obligations.some((each) => 'review' in each);
  const isHeavy = isAlone || WEIGHTY.has(action) || obligations.some((each) => 'rationale' in each);
  const tier = tierOf(action, { isAlone, hasSecond: seats !== null });
  const supersedes = restsOn(scene.world, action, identity);
  const latest = latestOf(scene, { action, identity, obligations, supersedes });
  return {
    tier,
    reasons: reasonsFor(scene, action),
    rationaleAtLeast: isHeavy ? LEAST_RATIONALE : 0,
    end: latest === null ? null : { latest, longestMs: limitMsOf(obligations) ?? null },
    confirm: confirmOf(obligations),
    seconds: seats === null ? null : seatCalls(scene, seats),
    readBack: [action, identity],
    before: scene.say.phrases.screen.standing(standingOf(scene.world, identity).kind),
    after: scene.say.phrases.screen.after(action),
    carryOut: identityOf(scene.world, identity)?.carryOut?.[action] ?? null,
    duties: scene.say.obligations(obligations),
    supersedes,
    lineCode: tier === 'T5' ? at : null,
  };
}

export function confirmOf(obligations: readonly Obligation[]): readonly string[] {
  return obligations.flatMap((each) => ('confirm' in each ? [each.confirm] : []));
}

/** The decision that is overridden, extended or taken back. */
function restsOn(world: World, action: Action, identity: IdentityId): string | null {
  if (action === 'withdraw') return openDecision(world, identity)?.decisionId ?? null;
  const found = supersededBy(world, action, { identity, id: null });
  return found.ok ? found.value : null;
}

type Weight = { readonly isAlone: boolean; readonly hasSecond: boolean };

function tierOf(action: Action, { isAlone, hasSecond }: Weight): Tier {
  if (isAlone) return 'T5';
  if (action === 'override') return 'T4';
  return WEIGHTY.has(action) || hasSecond ? 'T3' : 'T2';
}

type Ending = Pick<Wanted, 'action' | 'identity'> & {
  readonly obligations: readonly Obligation[];
  readonly supersedes: string | null;
};

function latestOf(scene: Scene, { action, identity, obligations, supersedes }: Ending): Instant | null {
  const { world, now, actor } = scene;
  if (actor === null) return null;
  const limitMs = limitMsOf(obligations);
  const end = endOf(world, { action, identity, by: actor, now, limitMs, wanted: null, supersedes });
  return end.ok ? end.value : null;
}

/** The usual codes of the verb first, then all others; both in the order of the list. */
function reasonsFor({ locale }: Scene, action: Action): readonly ReasonChoice[] {
  const isUsual = (verbs: readonly Action[]): boolean => verbs.includes(action);
  const usual = decisionReasons.filter(({ usualVerbs }) => isUsual(usualVerbs));
  const others = decisionReasons.filter(({ usualVerbs }) => !isUsual(usualVerbs));
  return [...usual, ...others].map(({ code }) => ({
    code,
    words: decisionReasonSentence(code, locale),
    needsRationale: !mayOmitRationale(code),
  }));
}
