import {
  type ActorAnswer,
  type Answer,
  type Answered,
  type BreakGlassOffer,
  type Inform,
  type LastResort,
  type Question,
  type Reason,
  type RuleRef,
  type Situation,
  type Standing,
} from '../../shared/authority/types.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import {
  type EquipmentId,
  type Identity,
  type Obligation,
  type PermitRule,
  type PersonId,
  type Plant,
  type Runbook,
} from '../../shared/plant/types.ts';
import { decidingRule, governedInReach, matchingForbids, runbookAt } from './oracle-match.ts';
import {
  type Scene,
  dualApprovalOf,
  ladderOf,
  lastResortPeople,
  mannedRungs,
  mayBeAlone,
  seatsOnShift,
  secondsOf,
} from './oracle-people.ts';

/** What does the design say the answer is?
 *  Promise: the steps of the design in their order, slow and literal, written from its text alone; for
 *  questions whose identity, equipment and states exist. Of the actor's reasons it says only that there are
 *  some.
 *  Never: imported by anything but tests. */
export function oracleAnswer(plant: Plant, situation: Situation, question: Question): Answered {
  const identity = plant.identities.find(({ id }) => id === question.identity);
  const runbook = runbookAt(plant, question.at);
  if (identity === undefined || runbook === undefined)
    throw new Error('the oracle knows whole questions only');
  const standing = situation.standings.get(identity.id) ?? { kind: identity.atRest };
  const asked = { plant, identity, action: question.action, now: situation.now };
  const scene = { asked, at: question.at, situation, standing };
  const whole = { scene, runbook, question, identity };
  const { answer, rule } = wholeAnswer(whole);
  return {
    answer,
    actor: question.actor === undefined ? null : actorAnswer(whole, question.actor, { answer, rule }),
    action: question.action,
    identity: identity.id,
    equipment: question.at,
    state: situation.states.get(question.at) ?? [],
    now: situation.now,
    askedAt: question.askedAt,
  };
}

type Whole = {
  readonly scene: Scene;
  readonly runbook: Runbook;
  readonly question: Question;
  readonly identity: Identity;
};
/** An answer and the rule it came from. */
type Found = { readonly answer: Answer; readonly rule: PermitRule | null };

function wholeAnswer(whole: Whole): Found {
  const { scene, question, identity } = whole;
  // Step 1.
  const why = notApplicable(identity, scene.standing, question.action);
  if (why !== null) return { answer: { kind: 'not-applicable', why: [why] }, rule: null };
  // Step 2.
  const { rules, places } = forbids(whole);
  if (rules.length > 0)
    return { answer: { kind: 'forbid', rules, why: [{ code: 'forbidden', rules, places }] }, rule: null };
  // Steps 3 to 8, for each plausible state of the equipment asked about.
  const states = scene.situation.states.get(question.at) ?? [];
  return undisputed(
    whole,
    states.map((state) => answerIn(whole, state)),
  );
}

function notApplicable(identity: Identity, { kind }: Standing, action: Question['action']): Reason | null {
  const applies = {
    pause: kind === 'active' || kind === 'constrained',
    keep: kind === 'active' || kind === 'constrained',
    constrain: kind === 'active',
    resume: kind === 'paused',
    release: kind === 'constrained',
    revoke: kind !== 'revoked',
    restore: kind === 'revoked',
    // "For `atRest: paused` the roles of pause and resume swap": there it is the resume that is lengthened.
    extend:
      kind === 'paused' || kind === 'constrained' || (kind === 'active' && identity.atRest === 'paused'),
    override: kind === 'paused' || kind === 'constrained' || kind === 'revoked',
    withdraw: false,
  }[action];
  if (action === 'withdraw') return { code: 'nothing-to-withdraw' };
  if (!applies) return { code: 'standing-does-not-allow', action, standing: kind };
  // Just-in-time: being paused is rest, not a decision, so there is nothing to lengthen or to supersede.
  const isRest = identity.atRest === 'paused' && kind === 'paused';
  return isRest && (action === 'extend' || action === 'override') ? { code: 'at-rest', action } : null;
}

