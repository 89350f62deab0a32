import { type PersonId } from '../../shared/plant/types.ts';
import { type ParsedOf } from '../../shared/contract/requests.ts';
import { type PlantReply, type Refused, type Replies } from '../../shared/contract/replies.ts';
import { type View } from '../../shared/contract/view.ts';

/** What do the window process and the store process say to each other?
 *  Promise: plain data, both ways; one question, one reply, by its number. The store's side has been parsed already.
 *  Never: a message from the page as it came. */

/** The revision is counted where it is sent to windows, because the store may start again. */
export type UnnumberedView = Omit<View, 'revision'>;

/** Channels that the store answers as they are. */
export const PASSED_ON = [
  'intent:submit',
  'class:preview',
  'registry:get',
  'runbook:get',
  'record:list',
  'ledger:recover',
] as const;
export type PassedOn = (typeof PASSED_ON)[number];

/** A folder on disk, chosen in a dialog or carried by the program. */
export type AdoptFolder = {
  readonly folder: string;
  readonly by: PersonId | null;
  readonly version: number;
  readonly isSample: boolean;
};
export type Selected = { readonly kind: 'selected' };

type Own = {
  readonly 'view:select': { readonly request: ParsedOf<'view:select'>; readonly reply: Selected };
  readonly 'plant:adopt': { readonly request: AdoptFolder; readonly reply: PlantReply };
};
export type Asks = Own & {
  readonly [C in PassedOn]: { readonly request: ParsedOf<C>; readonly reply: Replies[C] };
};
export type AskName = keyof Asks;
export type StoreReply<N extends AskName> = Asks[N]['reply'] | Refused;
export type StoreAsk = {
  readonly [N in AskName]: { readonly name: N; readonly request: Asks[N]['request'] };
}[AskName];

export type ToStore =
  | { readonly kind: 'ask'; readonly id: number; readonly ask: StoreAsk }
  /** The machine slept, or its clock was set: look at everything that is due. */
  | { readonly kind: 'look-again' }
  | { readonly kind: 'close' };

export type FromStore =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: StoreReply<AskName> }
  | { readonly kind: 'view'; readonly view: UnnumberedView }
  | { readonly kind: 'closed' };

/** What the store is told when it is started. */
export type StoreStart = {
  /** The folder of our own files, absolute. */
  readonly folder: string;
  readonly mode: View['mode'];
  readonly product: string;
};
