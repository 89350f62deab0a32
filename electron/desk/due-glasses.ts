import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { entryOf } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { type World } from '../../shared/project/world.ts';
import { formatInstant } from '../../shared/std/instant.ts';
import { type Settling } from './settling.ts';

/** Which break-glasses are over?
 *  Promise: INVARIANT (pause-ends): each ends by itself at its limit. The review stays owed. */

export function dueGlasses(world: World, { now }: Settling): readonly Draft[] {
  return world.unreviewed.flatMap((id) => {
    const glass = entryOf(world.glasses, id);
    if (glass?.status !== 'open' || !isDue(world, glass.ends, { now, caution: 'grant' })) return [];
    return [
      draftOf('breakglass.ended', {
        breakGlassId: id,
        reason: 'time',
        endedBy: null,
        dueAt: formatInstant(glass.ends.at),
        endedAt: formatInstant(now),
      }),
    ];
  });
}