type Forbidden = { readonly rules: readonly RuleRef[]; readonly places: readonly EquipmentId[] };

/** Step 2: every plausible state of every governed equipment in reach; a rule is named once, at its first
 *  equipment. */
function forbids({ scene, identity }: Whole): Forbidden {
  const { plant } = scene.asked;
  const found: RuleRef[] = [];
  const places: EquipmentId[] = [];
  for (const equipment of governedInReach(plant, identity)) {
    const runbook = runbookAt(plant, equipment);
    if (runbook === undefined) continue;
    const states = scene.situation.states.get(equipment) ?? [];
    const here = runbook.rules.filter((rule) =>
      states.some((state) => matchingForbids(runbook, scene.asked, state).some(({ id }) => id === rule.id)),
    );
    for (const rule of here) {
      if (found.some((known) => known.runbook === runbook.runbook && known.id === rule.id)) continue;
      found.push(refOf(runbook, rule));
      places.push(equipment);
    }
  }
  return { rules: found, places };
}

function refOf({ runbook, version }: Runbook, { id }: { readonly id: PermitRule['id'] }): RuleRef {
  return { runbook, version, id };
}

/** Steps 3 to 8 in one state. */
function answerIn(whole: Whole, state: Configuration): Found & { readonly spoke: readonly PermitRule[] } {
  const { scene, runbook, question, identity } = whole;
  const breakGlass = breakGlassOffer(whole);
  const deciding = decidingRule(runbook, scene.asked, state);
  if (deciding.kind === 'none')
    return { answer: { kind: 'nobody', breakGlass, why: [{ code: 'no-rule' }] }, rule: null, spoke: [] };
  if (deciding.kind === 'tie') {
    const rules = deciding.rules.map((rule) => refOf(runbook, rule));
    const why: Reason[] = [{ code: 'rule-tie', rules }];
    const answer: Answer = { kind: 'indeterminate', rules, whenUnsure: identity.whenUnsure, breakGlass, why };
    return { answer, rule: null, spoke: deciding.rules };
  }
  const { rule } = deciding;
  const { rungs, why } = mannedRungs(rule, scene);
  const ladder = ladderOf(rungs, question, scene.situation.now);
  if (ladder === null) return { ...withoutLadder(whole, rule, why), rule, spoke: [rule] };
  const answer: Answer = {
    kind: 'permit',
    rule: refOf(runbook, rule),
    ...ladder,
    lastResort: lastResortOf(rule, scene),
    obligations: rule.obligations,
    inform: informOf(whole),
    seconds: secondsOf(ladder.holder.people, rule, scene),
  };
  return { answer, rule, spoke: [rule] };
}

/** Step 8. */
function withoutLadder(
  whole: Whole,
  rule: PermitRule,
  rungs: readonly Reason[],
): { readonly answer: Answer } {
  const { scene, runbook } = whole;
  const breakGlass = breakGlassOffer(whole);
  const lastResort = lastResortOf(rule, scene);
  if (lastResort === null)
    return { answer: { kind: 'nobody', breakGlass, why: [...rungs, { code: 'no-last-resort' }] } };
  if (lastResort.people.length === 0) {
    const why: Reason[] = [...rungs, { code: 'last-resort-unmanned', role: lastResort.role }];
    return { answer: { kind: 'nobody', breakGlass, why } };
  }
  const obligations = reviewedInstead(rule.obligations);
  const inform = informOf(whole);
  return {
    answer: {
      kind: 'last-resort',
      rule: refOf(runbook, rule),
      lastResort,
      obligations,
      inform,
      breakGlass,
      why: rungs,
    },
  };
}

/** `dualApproval` replaced by `review`; `review` stands once. */
function reviewedInstead(obligations: readonly Obligation[]): readonly Obligation[] {
  const replaced = obligations.map((obligation) =>
    'dualApproval' in obligation ? ({ review: true } as const) : obligation,
  );
  const first = replaced.findIndex((obligation) => 'review' in obligation);
  return replaced.filter((obligation, index) => !('review' in obligation) || index === first);
}

