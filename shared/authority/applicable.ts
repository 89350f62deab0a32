import { type Action } from '../plant/types.ts';
import { assertNever } from '../std/bug.ts';
import { type Reason, type StandingKind } from './types.ts';

/** Does this action make sense for the present standing?
 *  Promise: authority.md step 1; looks at the standing alone, so it never depends on people, rules or states.
 *  Never: says who may. */

/** What is open on the identity, which the desk knows and a bare question does not. */
export type Open = {
  /** A decision whose effect is not yet reported: it can be withdrawn. */
  readonly openDecision?: boolean;
  /** A break-glass that still runs: it can be extended. */
  readonly openBreakGlass?: boolean;
};
export type StandingAsked = Open & {
  readonly action: Action;
  readonly standing: StandingKind;
  readonly atRest: 'active' | 'paused';
};

/** Why the action does not apply, or undefined when it does. */
export function whyNotApplicable(asked: StandingAsked): Reason | undefined {
  const { action, standing } = asked;
  switch (action) {
    case 'pause':
    case 'keep':
      return unless(standing === 'active' || standing === 'constrained', asked);
    case 'constrain':
      return unless(standing === 'active', asked);
    case 'resume':
      return unless(standing === 'paused', asked);
    case 'release':
      return unless(standing === 'constrained', asked);
    case 'revoke':
      return unless(standing !== 'revoked', asked);
    case 'restore':
      return unless(standing === 'revoked', asked);
    case 'override':
      return isAtRest(asked) ? { code: 'at-rest', action } : unless(standing !== 'active', asked);
    case 'extend':
      return whyNotExtended(asked);
    case 'withdraw':
      return asked.openDecision === true ? undefined : { code: 'nothing-to-withdraw' };
    default:
      return assertNever(action);
  }
}

function unless(applies: boolean, { action, standing }: StandingAsked): Reason | undefined {
  return applies ? undefined : { code: 'standing-does-not-allow', action, standing };
}

/** Paused because it always is: there is no decision that could be superseded or lengthened. */
function isAtRest({ standing, atRest }: StandingAsked): boolean {
  return standing === 'paused' && atRest === 'paused';
}

/** A pause or constraint runs, or access that was opened for a while (just-in-time), or a break-glass. */
function whyNotExtended(asked: StandingAsked): Reason | undefined {
  if (asked.openBreakGlass === true) return undefined;
  if (isAtRest(asked)) return { code: 'at-rest', action: asked.action };
  const opened = asked.standing === 'active' && asked.atRest === 'paused';
  return unless(opened || asked.standing === 'paused' || asked.standing === 'constrained', asked);
}
