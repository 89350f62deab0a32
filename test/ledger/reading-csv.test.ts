import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvHeader, csvRow } from '../../shared/ledger/reading/csv.ts';
import { readRecord } from '../../shared/ledger/reading/line.ts';
import { type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import * as r from './reading-records.ts';

/** Does a spreadsheet show a ledger as it is, and obey nothing in it? */

function recordOf(draft: Draft): LedgerRecord {
  const [read] = r.readBack([draft]);
  if (read === undefined) throw new Error('nothing was read');
  return read.record;
}

/** A row by its columns, as an independent reader sees it. */
function cellsOf(draft: Draft): Readonly<Record<string, string>> {
  const rows = parse(csvHeader() + csvRow(recordOf(draft)), { columns: true, record_delimiter: '\r\n' });
  expect(rows).toHaveLength(1);
  return rows[0] as Readonly<Record<string, string>>;
}

const noted = (text: string): Draft => ({ type: 'incident.noted', body: { rationale: text } });

test('the header names the columns, the body last, and ends in CRLF', () => {
  expect(csvHeader()).toBe(
    'seq,ts,utc,type,incidentId,questionId,decisionId,action,identityId,equipmentId,person,role,approvals,answerKind,rule,reasonCode,rationale,endsAt,body\r\n',
  );
});

test('a decision has what people look for in columns of its own', () => {
  const approval = { personId: 'tomas-ruiz', roleId: 'ot-duty', approvedAt: r.AT, method: 'phone' } as const;
  const draft = r.decided({ approvals: [approval], endsAt: r.AT, rationale: 'he said "stop",\r\nso we did' });
  const { body, ...cells } = cellsOf(draft);
  expect(cells).toEqual({
    seq: '0',
    ts: '2026-11-21T13:00:00.000Z',
    utc: '2026-11-21 13:00:00.000',
    type: 'decision.recorded',
    incidentId: r.INCIDENT,
    questionId: '',
    decisionId: r.idOf(2),
    action: 'pause',
    identityId: 'vnd-acme-rdp',
    equipmentId: 'line-3',
    person: 'maya-chen',
    role: 'shift-lead',
    approvals: `tomas-ruiz ot-duty phone ${r.AT}`,
    answerKind: 'permit',
    rule: 'packaging-line 1.2.0 R-12',
    reasonCode: 'outside-window',
    rationale: 'he said "stop",\r\nso we did',
    endsAt: r.AT,
  });
  expect(JSON.parse(body ?? '')).toEqual(recordOf(draft).body);
});

test('whoever acted is the person, also where a body calls it otherwise', () => {
  expect(cellsOf(r.refused())).toMatchObject({ person: 'maya-chen', role: '', answerKind: 'forbid' });
  expect(cellsOf(r.confirmed())).toMatchObject({ person: 'tomas-ruiz' });
  const present = { personId: 'lea-graf', saidBy: 'maya-chen', presentAt: r.AT };
  expect(cellsOf({ type: 'person.present', body: present })).toMatchObject({ person: 'maya-chen' });
});

describe('a cell that a spreadsheet could obey is made harmless with an apostrophe', () => {
  const risky = [
    ['=cmd()', 'a formula'],
    ['+1', 'a formula'],
    ['-1+2', 'a formula'],
    ['@SUM(A1)', 'a formula of old'],
    ['＝1', 'a full-width formula'],
    ['\t=1', 'a tab that is trimmed'],
    ['\r=1', 'a carriage return that is trimmed'],
    ['\u0000=1', 'any other control character'],
    ["'quoted", 'an apostrophe of its own, so that taking one off gives the text back'],
  ] as const;
  it.each(risky)('%j, because it begins with %s', (text) => {
    expect(cellsOf(noted(text))['rationale']).toBe(`'${text}`);
  });

  it('and nothing else is touched, because 5-3 and a@b are only text', () => {
    for (const text of ['5-3', 'a@b', ' =1', 'Straße ✓', ''])
      expect(cellsOf(noted(text))['rationale']).toBe(text);
  });

  it('so that no text at all begins a cell with a formula, and each can be had back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = cellsOf(noted(text))['rationale'] ?? '';
        expect(/^[=+\-@\p{Cc}]/u.test(cell)).toBe(false);
        expect(cell.replace(/^'/, '')).toBe(text);
      }),
    );
  });
});

test('a line is a record only with its seven keys, each of its kind', () => {
  const record = recordOf(r.decided());
  expect(readRecord(JSON.stringify(record))).toEqual({ ok: true, value: record });
  const wrong = [
    { v: 2 },
    { seq: 1.5 },
    { ts: 'yesterday' },
    { body: [] },
    { log: 1 },
    { type: null },
    { prev: 0 },
  ];
  const lines = ['', 'null', '[]', '{', ...wrong.map((change) => JSON.stringify({ ...record, ...change }))];
  for (const line of lines)
    expect(readRecord(line)).toEqual({ ok: false, error: 'is not a record of format version 1' });
});
