/** Which regions are there to go round?
 *  Promise: all of them, by the name that style, keys and tests use. */
export type RegionName =
  | 'mode-bar'
  | 'lines'
  | 'answer'
  | 'matters'
  | 'identities'
  | 'log'
  | 'strip'
  | 'status'
  | 'overlay'
  | 'identity'
  | 'runbook'
  | 'registry';
