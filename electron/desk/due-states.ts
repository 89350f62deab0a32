import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { deadlinesOf } from '../../shared/machine/active.ts';
import { advance } from '../../shared/machine/machine.ts';
import { type ActiveDeadline } from '../../shared/machine/types.ts';
import { type Governed, compiledOf } from '../../shared/project/compiled.ts';
import { entryOf } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { type Entry, type MachineState, type World } from '../../shared/project/world.ts';
import { formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Settling } from './settling.ts';

/** Which states have been active for as long as they may?
 *  Promise: measured from the entry of that very state; the earliest first, one a line and round; recorded
 *  with the instant it was due, however late the console looks.
 *  Never: sent twice for one entry. */

export function dueStates(world: World, settling: Settling): readonly Draft[] {
  if (world.adopted === null) return [];
  return [...compiledOf(world.adopted.plant).governed.values()].flatMap((governed) => {
    const state = entryOf(world.machines, governed.equipment);
    return state === undefined ? [] : dueState(world, { governed, state, settling });
  });
}

type Line = { readonly governed: Governed; readonly state: MachineState; readonly settling: Settling };

function dueState(world: World, { governed, state, settling }: Line): readonly Draft[] {
  const { now } = settling;
  const running = deadlinesOf(governed.machine, state.snapshot.configuration).flatMap((deadline) => {
    const entry = state.entries.get(deadline.path);
    return entry === undefined || entry.deadlineSpent ? [] : [{ deadline, timer: timerOf(deadline, entry) }];
  });
  const [first] = running
    .filter(({ timer }) => isDue(world, timer, { now, caution: 'grant' }))
    .sort((a, b) => a.timer.at - b.timer.at);
  if (first === undefined) return [];
  const { deadline, timer } = first;
  const step = advance(governed.machine, state.snapshot, deadline.event);
  const from = state.snapshot.configuration;
  return [
    draftOf('state.left', {
      equipmentId: governed.equipment,
      path: deadline.path,
      event: deadline.event,
      from: [...from],
      to: [...(step.kind === 'moved' ? step.snapshot.configuration : from)],
      dueAt: formatInstant(timer.at),
      leftAt: formatInstant(now),
    }),
  ];
}

function timerOf(deadline: ActiveDeadline, entry: Entry) {
  return { at: instantOf(entry.at + deadline.afterMs), setSeq: entry.seq };
}
