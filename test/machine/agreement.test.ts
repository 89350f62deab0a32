import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printConfiguration, parseConfiguration } from '../../shared/machine/configuration.ts';
import { eventsFrom } from '../../shared/machine/active.ts';
import { advance, start } from '../../shared/machine/machine.ts';
import { advancePlainly, startPlainly } from '../../shared/machine/step.ts';
import { compileTable, oneEventAway } from '../../shared/machine/table.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type MachineEvent } from '../../shared/plant/types.ts';
import { anyMachine, anyWalk } from './generated-machines.ts';

/** Do the plain reading and XState agree, on whatever machine a runbook may hold? */

it('walks any machine exactly as XState does, because hot paths may not have their own semantics', () => {
  fc.assert(
    fc.property(anyMachine, anyWalk, (config, walk) => {
      const machine = compileMachine(config);
      let snapshot = start(machine);
      expect(startPlainly(machine)).toEqual(snapshot);
      for (const event of walk) {
        const truth = advance(machine, snapshot, event as MachineEvent);
        expect(advancePlainly(machine, snapshot, event as MachineEvent)).toEqual(truth);
        if (truth.kind === 'moved') snapshot = truth.snapshot;
      }
    }),
    { numRuns: 1500 },
  );
});

it('tables exactly the moves that XState makes, from every reachable snapshot and for every event', () => {
  fc.assert(
    fc.property(anyMachine, (config) => {
      const machine = compileMachine(config);
      const table = compileTable(machine, 400);
      fc.pre(table.ok);
      table.value.snapshots.forEach((snapshot, place) => {
        const row = table.value.moves[place];
        expect([...(row?.keys() ?? [])].sort()).toEqual(
          [...eventsFrom(machine, snapshot.configuration)].sort(),
        );
        for (const event of machine.events) {
          const truth = advance(machine, snapshot, event);
          const to = row?.get(event);
          const told = to === undefined ? undefined : table.value.snapshots[to];
          expect(told).toEqual(truth.kind === 'moved' ? truth.snapshot : undefined);
        }
      });
    }),
    { numRuns: 150 },
  );
});

it('prints and parses every reachable configuration to the same one, because --state takes what who prints', () => {
  fc.assert(
    fc.property(anyMachine, (config) => {
      const machine = compileMachine(config);
      const table = compileTable(machine, 400);
      fc.pre(table.ok);
      for (const configuration of table.value.configurations)
        expect(parseConfiguration(machine, printConfiguration(configuration))).toEqual({
          ok: true,
          value: configuration,
        });
    }),
    { numRuns: 300 },
  );
});

it('finds what is one event away only among the reachable, and never the configuration itself', () => {
  fc.assert(
    fc.property(anyMachine, (config) => {
      const machine = compileMachine(config);
      const table = compileTable(machine, 400);
      fc.pre(table.ok);
      const known = table.value.configurations.map(printConfiguration);
      for (const configuration of table.value.configurations) {
        const away = oneEventAway(machine, configuration);
        const found = away.ok ? away.value.map(printConfiguration) : ['too large'];
        expect(found).not.toContain(printConfiguration(configuration));
        expect(known).toEqual(expect.arrayContaining(found));
      }
    }),
    { numRuns: 150 },
  );
});
