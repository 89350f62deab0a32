import { claimScheme, isClaimed } from '../engine/address.ts';
import { unsupported } from '../engine/refuse.ts';
import { type Handler } from '../engine/requests.ts';
import { app } from './app.ts';

/** What is `protocol`?
 *  Promise: a scheme is registered before ready, standard and secure, and handled once. */

type Privileged = {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
};

const handlers = new Map<string, Handler>();

/** The app's answer for a scheme of its own. */
export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Privileged[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true)
        unsupported(`scheme \`${scheme}\` that is not standard and secure`);
      claimScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme has been intercepted: \`${scheme}\``);
    if (!isClaimed(scheme))
      unsupported(`protocol.handle of \`${scheme}\`, which is not registered as privileged`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};
