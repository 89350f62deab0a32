import { describe, expect, it } from 'vitest';
import { deadlinesOf, eventsFrom, tagsOf } from '../../shared/machine/active.ts';
import {
  initialConfiguration,
  parseConfigurations,
  printConfigurations,
} from '../../shared/machine/configuration.ts';
import { start } from '../../shared/machine/machine.ts';
import { type Configuration, type Machine } from '../../shared/machine/types.ts';
import { packagingMachine, twoRegionsMachine } from './sample-machines.ts';

/** What does a configuration say, and how is it written? */

function only(machine: Machine, text: string): Configuration {
  const parsed = parseConfigurations(machine, text);
  return (parsed.ok && parsed.value[0]) || [];
}

describe('text that names a configuration', () => {
  const cases = [
    {
      machine: packagingMachine,
      text: 'running.vendorSession',
      printed: 'running.vendorSession',
      because: 'a leaf is itself',
    },
    {
      machine: packagingMachine,
      text: 'running',
      printed: 'running.normal',
      because: 'a state takes its initial state',
    },
    {
      machine: packagingMachine,
      text: 'running,running.vendorSession',
      printed: 'running.vendorSession',
      because: 'the inner one says more',
    },
    {
      machine: packagingMachine,
      text: 'running.vendorSession|emergency',
      printed: 'running.vendorSession|emergency',
      because: 'each alternative is whole',
    },
    {
      machine: twoRegionsMachine,
      text: 'working.access.open,working.line.fast',
      printed: 'working.line.fast,working.access.open',
      because: 'leaves stand in document order',
    },
    {
      machine: twoRegionsMachine,
      text: 'working.access.open',
      printed: 'working.line.slow,working.access.open',
      because: 'a silent region takes its initial state',
    },
    {
      machine: twoRegionsMachine,
      text: 'working',
      printed: 'working.line.slow,working.access.closed',
      because: 'all regions are silent',
    },
    {
      machine: twoRegionsMachine,
      text: 'working.line.fast,working.access.open|gone',
      printed: 'working.line.fast,working.access.open|gone',
      because: '| binds weakest',
    },
  ];
  it.each(cases)('`$text` is $printed, because $because', ({ machine, text, printed }) => {
    const parsed = parseConfigurations(machine, text);
    expect(parsed.ok && printConfigurations(parsed.value)).toBe(printed);
  });

  const refused = [
    {
      text: 'runing.normal',
      kind: 'unknown-state',
      sentence: 'state `runing.normal` does not exist: did you mean `running.normal`?',
    },
    {
      text: 'zzz',
      kind: 'unknown-state',
      sentence:
        'state `zzz` does not exist: the states are `working` `working.line` `working.line.slow` `working.line.fast` `working.access` `working.access.closed` `working.access.open` `stopped` `gone`',
      machine: twoRegionsMachine,
    },
    {
      text: 'working.memory',
      kind: 'unknown-state',
      sentence:
        'state `working.memory` does not exist: the states are `working` `working.line` `working.line.slow` `working.line.fast` `working.access` `working.access.closed` `working.access.open` `stopped` `gone`',
      machine: twoRegionsMachine,
    },
    {
      text: 'running.normal,emergency',
      kind: 'not-together',
      sentence:
        'states `running.normal` and `emergency` cannot be active together: for alternatives write `running.normal|emergency`',
    },
    {
      text: 'working.line.slow,working.line.fast',
      kind: 'not-together',
      sentence:
        'states `working.line.slow` and `working.line.fast` cannot be active together: for alternatives write `working.line.slow|working.line.fast`',
      machine: twoRegionsMachine,
    },
    { text: '', kind: 'malformed', sentence: '`` is not a state: write names joined by dots, no blanks' },
    {
      text: 'running, emergency',
      kind: 'malformed',
      sentence: '` emergency` is not a state: write names joined by dots, no blanks',
    },
    {
      text: 'running|',
      kind: 'malformed',
      sentence: '`` is not a state: write names joined by dots, no blanks',
    },
    {
      text: 'running.',
      kind: 'malformed',
      sentence: '`running.` is not a state: write names joined by dots, no blanks',
    },
  ];
  it.each(refused)('`$text` is refused as $kind', ({ text, kind, sentence, machine = packagingMachine }) => {
    expect(parseConfigurations(machine, text)).toEqual({ ok: false, error: { kind, sentence } });
  });

  it('starts where the machine starts, because who asks without loading XState', () => {
    for (const machine of [packagingMachine, twoRegionsMachine])
      expect(initialConfiguration(machine)).toEqual(start(machine).configuration);
  });
});

describe('what holds in a configuration', () => {
  it('lists the deadlines of leaf and outer state, because both run', () => {
    expect(deadlinesOf(packagingMachine, only(packagingMachine, 'running.vendorSession'))).toEqual([
      { path: 'running', after: 'P1D', afterMs: 86_400_000, event: 'work.started' },
      { path: 'running.vendorSession', after: 'PT2H', afterMs: 7_200_000, event: 'vendor.window.ended' },
    ]);
    expect(deadlinesOf(packagingMachine, only(packagingMachine, 'emergency'))).toEqual([]);
  });

  const cases = [
    {
      state: 'running.vendorSession',
      tags: ['productive', 'vendor-window'],
      because: 'each tag once, outer first',
    },
    { state: 'emergency', tags: ['abnormal'], because: 'its own' },
    { state: 'maintenance', tags: [], because: 'it has none' },
  ];
  it.each(cases)('gives $state the tags $tags, because $because', ({ state, tags }) => {
    expect(tagsOf(packagingMachine, only(packagingMachine, state))).toEqual(tags);
  });

  const events = [
    {
      machine: packagingMachine,
      state: 'running.normal',
      known: ['emergency.declared', 'work.started', 'vendor.connected'],
    },
    {
      machine: twoRegionsMachine,
      state: 'working.access.open',
      known: ['danger.seen', 'speed.raised', 'shift.ended'],
    },
    { machine: twoRegionsMachine, state: 'gone', known: [] },
  ];
  it.each(events)('knows $known in $state', ({ machine, state, known }) => {
    expect(eventsFrom(machine, only(machine, state))).toEqual(known);
  });
});
