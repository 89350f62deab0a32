import buildAnew from '../browser/build.ts';

/** What is built before a run?
 *  Promise: everything, anew, because a stale bundle passes; nothing when the run brings a built page of its own in
 *  `WATCHBILL_PAGE_FOLDER`. */
export default function buildUnlessBrought(): void {
  if (process.env['WATCHBILL_PAGE_FOLDER'] === undefined) buildAnew();
}
