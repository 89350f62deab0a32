import { z } from 'zod';
import { occurrenceId, thingId } from '../ledger/bodies/fields.ts';
import { type RunbookId } from '../plant/types.ts';
import { decidable, equipmentId, identityId, intent, personId, selector, version } from './intents.ts';
import { type Channel } from './names.ts';
import { type Settings, THEMES, VOLUME_PERCENT, WALL_SCALE_PERCENT, ZOOM_PERCENT } from './settings.ts';

/** What may be asked on each channel?
 *  Promise: one schema a channel; unknown keys are refused; what passes is safe to hand on.
 *  Never: a file name from the page; folders are chosen in the system's own dialog. */

const nothing = z.strictObject({});
/** What a draft may hold, as text; the strip writes and reads it, nobody else. */
const LONGEST_DRAFT = 64_000;
const MOST_ROWS = 200;

const cursor = z.strictObject({ at: z.int().min(0), seq: z.int().min(0) }).readonly();
const recordFilter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('newest') }),
  z.strictObject({ kind: z.literal('incident'), incidentId: occurrenceId }),
  z.strictObject({ kind: z.literal('identity'), identity: identityId }),
  z.strictObject({ kind: z.literal('person'), person: personId }),
  z.strictObject({ kind: z.literal('words'), words: z.string().trim().min(1).max(200) }),
]);

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);

/** As the page sends them and as they are kept on disk: whole, without a key that we do not know. */
export const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  zoomPercent: within(ZOOM_PERCENT),
  letterKeys: z.boolean(),
  tones: z.strictObject({ on: z.boolean(), volume: within(VOLUME_PERCENT) }).readonly(),
  wallScalePercent: within(WALL_SCALE_PERCENT),
  tourDone: z.boolean(),
}) satisfies z.ZodType<Settings>;

export const REQUESTS = {
  'view:get': nothing,
  /** Null identity: the worst one of the line. Null actor: whoever signed in last, or nobody. */
  'view:select': z.strictObject({
    line: equipmentId,
    identity: identityId.nullable(),
    actor: personId.nullable(),
  }),
  'intent:submit': intent,
  /** Which identities a class-wide decision would be about, and the answer for each. */
  'class:preview': z.strictObject({ at: equipmentId, selector, action: decidable, actor: personId }),
  /** The folder is chosen in a dialog. `by`: null only while no plant is in force. */
  'plant:load': z.strictObject({ version, by: personId.nullable() }),
  'plant:sample': z.strictObject({ version, by: personId.nullable() }),
  'registry:get': nothing,
  'runbook:get': z.strictObject({
    runbook: thingId.transform((text) => text as RunbookId),
    /** Marks the current state of this line; null: none. */
    line: equipmentId.nullable(),
  }),
  /** Newest first; `before` is the `next` of the page before. */
  'record:list': z.strictObject({
    filter: recordFilter,
    before: cursor.nullable(),
    limit: z.int().min(1).max(MOST_ROWS),
  }),
  /** Goes on in a new segment that names the break. Only while the ledger is broken. */
  'ledger:recover': nothing,
  'draft:get': nothing,
  /** Replaces the draft that is kept, on disk before it answers; null forgets it. Never a PIN. */
  'draft:keep': z.strictObject({ text: z.string().max(LONGEST_DRAFT).nullable() }),
  'settings:get': nothing,
  /** Replaces them all, on disk before it answers; every window is told. */
  'settings:keep': z.strictObject({ settings: settingsSchema }),
  'window:wall': z.strictObject({ open: z.boolean() }),
  /** The window that asks fills the screen, or no longer. */
  'window:full': nothing,
  /** The menu bar of the window that asks is shown, or hidden again. */
  'window:menu': nothing,
} as const satisfies Readonly<Record<Channel, z.ZodType>>;

/** As the page sends it. */
export type RequestOf<C extends Channel> = z.input<(typeof REQUESTS)[C]>;
/** As the handler gets it. */
export type ParsedOf<C extends Channel> = z.output<(typeof REQUESTS)[C]>;
