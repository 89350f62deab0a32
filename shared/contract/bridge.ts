import { type Channel, type Command } from './names.ts';
import { type ReplyOf } from './replies.ts';
import { type RequestOf } from './requests.ts';
import { type Settings } from './settings.ts';
import { type View } from './view.ts';

/** What does the page find under `window.watchbill`?
 *  Promise: one frozen object of plain functions: one for each channel, and three that listen. Nothing throws; a call
 *  that is not granted answers `refused`.
 *  Never: an event of the system, a sender, a channel that is not in the table. */
export type Bridge = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ReplyOf<C>>;
} & {
  /** Every view from now on; call the result to stop. */
  onView(listener: (view: View) => void): () => void;
  /** Somebody kept other settings, in this window or another. */
  onSettings(listener: (settings: Settings) => void): () => void;
  /** Somebody chose in the native menu. */
  onCommand(listener: (command: Command) => void): () => void;
};
