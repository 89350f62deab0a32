import { type AlertLevel } from '../../shared/contract/board.ts';
import { type LogRow } from '../../shared/contract/matters.ts';
import { type Json } from '../../shared/std/canonical.ts';
import { type JsonObject, type LedgerRecord } from '../../shared/ledger/types.ts';
import { type EquipmentId, type IdentityId } from '../../shared/plant/types.ts';
import { instantOf, parseInstant } from '../../shared/std/instant.ts';
import { type Names, equipmentName, personName } from '../../shared/words/names.ts';
import { type Locale, phrasesOf } from '../../shared/words/locales.ts';
import { recordSentence } from '../../shared/words/record-words.ts';

/** How does one record look in the log?
 *  Promise: every record has a row, also one that this build does not know.
 *  Never: a PIN line, or more of a text than fits. */

type Recorded = Pick<LedgerRecord, 'seq' | 'ts' | 'type' | 'body'>;
const LONGEST = 120;
const WHO = [
  'decidedBy',
  'declaredBy',
  'withdrawnBy',
  'openedBy',
  'personId',
  'raisedBy',
  'askedBy',
  'by',
  'acknowledgedBy',
  'escalatedBy',
  'notedBy',
  'closedBy',
  'instructedBy',
  'confirmedBy',
  'reportedBy',
  'reviewedBy',
  'adoptedBy',
  'addedBy',
] as const;
const WHAT = [
  'event',
  'title',
  'text',
  'reason',
  'verdict',
  'carriedOutBy',
  'why',
  'sentence',
  'code',
] as const;
const LOUD: Readonly<Record<string, AlertLevel>> = {
  'decision.refused': 'P3',
  'breakglass.opened': 'P2',
  'effect.failed': 'P2',
  'clock.adjusted': 'P2',
  'pin.refused': 'P3',
  'plant.refused': 'P3',
};

export function logRow({ seq, ts, type, body }: Recorded, names: Names, locale: Locale = 'en'): LogRow {
  const { screen, record } = phrasesOf(locale);
  const at = parseInstant(ts);
  const line = textAt(body['equipmentId']);
  const identity = textAt(body['identityId']) ?? addedAt(body['identity']);
  const action = textAt(body['action']);
  const what = first(WHAT.map((key) => textAt(body[key])));
  const who = first(WHO.map((key) => personAt(body[key])));
  const parts = {
    who: who === null ? null : personName(names, who),
    verb: action === null ? null : action.toUpperCase(),
    identity,
    line: line === null ? null : equipmentName(names, line),
    what: what === null ? null : cut('event' in body ? screen.event(what) : what),
  };
  return {
    seq,
    at: at.ok ? at.value : instantOf(0),
    type,
    sentence: recordSentence(type, parts, record),
    level: LOUD[type] ?? 'none',
    line: line as EquipmentId | null,
    identity: identity as IdentityId | null,
    incidentId: textAt(body['incidentId']),
  };
}

function textAt(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A person alone, or a person in a seat. */
function personAt(value: Json | undefined): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return textAt(value);
  return textAt((value as JsonObject)['personId']);
}

/** Identities that were added stand in a list; the first one tells which record this is. */
function addedAt(value: Json | undefined): string | null {
  const [added] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return typeof added === 'object' && added !== null && !Array.isArray(added)
    ? textAt((added as JsonObject)['id'])
    : null;
}

function first(found: readonly (string | null)[]): string | null {
  return found.find((each) => each !== null) ?? null;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
