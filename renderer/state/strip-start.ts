import {
  type Action,
  type EquipmentId,
  type IdentityId,
  type MachineEvent,
  type PersonId,
} from '../../shared/plant/types.ts';

/** What can the decision strip be asked to compose?
 *  Promise: names its object; a letter or a button opens the strip with it and no more (ux.md §4).
 *  Never: a decision by itself. */

type At = { readonly line: EquipmentId; readonly identity: IdentityId };

export type StripStart =
  | ({
      readonly kind: 'decide';
      readonly action: Exclude<Action, 'withdraw'>;
      readonly way: 'regular' | 'break-glass';
    } & At)
  /** One verb for many identities of a line: the strip asks which. */
  | {
      readonly kind: 'decide-class';
      readonly action: Exclude<Action, 'withdraw'>;
      readonly line: EquipmentId;
    }
  /** Null event: the strip offers all that the line's machine hears now. */
  | { readonly kind: 'declare'; readonly line: EquipmentId; readonly event: MachineEvent | null }
  | ({ readonly kind: 'ask'; readonly action: Action } & At)
  /** Effects: somebody was told, somebody saw it, it failed. */
  | { readonly kind: 'report-effect'; readonly decisionId: string }
  | { readonly kind: 'withdraw'; readonly decisionId: string }
  | { readonly kind: 'open-incident'; readonly line: EquipmentId | null }
  | { readonly kind: 'note'; readonly incidentId: string }
  | { readonly kind: 'close-incident'; readonly incidentId: string }
  | { readonly kind: 'review'; readonly breakGlassId: string }
  | { readonly kind: 'add-identity'; readonly line: EquipmentId }
  | { readonly kind: 'sign-in'; readonly person: PersonId | null }
  | { readonly kind: 'sign-out' }
  /** Say that somebody is here, or is not, against the rota. */
  | { readonly kind: 'presence'; readonly person: PersonId | null };
