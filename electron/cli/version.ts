/** Which Watchbill is this?
 *  Promise: the number in package.json; a test holds them together.
 *  Never: read from disk at every start. */
export const VERSION = '0.1.0';
