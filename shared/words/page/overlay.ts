/** What do all overlays say?
 *  Promise: how each of them is left. */
export const overlay = { close: 'Close' };
