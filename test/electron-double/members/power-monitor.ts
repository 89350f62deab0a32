import { Emitter } from './emitter.ts';

/** What is `powerMonitor`?
 *  Promise: every event that a test emits arrives.
 *  Never: an event by itself; nothing here hears the system. */

class PowerMonitor extends Emitter<
  'lock-screen' | 'on-ac' | 'on-battery' | 'resume' | 'shutdown' | 'suspend' | 'unlock-screen'
> {
  onBatteryPower = false;
  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }
  getSystemIdleTime(): number {
    return 0;
  }
  getSystemIdleState(_threshold: number): 'active' {
    return 'active';
  }
}

export type { PowerMonitor };
export const powerMonitor = new PowerMonitor();
