import { fileURLToPath } from 'node:url';

/** Where is the plant that the program carries?
 *  Promise: the folder in the source tree, absolute.
 *  Never: anything but its address. */
export const SAMPLE_PLANT = fileURLToPath(new URL('../../runbooks/sample-plant', import.meta.url));
