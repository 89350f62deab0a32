import { type Bridge } from '../../shared/contract/bridge.ts';

/** Where does the page reach the program?
 *  Promise: the one object that the preload left, of the type in the contract.
 *  Never: a second way; no other file of the page knows its name. */

declare global {
  // The page's own global object is an interface; only so can it get a member.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- declaration merging needs an interface
  interface Window {
    readonly watchbill: Bridge;
  }
}

export function bridgeOf(page: Window): Bridge {
  return page.watchbill;
}