function lastResortOf({ lastResort }: PermitRule, scene: Scene): LastResort | null {
  return lastResort === undefined ? null : { role: lastResort, people: lastResortPeople(lastResort, scene) };
}

function breakGlassOffer({ runbook, question, scene }: Whole): BreakGlassOffer | null {
  const row = runbook.breakGlass;
  if (row === undefined || !row.actions.includes(question.action)) return null;
  const people = seatsOnShift(row.roles, scene);
  return people.length === 0 ? null : { people, limit: row.limit };
}

/** Step 7: who holds for this action on every other governed equipment in reach, each in its own state. */
function informOf({ scene, question, identity }: Whole): readonly Inform[] {
  const { plant } = scene.asked;
  const others = governedInReach(plant, identity).filter((equipment) => equipment !== question.at);
  return others.map((equipment) => ({ equipment, people: holdersAt(equipment, scene, question) }));
}

/** Empty unless every plausible state there permits, by one rule. Acknowledgements and escalations stay
 *  here. */
function holdersAt(equipment: EquipmentId, scene: Scene, question: Question): readonly PersonId[] {
  const runbook = runbookAt(scene.asked.plant, equipment);
  const states = scene.situation.states.get(equipment) ?? [];
  if (runbook === undefined) return [];
  const deciding = states.map((state) => decidingRule(runbook, scene.asked, state));
  const rules = deciding.map((found) => (found.kind === 'rule' ? found.rule : null));
  const [rule] = rules;
  if (rule === undefined || rule === null || rules.some((other) => other !== rule)) return [];
  const { rungs } = mannedRungs(rule, { ...scene, at: equipment });
  const alone = { ...question, acknowledgements: [], escalations: [] };
  return ladderOf(rungs, alone, scene.situation.now)?.holder.people.map(({ person }) => person) ?? [];
}

/** Unknown state: what every plausible state answers alike stands; anything else is indeterminate. */
function undisputed(whole: Whole, each: readonly ReturnType<typeof answerIn>[]): Found {
  const { runbook, question, identity } = whole;
  const [first] = each;
  if (first !== undefined && each.every((other) => isAlike(first.answer, other.answer))) return first;
  const spoke = runbook.rules.filter((rule) =>
    each.some((one) => one.spoke.some(({ id }) => id === rule.id)),
  );
  const rules = spoke.map((rule) => refOf(runbook, rule));
  const why: Reason[] = [
    { code: first === undefined ? 'unknown-state' : 'state-disputed', equipment: question.at },
  ];
  const breakGlass = breakGlassOffer(whole);
  return {
    answer: { kind: 'indeterminate', rules, whenUnsure: identity.whenUnsure, breakGlass, why },
    rule: null,
  };
}

/** Same kind, rule and people. */
function isAlike(a: Answer, b: Answer): boolean {
  if (a.kind === 'nobody' && b.kind === 'nobody') return true;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the answer means for one person. */
function actorAnswer({ scene }: Whole, person: PersonId, { answer, rule }: Found): ActorAnswer {
  const mayNot: ActorAnswer = { may: 'may-not', person, why: [] };
  if (rule === null) return mayNot;
  if (answer.kind === 'last-resort') {
    const { role, people } = answer.lastResort;
    if (!people.includes(person)) return mayNot;
    return dualApprovalOf(rule) === null
      ? { may: 'may', person, role }
      : { may: 'may-alone-with-review', person, role, why: [] };
  }
  const seat =
    answer.kind === 'permit' ? answer.holder.people.find((held) => held.person === person) : undefined;
  if (seat === undefined) return mayNot;
  if (dualApprovalOf(rule) === null) return { may: 'may', ...seat };
  const seconds = secondsOf([seat], rule, scene);
  if (seconds.length > 0) return { may: 'may-with-second', ...seat, seconds };
  return mayBeAlone(rule) ? { may: 'may-alone-with-review', ...seat, why: [] } : mayNot;
}
