import { describe, expect, it } from 'vitest';
import { advance, start } from '../../shared/machine/machine.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type Machine, type Snapshot } from '../../shared/machine/types.ts';
import { type MachineConfig, type MachineEvent } from '../../shared/plant/types.ts';
import { on, packagingMachine, twoRegionsMachine } from './sample-machines.ts';

/** Where is a machine after these events? */

function walk(machine: Machine, events: readonly string[]): Snapshot {
  return events.reduce((snapshot, event) => {
    const step = advance(machine, snapshot, event as MachineEvent);
    return step.kind === 'moved' ? step.snapshot : snapshot;
  }, start(machine));
}

function send(machine: Machine, before: readonly string[], event: string): ReturnType<typeof advance> {
  return advance(machine, walk(machine, before), event as MachineEvent);
}

describe('a walk', () => {
  const cases = [
    { machine: packagingMachine, events: [], leaves: ['running.normal'], because: 'initial states nest' },
    {
      machine: packagingMachine,
      events: ['vendor.connected'],
      leaves: ['running.vendorSession'],
      because: 'a sibling',
    },
    {
      machine: packagingMachine,
      events: ['vendor.connected', 'emergency.declared'],
      leaves: ['emergency'],
      because: 'the outer state answers what the inner one does not know',
    },
    {
      machine: packagingMachine,
      events: ['danger.over'],
      leaves: ['running.normal'],
      because: 'nothing here knows the event',
    },
    {
      machine: twoRegionsMachine,
      events: [],
      leaves: ['working.line.slow', 'working.access.closed'],
      because: 'each region has its leaf, in document order',
    },
    {
      machine: twoRegionsMachine,
      events: ['door.opened'],
      leaves: ['working.line.slow', 'working.access.open'],
      because: 'the other region stays',
    },
    {
      machine: twoRegionsMachine,
      events: ['door.opened', 'speed.raised', 'shift.ended'],
      leaves: ['working.line.slow', 'working.access.closed'],
      because: 'one event may move both regions',
    },
    {
      machine: twoRegionsMachine,
      events: ['door.opened', 'danger.seen', 'danger.over'],
      leaves: ['working.line.slow', 'working.access.closed'],
      because: 'history is shallow: it remembers the regions, not what was active inside them',
    },
    {
      machine: twoRegionsMachine,
      events: ['danger.seen', 'work.restarted'],
      leaves: ['working.line.fast', 'working.access.closed'],
      because: 'a region that the target does not name starts anew',
    },
    {
      machine: twoRegionsMachine,
      events: ['danger.seen', 'line.scrapped', 'danger.over'],
      leaves: ['gone'],
      because: 'a final state is the end',
    },
  ];
  it.each(cases)('$events leads to $leaves, because $because', ({ machine, events, leaves }) => {
    expect(walk(machine, events).configuration).toEqual(leaves);
  });
});

describe('one step', () => {
  it('tells what was left, innermost first, and entered, outermost first, because deadlines start and end there', () => {
    expect(
      send(packagingMachine, ['vendor.connected', 'work.started', 'work.finished'], 'recovery.confirmed'),
    ).toMatchObject({
      kind: 'moved',
      left: ['recovery'],
      entered: ['running', 'running.normal'],
    });
    expect(send(packagingMachine, [], 'work.started')).toMatchObject({
      left: ['running.normal', 'running'],
      entered: ['maintenance'],
    });
  });

  it('is moved, with nothing entered, when an event leads back to the same leaf, because it was understood', () => {
    expect(send(packagingMachine, ['vendor.connected'], 'vendor.connected')).toMatchObject({
      kind: 'moved',
      entered: [],
      left: [],
    });
  });

  it('leaves and enters the inner states anew when a state leads to itself, because that is a fresh start', () => {
    const machine = compileMachine({
      initial: 'a',
      states: {
        a: {
          initial: 'b',
          on: on({ 'work.restarted': 'a' }),
          states: { b: { on: on({ 'work.ended': 'c' }) }, c: {} },
        },
      },
    });
    expect(send(machine, ['work.ended'], 'work.restarted')).toMatchObject({
      left: ['a.c'],
      entered: ['a.b'],
    });
  });

  it('enters the final state and leaves nothing of it, because the machine rests there', () => {
    expect(send(twoRegionsMachine, ['danger.seen'], 'line.scrapped')).toMatchObject({
      left: ['stopped'],
      entered: ['gone'],
    });
  });

  it.each([
    'never.heard',
    'xstate.stop',
    'xstate.init',
    'fact:danger.seen',
    '*',
    '',
    '__proto__',
    'toString',
  ])('ignores `%s`, because no state knows it', (event) => {
    expect(send(twoRegionsMachine, [], event)).toEqual({ kind: 'ignored' });
  });

  it("does what the runbook says for an event that is named as XState's own, because a runbook's words are its own", () => {
    const machine = compileMachine({
      initial: 'a',
      states: { a: { on: on({ 'xstate.stop': 'b' }) }, b: {} },
    });
    expect(send(machine, [], 'xstate.stop')).toMatchObject({ snapshot: { configuration: ['b'] } });
  });

  it('lets the first region answer when a second one would be left by it, because two children of one state never hold', () => {
    const crossing: MachineConfig = {
      type: 'parallel',
      states: {
        a: { on: on({ 'work.ended': 'b' }) },
        b: {
          initial: 'x',
          states: { x: {}, y: { on: on({ 'work.ended': 'y' }) } },
          on: on({ 'door.opened': '.y' }),
        },
      },
    };
    expect(send(compileMachine(crossing), ['door.opened'], 'work.ended')).toMatchObject({
      snapshot: { configuration: ['a', 'b.x'] },
    });
  });
});

