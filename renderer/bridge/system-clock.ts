/** How does time pass in the page?
 *  Promise: milliseconds that never go back, and a beat each second; the wall clock comes with the view.
 *  Never: a date. */

/** Time as a port; tests bring their own. */
export type SteadyClock = {
  /** Milliseconds since some start. */
  monotonicMs(): number;
  /** Calls `beat` each second; call the result to stop. */
  everySecond(beat: () => void): () => void;
};

export const systemClock: SteadyClock = {
  // eslint-disable-next-line no-restricted-syntax -- this file is the clock port of the page
  monotonicMs: () => performance.now(),
  everySecond: (beat) => {
    const timer = setInterval(beat, 1000);
    return () => {
      clearInterval(timer);
    };
  },
};
