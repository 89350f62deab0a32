/** How does a spec write a length of time?
 *  Promise: `5 min` is 300 000 milliseconds; any other writing does not compile. */

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
export type Length = `${number} ${keyof typeof UNITS}`;

export function lengthMs(length: Length): number {
  const [count = '', unit = ''] = length.split(' ');
  const size = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  if (size === undefined) throw new Error(`\`${length}\` is no length of time`);
  return Number(count) * size;
}
