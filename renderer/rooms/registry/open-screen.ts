import { type LineRow } from '../../../shared/contract/board.ts';
import { type RunbookFacts } from '../../../shared/contract/registry.ts';
import { type IdentityId } from '../../../shared/plant/types.ts';
import { type Actions } from '../../state/console.ts';

/** How does one get from a row of the registry to its own screen?
 *  Promise: the pair is selected first, so that the answers beside it are about the same.
 *  Never: offered where no line shows it. */

/** The first line that the identity reaches; undefined: none. */
export function lineOf<L extends Pick<LineRow, 'identities'>>(
  lines: readonly L[],
  identity: IdentityId,
): L | undefined {
  return lines.find(({ identities }) => identities.some(({ id }) => id === identity));
}

/** S2 of the identity, seen from that line. */
export function openIdentity(actions: Actions, line: Pick<LineRow, 'id'>, identity: IdentityId): void {
  void actions.select({ line: line.id, identity });
  actions.show({ screen: 'live', middle: 'identity' });
}

/** S3 with the state of the first line that it governs. */
export function openRunbook(actions: Actions, { lines }: RunbookFacts): void {
  const [line] = lines;
  if (line === undefined) return;
  void actions.select({ line: line.id, identity: null });
  actions.show({ screen: 'live', middle: 'runbook' });
}
