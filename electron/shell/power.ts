/** What does the machine's sleep mean for timers?
 *  Promise: after sleep, and when the screen is unlocked, everything that is due is looked at at once; a shutdown
 *  closes the ledger.
 *  Never: the only way a jump of the clock is found; the desk compares two clocks by itself, too. */

export type Monitor = {
  on(name: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown', hear: () => void): unknown;
};
export type PowerWishes = { lookAgain(): void; systemEnds(): void; note(line: string): void };

export function followPower(monitor: Monitor, { lookAgain, systemEnds, note }: PowerWishes): void {
  monitor.on('suspend', () => {
    note('the machine goes to sleep');
  });
  monitor.on('lock-screen', () => {
    note('the screen is locked');
  });
  for (const name of ['resume', 'unlock-screen'] as const)
    monitor.on(name, () => {
      note(`the machine is back: ${name}`);
      lookAgain();
    });
  monitor.on('shutdown', systemEnds);
}
