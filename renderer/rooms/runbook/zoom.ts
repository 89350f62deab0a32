/** How large is the chart?
 *  Promise: steps between half and double; null is as wide as the column.
 *  Never: smaller than can be read at arm's length with the glasses on. */
export type Zoom = number | null;

const STEPS = [50, 67, 80, 100, 125, 150, 200] as const;
const NATURAL = 100;

export function larger(zoom: Zoom): Zoom {
  return STEPS.find((step) => step > (zoom ?? NATURAL - 1)) ?? zoom;
}

export function smaller(zoom: Zoom): Zoom {
  return STEPS.findLast((step) => step < (zoom ?? NATURAL)) ?? zoom;
}
