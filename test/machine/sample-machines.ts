import { compileMachine } from '../../shared/machine/tree.ts';
import {
  type DurationText,
  type MachineConfig,
  type MachineEvent,
  type StateNode,
} from '../../shared/plant/types.ts';

/** Which machines do the tests of this room talk about?
 *  Promise: small enough to hold in the head. */

/** `{ a: 'b' }` → `{ a: { target: 'b' } }` */
export function on(targets: Readonly<Record<string, string>>): NonNullable<StateNode['on']> {
  return Object.fromEntries(Object.entries(targets).map(([event, target]) => [event, { target }]));
}

const vendorWindow = { after: 'PT2H' as DurationText, event: 'vendor.window.ended' as MachineEvent };

/** The packaging line of the file format. */
export const packaging: MachineConfig = {
  initial: 'running',
  states: {
    running: {
      initial: 'normal',
      deadline: { after: 'P1D' as DurationText, event: 'work.started' as MachineEvent },
      tags: ['productive'],
      on: on({ 'emergency.declared': 'emergency', 'work.started': 'maintenance' }),
      states: {
        normal: { on: on({ 'vendor.connected': 'vendorSession' }) },
        vendorSession: {
          deadline: vendorWindow,
          tags: ['vendor-window', 'productive'],
          on: on({
            'vendor.disconnected': 'normal',
            'vendor.window.ended': 'normal',
            'vendor.connected': 'vendorSession',
          }),
        },
      },
    },
    maintenance: { on: on({ 'work.finished': 'recovery', 'emergency.declared': 'emergency' }) },
    emergency: { tags: ['abnormal'], on: on({ 'danger.over': 'recovery' }) },
    recovery: { tags: ['abnormal'], on: on({ 'recovery.confirmed': 'running' }) },
  },
};

/** Two regions that move at the same time, inside a state that can be left and remembered. */
export const twoRegions: MachineConfig = {
  initial: 'working',
  states: {
    working: {
      type: 'parallel',
      on: on({ 'danger.seen': 'stopped' }),
      states: {
        line: {
          initial: 'slow',
          states: {
            slow: { on: on({ 'speed.raised': 'fast' }) },
            fast: { on: on({ 'shift.ended': 'slow' }) },
          },
        },
        access: {
          initial: 'closed',
          states: {
            closed: { on: on({ 'door.opened': 'open' }) },
            open: { on: on({ 'shift.ended': 'closed' }) },
          },
        },
        memory: { type: 'history' },
      },
    },
    stopped: {
      on: on({
        'danger.over': 'working.memory',
        'line.scrapped': 'gone',
        'work.restarted': 'working.line.fast',
      }),
    },
    gone: { type: 'final' },
  },
};

export const packagingMachine = compileMachine(packaging);
export const twoRegionsMachine = compileMachine(twoRegions);