describe('history', () => {
  const machine = compileMachine({
    initial: 'on',
    states: {
      on: {
        initial: 'one',
        on: on({ 'power.lost': 'off' }),
        states: {
          one: { on: on({ 'two.chosen': 'two' }) },
          two: { initial: 'deep', states: { deep: { on: on({ 'deeper.chosen': 'deeper' }) }, deeper: {} } },
          memory: { type: 'history', target: 'two' },
        },
      },
      off: { on: on({ 'power.back': 'on.memory', 'power.fresh': 'on' }) },
    },
  });
  const cases = [
    {
      events: ['two.chosen', 'power.lost', 'power.back'],
      leaves: ['on.two.deep'],
      because: 'the child that was active comes back',
    },
    {
      events: ['two.chosen', 'deeper.chosen', 'power.lost', 'power.back'],
      leaves: ['on.two.deep'],
      because: 'shallow: below that child it starts anew',
    },
    { events: ['power.lost', 'power.back'], leaves: ['on.one'], because: 'the last visit counts' },
    {
      events: ['two.chosen', 'power.lost', 'power.fresh'],
      leaves: ['on.one'],
      because: 'the state itself starts anew',
    },
  ];
  it.each(cases)('$events leads to $leaves, because $because', ({ events, leaves }) => {
    expect(walk(machine, events).configuration).toEqual(leaves);
  });

  it('survives as plain JSON, because snapshots are kept in the ledger', () => {
    const kept: unknown = JSON.parse(JSON.stringify(walk(machine, ['two.chosen', 'power.lost'])));
    expect(kept).toEqual({ configuration: ['off'], history: { 'on.memory': ['on.two'] } });
    const step = advance(machine, kept as Snapshot, 'power.back' as MachineEvent);
    expect(step).toMatchObject({ snapshot: { configuration: ['on.two.deep'] } });
  });

  it('takes its target while there is nothing to remember', () => {
    const fresh: Snapshot = { configuration: walk(machine, ['power.lost']).configuration, history: {} };
    const step = advance(machine, fresh, 'power.back' as MachineEvent);
    expect(step).toMatchObject({ snapshot: { configuration: ['on.two.deep'] } });
  });
});

describe('a machine that the loader would have refused', () => {
  const cases: { readonly config: MachineConfig; readonly bug: RegExp }[] = [
    { config: { initial: 'a', states: { a: { on: on({ 'work.ended': 'b' }) } } }, bug: /leads to `b`/ },
    { config: { initial: 'b', states: { a: {} } }, bug: /leads to `b`/ },
    { config: { states: { a: {} } }, bug: /no initial state/ },
    { config: { initial: 'a', states: { a: { type: 'history' } } }, bug: /starts in a history state/ },
  ];
  it.each(cases)('throws $bug, because a wrong map is worse than none', ({ config, bug }) => {
    expect(() => compileMachine(config)).toThrow(bug);
  });
});
