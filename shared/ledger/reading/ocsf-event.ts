import { type Result } from '../../std/result.ts';
import { parseInstant } from '../../std/instant.ts';
import { Bug } from '../../std/bug.ts';
import { type JsonObject, type Primitives } from '../types.ts';
import { type ReadRecord } from './line.ts';
import { type Content } from './ocsf-content.ts';
import * as t from './ocsf-table.ts';

/** How does an event point back to its record?
 *  Promise: every key that OCSF 1.8.0 requires, the origin, the place and both hashes of the record: the leaf hash as
 *  its name, the plain SHA-256 of its bytes as the hash of the raw data.
 *  Never: a key without a value. */

export type Told = {
  readonly content: Content;
  readonly status: t.Status;
  readonly detail?: string;
  /** What this record adds for `unmapped`. */
  readonly own?: JsonObject;
};

export type Source = {
  readonly read: ReadRecord;
  /** Which event of the record, from 0. */
  readonly index: number;
  readonly primitives: Pick<Primitives, 'sha256'>;
  readonly productVersion: string;
};

/** One event, ready to be written as a line. */
export function eventOf({ content, status, detail, own }: Told, source: Source): JsonObject {
  const { activity, severity, fields } = content;
  const { record, bytes } = source.read;
  return {
    activity_id: activity.id,
    activity_name: activity.name,
    category_uid: activity.of.category,
    class_uid: activity.of.uid,
    class_name: activity.of.name,
    type_uid: activity.of.uid * 100 + activity.id,
    time: millisecondsOf(parseInstant(record.ts)),
    severity_id: severity.id,
    severity: severity.name,
    status_id: status.id,
    status: status.name,
    ...fields,
    ...(detail === undefined || detail === '' ? {} : { status_detail: detail }),
    metadata: metadataOf(content, source),
    raw_data_hash: { ...t.SHA_256, value: hexOf(source.primitives.sha256(bytes)) },
    unmapped: { watchbill: { recordType: record.type, ...content.own, ...own } },
  };
}

function metadataOf(content: Content, { read, index, productVersion }: Source): JsonObject {
  const leaf = `sha256:${hexOf(read.leaf)}`;
  return {
    version: t.OCSF_VERSION,
    product: { name: 'Watchbill', vendor_name: 'Watchbill', version: productVersion },
    profiles: [t.PROFILE],
    sequence: read.record.seq,
    log_source: read.record.log,
    original_event_uid: leaf,
    uid: `${leaf}:${index}`,
    ...(content.incidentId === null ? {} : { correlation_uid: content.incidentId }),
  };
}

/** The record was read as one, so its instant is one. */
function millisecondsOf(instant: Result<number, unknown>): number {
  if (!instant.ok) throw new Bug('a record was read whose `ts` is no instant');
  return instant.value;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
