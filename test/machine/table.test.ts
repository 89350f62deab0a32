import { describe, expect, it } from 'vitest';
import {
  initialConfiguration,
  parseConfiguration,
  printConfiguration,
} from '../../shared/machine/configuration.ts';
import { compileTable, configurationsOf, oneEventAway } from '../../shared/machine/table.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type Machine } from '../../shared/machine/types.ts';
import { type MachineConfig, type StateNode } from '../../shared/plant/types.ts';
import { on, packagingMachine, twoRegionsMachine } from './sample-machines.ts';

/** What can be reached? */

function reachable(machine: Machine): readonly string[] {
  const found = configurationsOf(machine);
  return found.ok ? found.value.map(printConfiguration) : [];
}

function away(machine: Machine, text: string): readonly string[] {
  const from = parseConfiguration(machine, text);
  const found = from.ok ? oneEventAway(machine, from.value) : from;
  return found.ok ? found.value.map(printConfiguration) : [];
}

/** `count` regions of two states each: 2 ** count configurations. */
function wide(count: number): MachineConfig {
  const region = (index: number): StateNode => ({
    initial: 'a',
    states: {
      a: { on: on({ [`door-${index}.opened`]: 'b' }) },
      b: { on: on({ [`door-${index}.closed`]: 'a' }) },
    },
  });
  return {
    type: 'parallel',
    states: Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}`, region(i)])),
  };
}

describe('the table', () => {
  it('holds every reachable configuration once, initial first, because an undefined state may be any of them', () => {
    expect(reachable(packagingMachine)).toEqual([
      'running.normal',
      'emergency',
      'maintenance',
      'running.vendorSession',
      'recovery',
    ]);
  });

  it('multiplies regions and knows no state that nothing leads to', () => {
    expect(reachable(twoRegionsMachine)).toHaveLength(6);
    expect(
      reachable(compileMachine({ initial: 'a', states: { a: {}, b: { on: on({ 'work.ended': 'a' }) } } })),
    ).toEqual(['a']);
  });

  it('says too large instead of walking on, because 2 ** 20 configurations would stop the console', () => {
    const machine = compileMachine(wide(20));
    const tooLarge = { ok: false, error: { kind: 'too-large', limit: 20_000 } };
    expect(configurationsOf(machine)).toEqual(tooLarge);
    expect(oneEventAway(machine, initialConfiguration(machine))).toEqual(tooLarge);
  });

  it.each([
    { limit: 16, ok: true, because: 'the limit itself is allowed' },
    { limit: 15, ok: false, because: 'one more is not' },
  ])('with limit $limit is made: $ok, because $because', ({ limit, ok }) => {
    expect(compileTable(compileMachine(wide(4)), limit).ok).toBe(ok);
  });
});

describe('one event away', () => {
  const cases = [
    {
      machine: packagingMachine,
      from: 'running.vendorSession',
      to: ['emergency', 'maintenance', 'running.normal'],
      because: 'outer events count; the event that stays does not',
    },
    { machine: packagingMachine, from: 'emergency', to: ['recovery'], because: 'there is one way out' },
    { machine: twoRegionsMachine, from: 'gone', to: [], because: 'the end is the end' },
    {
      machine: twoRegionsMachine,
      from: 'working',
      to: ['stopped', 'working.line.fast,working.access.closed', 'working.line.slow,working.access.open'],
      because: 'each region moves alone',
    },
  ];
  it.each(cases)('of $from are $to, because $because', ({ machine, from, to }) => {
    expect([...away(machine, from)].sort()).toEqual([...to].sort());
  });

  it('counts every memory a history state may have, because the console does not know which it was', () => {
    const machine = compileMachine({
      initial: 'on',
      states: {
        on: {
          initial: 'one',
          on: on({ 'power.lost': 'off' }),
          states: { one: { on: on({ 'two.chosen': 'two' }) }, two: {}, memory: { type: 'history' } },
        },
        off: { on: on({ 'power.back': 'on.memory' }) },
      },
    });
    expect(away(machine, 'off')).toEqual(['on.one', 'on.two']);
  });

  it('answers for a state that nothing leads to, because a what-if may stand there', () => {
    const machine = compileMachine({ initial: 'a', states: { a: {}, b: { on: on({ 'work.ended': 'a' }) } } });
    expect(away(machine, 'b')).toEqual(['a']);
  });
});
