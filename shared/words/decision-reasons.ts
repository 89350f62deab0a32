import { ACTIONS, type Action } from '../plant/types.ts';

/** Which reason codes may a decision carry?
 *  Promise: the closed list of the vocabulary, with the verbs each usually goes with and the revocation
 *  reasons of RFC 5280 §5.3.1 that it comes nearest to.
 *  Never: `certificateHold` or `removeFromCRL`; those are the pause and the resume of a certificate. */

export type DecisionReason = {
  readonly code: DecisionReasonCode;
  /** The verbs this code is offered for first; any verb may carry any code. */
  readonly usualVerbs: readonly Action[];
  readonly rfc5280: readonly { readonly name: string; readonly number: number }[];
};

const TAKE_AWAY: readonly Action[] = ['pause', 'constrain', 'revoke'];
const GIVE_BACK: readonly Action[] = ['resume', 'release', 'restore', 'withdraw'];

const ROWS = {
  'unexpected-behaviour': { usualVerbs: TAKE_AWAY, rfc5280: [] },
  'suspected-misuse': { usualVerbs: TAKE_AWAY, rfc5280: [] },
  'outside-window': { usualVerbs: TAKE_AWAY, rfc5280: [] },
  'incident-containment': { usualVerbs: TAKE_AWAY, rfc5280: [] },
  safety: { usualVerbs: ACTIONS, rfc5280: [] },
  'production-risk': { usualVerbs: ['keep', 'resume', 'override'], rfc5280: [] },
  'state-changed': { usualVerbs: ['pause', 'constrain', 'release', 'resume'], rfc5280: [] },
  'vendor-request': { usualVerbs: ACTIONS, rfc5280: [] },
  'owner-request': { usualVerbs: ACTIONS, rfc5280: [] },
  'exposed-secret': { usualVerbs: ['pause', 'revoke'], rfc5280: [{ name: 'keyCompromise', number: 1 }] },
  'issuer-compromise': {
    usualVerbs: ['revoke'],
    rfc5280: [
      { name: 'cACompromise', number: 2 },
      { name: 'aACompromise', number: 10 },
    ],
  },
  'owner-changed': {
    usualVerbs: ['constrain', 'revoke'],
    rfc5280: [{ name: 'affiliationChanged', number: 3 }],
  },
  replaced: { usualVerbs: ['revoke'], rfc5280: [{ name: 'superseded', number: 4 }] },
  'no-longer-needed': { usualVerbs: ['revoke'], rfc5280: [{ name: 'cessationOfOperation', number: 5 }] },
  'privilege-withdrawn': {
    usualVerbs: ['constrain', 'revoke'],
    rfc5280: [{ name: 'privilegeWithdrawn', number: 9 }],
  },
  'cause-cleared': { usualVerbs: GIVE_BACK, rfc5280: [] },
  'mistaken-decision': { usualVerbs: GIVE_BACK, rfc5280: [] },
  'more-time-needed': { usualVerbs: ['extend'], rfc5280: [] },
  other: { usualVerbs: ACTIONS, rfc5280: [{ name: 'unspecified', number: 0 }] },
} as const satisfies Record<string, Omit<DecisionReason, 'code'>>;

export type DecisionReasonCode = keyof typeof ROWS;

/** Outside text as a reason code, or undefined. */
export function decisionReasonCodeOf(text: string): DecisionReasonCode | undefined {
  return decisionReasonCodes.find((code) => code === text);
}

export const decisionReasonCodes = Object.keys(ROWS) as readonly DecisionReasonCode[];

export const decisionReasons: readonly DecisionReason[] = decisionReasonCodes.map((code) => ({
  code,
  ...ROWS[code],
}));

/** With `other` nobody can tell later why, unless somebody writes it down. */
export function mayOmitRationale(code: DecisionReasonCode): boolean {
  return code !== 'other';
}
