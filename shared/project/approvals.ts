import { type BodyOf } from '../ledger/bodies/table.ts';
import { personIdOf } from './ids.ts';
import { withRightPin } from './person.ts';
import { type World } from './world.ts';

/** What does a second person's signature change?
 *  Promise: a right PIN ends that person's row of wrong ones; a voice on the telephone does not. */

export function withApprovals(
  world: World,
  approvals: BodyOf<'decision.recorded'>['approvals'],
  seq: number,
): World {
  return approvals
    .filter((approval) => approval.method === 'pin')
    .reduce((next, approval) => withRightPin(next, personIdOf(approval.personId), seq), world);
}
