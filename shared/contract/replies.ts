import { type ActorAnswer, type AnswerKind } from '../authority/types.ts';
import { type IdentityId } from '../plant/types.ts';
import { type LogRow } from './matters.ts';
import { type Channel } from './names.ts';
import { type Registry } from './registry.ts';
import { type RunbookSheet } from './runbook-sheet.ts';
import { type Demands } from './sheet.ts';
import { type Settings } from './settings.ts';
import { type View } from './view.ts';

/** What comes back on each channel?
 *  Promise: every reply has a `kind`; `refused` may come on any channel, with a sentence to be shown as it stands.
 *  Never: an exception across the bridge. */

/** Not granted, and why. `untrusted`, `wrong-request`, `no-store` and `bug` come from the shell, every other code
 *  from the desk. */
export type Refused = { readonly kind: 'refused'; readonly problem: Problem };
export type Problem = {
  readonly code: string;
  readonly sentence: string;
  /** Reasons, one sentence each; may be empty. */
  readonly why: readonly string[];
};

export type Recorded = {
  readonly kind: 'recorded';
  /** `RECORDED 14:23:05 +01:00 (13:23:05 UTC). …`; what was recorded, never that it is effective. */
  readonly sentence: string;
  /** Ids of the occurrences that came of it, in order. */
  readonly made: readonly string[];
  /** Place of its last record. */
  readonly seq: number;
  /** The version after it: a view of at least this version shows it. */
  readonly version: number;
};

/** One error of a plant folder, in its place. */
export type FolderError = {
  readonly file: string;
  /** From 1; null where the error is not in a line. */
  readonly line: number | null;
  readonly sentence: string;
};
export type PlantReply =
  | { readonly kind: 'adopted'; readonly digest: string; readonly notes: readonly string[] }
  /** The dialog was closed. */
  | { readonly kind: 'nothing-chosen' }
  /** Nothing of it was taken; the version in force stays. */
  | { readonly kind: 'not-adopted'; readonly folder: string; readonly errors: readonly FolderError[] };

export type ClassRow = {
  readonly identity: IdentityId;
  readonly name: string;
  readonly kind: AnswerKind;
  readonly may: ActorAnswer['may'];
  readonly sentence: string;
};
export type ClassPreview = {
  readonly kind: 'class';
  readonly rows: readonly ClassRow[];
  /** What the strip must ask for, for all of them together; null: not every one may be decided by this actor. */
  readonly demands: Demands | null;
};

export type RecordPage = {
  readonly kind: 'records';
  readonly records: readonly LogRow[];
  readonly next: { readonly at: number; readonly seq: number } | null;
};

export type Replies = {
  readonly 'view:get': { readonly kind: 'view'; readonly view: View };
  /** The view for the pair follows as a push, too. */
  readonly 'view:select': { readonly kind: 'view'; readonly view: View };
  readonly 'intent:submit': Recorded;
  readonly 'class:preview': ClassPreview;
  readonly 'plant:load': PlantReply;
  readonly 'plant:sample': PlantReply;
  readonly 'registry:get': { readonly kind: 'registry'; readonly registry: Registry };
  readonly 'runbook:get': { readonly kind: 'runbook'; readonly runbook: RunbookSheet };
  readonly 'record:list': RecordPage;
  readonly 'ledger:recover': { readonly kind: 'recovered' };
  readonly 'draft:get': { readonly kind: 'draft'; readonly text: string | null };
  readonly 'draft:keep': { readonly kind: 'kept' };
  readonly 'settings:get': { readonly kind: 'settings'; readonly settings: Settings };
  readonly 'settings:keep': { readonly kind: 'settings'; readonly settings: Settings };
  readonly 'window:wall': { readonly kind: 'wall'; readonly open: boolean };
  readonly 'window:full': { readonly kind: 'full'; readonly on: boolean };
  readonly 'window:menu': { readonly kind: 'menu'; readonly shown: boolean };
};
export type ReplyOf<C extends Channel> = Replies[C] | Refused;
