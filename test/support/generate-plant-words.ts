import fc from 'fast-check';
import { ACTIONS, type Action, type DurationText, type RoleId } from '../../shared/plant/types.ts';

/** Which few words do generated plants share, so that everything overlaps?
 *  Promise: short lists only. */

export const ROLES = ['operator', 'shift-lead', 'engineer', 'security', 'manager'].map((id) => id as RoleId);
export const TYPES = ['apiKey', 'remoteAccess', 'aiAgent'] as const;
export const TAGS = ['vendor', 'robot'] as const;
/** Verbs in the order of how often a case is about them. */
export const LIKELY_ACTIONS: readonly Action[] = [
  'pause',
  'pause',
  'revoke',
  'restore',
  'resume',
  ...ACTIONS,
];
/** `withdraw` is never a matter of rules alone: the desk knows what is still open. */
export const RULE_ACTIONS = ACTIONS.filter((action) => action !== 'withdraw');
export const LIMIT = 'PT30M' as DurationText;

/** A subset of `items` in their own order, with at least `minLength` of them. */
export function some<T>(items: readonly T[], minLength = 1): fc.Arbitrary<T[]> {
  return fc.subarray([...items], { minLength });
}
