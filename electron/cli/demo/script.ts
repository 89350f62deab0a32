import { type Decide, type Declare, type Intent, type Second } from '../../desk/intent.ts';
import { type EquipmentId, type IdentityId, type MachineEvent } from '../../../shared/plant/types.ts';
import { person } from './stage.ts';

/** Who does what in the demo, in the words of the desk's intents?
 *  Promise: plain intents on the ids of the sample plant; its sample PINs are published and protect nothing.
 *  Never: a step; those are in the acts. */

const PINS: Readonly<Record<string, string>> = {
  'maya-chen': '4127',
  'ana-silva': '58310',
  'tomas-ruiz': '91264',
  'ravi-patel': '519483',
  'jo-acme': '6419',
};

export const LINE = 'line-3' as EquipmentId;
export const COLD_STORE = 'cold-store' as EquipmentId;
export const VENDOR_DESKTOP = 'vnd-acme-rdp' as IdentityId;
export const SETPOINT_COPY = 'scada-setpoint-sync' as IdentityId;

export const MAYA = person('maya-chen');
export const ANA = person('ana-silva');
export const TOMAS = person('tomas-ruiz');
export const RAVI = person('ravi-patel');
export const JO = person('jo-acme');

export function signIn(who: typeof MAYA, pin = PINS[who] ?? ''): Intent {
  return { kind: 'signIn', person: who, pin };
}

/** The second person signs with their own PIN. */
export function secondByPin(who: typeof MAYA): Second {
  return { kind: 'pin', person: who, pin: PINS[who] ?? '' };
}

export type Said = { readonly by: typeof MAYA; readonly at: EquipmentId; readonly event: string };

export function declare({ by, at, event }: Said, more: Partial<Declare> = {}): Declare {
  const none = { incidentId: null, rationale: '', confirmed: [], second: null };
  return { kind: 'declare', by, at, event: event as MachineEvent, ...none, ...more };
}

type Deed = Pick<Decide, 'by' | 'action' | 'at' | 'reasonCode' | 'rationale'> & {
  readonly identity: IdentityId;
};

export function decide({ identity, ...deed }: Deed, more: Partial<Decide> = {}): Decide {
  return {
    kind: 'decide',
    target: { kind: 'identity', identity },
    incidentId: null,
    confirmed: [],
    endsAt: null,
    supersedes: null,
    second: null,
    breakGlassId: null,
    shownAt: null,
    ...deed,
    ...more,
  };
}
