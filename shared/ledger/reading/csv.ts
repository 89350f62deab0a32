import { type Json } from '../../std/canonical.ts';
import { type JsonObject, type LedgerRecord } from '../types.ts';

/** How does a spreadsheet show a ledger?
 *  Promise: RFC 4180: a header, one row a record, CRLF; what people look for first in columns of its own, the body as
 *  JSON last. A cell that a spreadsheet could take for a formula, or that starts with a control character, gets an
 *  apostrophe in front, and so does one that starts with an apostrophe: taking one off gives the text back.
 *  Never: drops a record whose type it does not know. */

type Column = { readonly name: string; readonly cell: (record: LedgerRecord) => string };

const CRLF = '\r\n';
const NEEDS_QUOTES = /[",\r\n]/;
/** Formulas begin with = + - @, for some spreadsheets also in their full-width forms. */
const RISKY_START = /^[=+\-@＝＋－＠'\p{Cc}]/u;
/** In each body at most one of these says who acted; a person who is only spoken of comes last. */
const ACTORS = [
  'decidedBy',
  'withdrawnBy',
  'declaredBy',
  'askedBy',
  'raisedBy',
  'acknowledgedBy',
  'escalatedBy',
  'instructedBy',
  'confirmedBy',
  'failedBy',
  'openedBy',
  'notedBy',
  'closedBy',
  'endedBy',
  'reviewedBy',
  'offeredBy',
  'acceptedBy',
  'signedBy',
  'assignedBy',
  'startedBy',
  'addedBy',
  'adoptedBy',
  'madeBy',
  'saidBy',
  'personId',
] as const;

const COLUMNS: readonly Column[] = [
  { name: 'seq', cell: ({ seq }) => String(seq) },
  { name: 'ts', cell: ({ ts }) => ts },
  // The same instant as spreadsheets know a date: they keep RFC 3339 with its Z as text.
  { name: 'utc', cell: ({ ts }) => ts.replace('T', ' ').replace(/Z$/, '') },
  { name: 'type', cell: ({ type }) => type },
  ...['incidentId', 'questionId', 'decisionId', 'action', 'identityId', 'equipmentId'].map(column),
  { name: 'person', cell: ({ body }) => personOf(actorOf(body)) },
  { name: 'role', cell: ({ body }) => textOf(actorOf(body), 'roleId') },
  { name: 'approvals', cell: ({ body }) => approvalsOf(body['approvals']) },
  { name: 'answerKind', cell: ({ body }) => textOf(body['authority'], 'kind') || textOf(body, 'answer') },
  { name: 'rule', cell: ({ body }) => ruleOf(body['authority']) },
  ...['reasonCode', 'rationale', 'endsAt'].map(column),
  { name: 'body', cell: ({ body }) => JSON.stringify(body) },
];

/** The first line, with its CRLF. */
export function csvHeader(): string {
  return COLUMNS.map(({ name }) => name).join(',') + CRLF;
}

/** The row of a record, with its CRLF. */
export function csvRow(record: LedgerRecord): string {
  return COLUMNS.map(({ cell }) => quoted(cell(record))).join(',') + CRLF;
}

function quoted(text: string): string {
  const harmless = RISKY_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function column(name: string): Column {
  return { name, cell: ({ body }) => textOf(body, name) };
}

function textOf(value: Json | undefined, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

/** Who acted: an id, or a seat with its role. */
function actorOf(body: JsonObject): Json | undefined {
  const key = ACTORS.find((each) => body[each] !== undefined && body[each] !== null);
  return key === undefined ? undefined : body[key];
}

function personOf(actor: Json | undefined): string {
  return typeof actor === 'string' ? actor : textOf(actor, 'personId');
}

function approvalsOf(approvals: Json | undefined): string {
  if (!isList(approvals)) return '';
  return approvals
    .map((each) => ['personId', 'roleId', 'method', 'approvedAt'].map((key) => textOf(each, key)).join(' '))
    .join('; ');
}

function ruleOf(authority: Json | undefined): string {
  const rule = isObject(authority) ? authority['rule'] : undefined;
  const parts = ['runbook', 'version', 'id'].map((key) => textOf(rule, key));
  return parts.filter((part) => part !== '').join(' ');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
