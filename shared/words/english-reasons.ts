import { type DecisionReasonCode } from './decision-reasons.ts';
import { type ReasonPhrases } from './phrases.ts';

/** How does English say why?
 *  Promise: `general` fits every case of the code; `tell` names the people, roles and instants of one.
 *  Never: blames somebody. */

export const englishReasons: ReasonPhrases = {
  'unknown-identity': {
    general: 'The identity is not in the plant folder.',
    tell: ({ identity }) => `Identity \`${identity}\` is not in the plant folder.`,
  },
  'unknown-person': {
    general: 'The person is not in the plant folder.',
    tell: ({ person }) => `Person \`${person}\` is not in the plant folder.`,
  },
  'not-governed': {
    general: 'The equipment has no runbook, so nobody has authority there.',
    tell: ({ equipment }, say) => `${say.line(equipment)} has no runbook, so nobody has authority there.`,
  },
  'not-in-reach': {
    general: 'The identity does not reach the equipment.',
    tell: ({ identity, equipment }, say) => `${identity} does not reach ${say.line(equipment)}.`,
  },
  'unknown-state': {
    general: 'The production state is not known.',
    tell: ({ equipment }, say) => `The production state of ${say.line(equipment)} is not known.`,
  },
  'asked-in-the-future': {
    general: 'The question is dated later than now.',
    tell: ({ askedAt }, say) => `The question is dated ${say.moment(askedAt)}, which is later than now.`,
  },
  'standing-does-not-allow': {
    general: 'The verb has nothing to act on in the present standing.',
    tell: ({ action, standing }, say) =>
      `${say.verb(action)} has nothing to act on: the identity is ${say.phrases.grammar.standing(standing)}.`,
  },
  'at-rest': {
    general: 'The identity is at rest already.',
    tell: ({ action }, say) => `${say.verb(action)} has nothing to act on: the identity is at rest already.`,
  },
  'nothing-to-withdraw': {
    general: 'There is no decision whose effect is still open.',
    tell: () => 'There is no decision whose effect is still open, so nothing to withdraw.',
  },
  forbidden: {
    general: 'A rule forbids it, and no other rule lifts that.',
    tell: ({ rules }, say) => `Forbidden by ${say.allOf(rules.map(say.rule))}; no other rule lifts that.`,
  },
  'no-rule': {
    general: 'No rule gives this to anybody in this state at this time.',
    tell: () => 'No rule gives this to anybody in this state at this time.',
  },
  'rule-tie': {
    general: 'Several rules match and none stands above the others.',
    tell: ({ rules }, say) =>
      `These rules match and none stands above the others: ${say.allOf(rules.map(say.rule))}.`,
  },
  'state-disputed': {
    general: 'The production state is in doubt, and the answers for the possible states differ.',
    tell: ({ equipment }, say) =>
      `The production state of ${say.line(equipment)} is in doubt, and the answers for the possible states differ.`,
  },
  'rung-unmanned': {
    general: 'Nobody on shift may act in a role of this rung here.',
    tell: ({ rung, roles }, say) =>
      `Rung ${rung + 1} has nobody on shift who may act as ${say.oneOf(roles.map(say.role))}.`,
  },
  'no-second-person': {
    general: 'People are there, but none of them has a second person.',
    tell: ({ rung, people }, say) =>
      `Rung ${rung + 1} has no second person for ${say.oneOf(people.map(say.person))}.`,
  },
  'no-last-resort': {
    general: 'The rule names no last resort.',
    tell: () => 'No last resort is named.',
  },
  'last-resort-unmanned': {
    general: 'Nobody in the role of last resort is there to call.',
    tell: ({ role }, say) => `No ${say.role(role)} is there to call as last resort.`,
  },
  'not-on-shift': {
    general: 'The person is not on shift.',
    tell: ({ person }, say) => `${say.person(person)} is not on shift.`,
  },
  'declared-absent': {
    general: 'The person is declared absent.',
    tell: ({ person }, say) => `${say.person(person)} is declared absent.`,
  },
  'not-in-role': {
    general: 'The person has none of the roles that may.',
    tell: ({ person, roles }, say) =>
      roles.length === 0
        ? `${say.person(person)} has none of the roles that may.`
        : `${say.person(person)} does not have the role: ${say.oneOf(roles.map(say.role))}.`,
  },
  'role-elsewhere': {
    general: 'The person has the role, but for other equipment.',
    tell: ({ person, roles }, say) =>
      `${say.person(person)} has the role for other equipment only: ${say.oneOf(roles.map(say.role))}.`,
  },
  'vendor-of-identity': {
    general: 'The person belongs to the vendor of the identity.',
    tell: ({ person, vendor }, say) =>
      `${say.person(person)} belongs to ${vendor}, the vendor of the identity.`,
  },
  'revoked-it': {
    general: 'The person decided the revoke, and somebody else must decide about its end.',
    tell: ({ person }, say) =>
      `${say.person(person)} decided the revoke; somebody else must decide about its end.`,
  },
  'not-your-turn': {
    general: 'Another rung has the turn.',
    tell: ({ person, rung, at }, say) =>
      at === null
        ? `${say.person(person)} is on rung ${rung + 1}, which gets the turn by ESCALATE only.`
        : `${say.person(person)} is on rung ${rung + 1}, which gets the turn at ${say.moment(at)}.`,
  },
  'turn-over': {
    general: 'The ladder has gone past the rung of this person.',
    tell: ({ person, rung }, say) =>
      `${say.person(person)} is on rung ${rung + 1}; its turn is over, and the ladder does not come back.`,
  },
  'acknowledged-by-other': {
    general: 'Somebody else has acknowledged, and the ladder stays there.',
    tell: ({ person, by }, say) =>
      `${say.person(by)} has acknowledged, so it is not the turn of ${say.person(person)}.`,
  },
};

export const englishDecisionReasons: Readonly<Record<DecisionReasonCode, string>> = {
  'unexpected-behaviour': 'It acts outside its purpose or its reach.',
  'suspected-misuse': 'Somebody else may be using it.',
  'outside-window': 'It was used outside the agreed access window.',
  'incident-containment': 'It is part of containing an incident.',
  safety: 'There is danger to people or to the environment.',
  'production-risk': 'Acting would harm production more than leaving it.',
  'state-changed': 'The production state no longer allows it, or now needs it.',
  'vendor-request': 'The vendor asked for it.',
  'owner-request': 'The owner asked for it.',
  'exposed-secret': 'A key, token or password is known or feared to be out.',
  'issuer-compromise': 'Whoever issued it is compromised.',
  'owner-changed': 'Its owner or its vendor has changed.',
  replaced: 'Another one took over its work.',
  'no-longer-needed': 'Its work has ended.',
  'privilege-withdrawn': 'Its right is taken away; nothing is compromised.',
  'cause-cleared': 'The cause was looked into and is gone.',
  'mistaken-decision': 'The earlier decision was mistaken.',
  'more-time-needed': 'The work or the inquiry goes on.',
  other: 'None of the other codes fits; the rationale says why.',
};
