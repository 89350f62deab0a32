import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRows } from '../../renderer/rooms/overlay/palette/find.ts';
import { type Material, type PaletteRow } from '../../renderer/rooms/overlay/palette/material.ts';
import { doRow } from '../../renderer/rooms/overlay/palette/do-row.ts';
import { materialOf } from '../../renderer/rooms/overlay/palette/make-material.ts';
import { createTourStore } from '../../renderer/state/tour-store.ts';
import { ConsoleAtHand } from './console-at-hand.ts';

/** Is what was looked for found, and is nothing else run? */

const at = new ConsoleAtHand();
let material: Material;
beforeAll(async () => {
  await at.begin('maya-chen');
  material = materialOf(at.hands, at.view);
});
afterAll(() => at.end());

const texts = (query: string): readonly string[] => findRows(query, material).rows.map(({ text }) => text);
const firstOf = (query: string): PaletteRow => {
  const [row] = findRows(query, material).rows;
  if (row === undefined) throw new Error(`nothing found for ${query}`);
  return row;
};

const FIRST: readonly (readonly [because: string, query: string, text: string])[] = [
  ['a line is found by its name', 'cold', 'Cold store'],
  ['a verb on a line by place and beginning', '3 rev', 'REVOKE on Line 3'],
  ['a verb on one identity with its letter', '3 b rev', 'REVOKE svc-mes-dispatch on Line 3'],
  ['a letter after a line is its identity', '3 b', 'svc-mes-dispatch on Line 3'],
  ['an identity by any part of its id', 'acme', 'vnd-acme-rdp on Line 3'],
  ['a person without accents', 'tomas', 'adm-tomas-ruiz on Line 3'],
  ['a person by the name that is written', 'ruiz tomás', 'adm-tomas-ruiz on Line 3'],
  ['a command by its word', 'night', 'Day, dusk or night'],
];

describe('what was typed', () => {
  it.each(FIRST)('%s', (_because, query, text) => {
    expect(firstOf(query).text).toBe(text);
  });

  it('is contained in every row, whatever the order of the words', () => {
    for (const query of ['line', 'pau', 'rev 3', 'svc mes', '3 rev', '4 plc', 'o'])
      for (const { search, id } of findRows(query, material).rows)
        expect(`${id} ${search}`).toEqual(expect.stringContaining(query.split(' ').at(-1) ?? ''));
  });

  it('finds nothing where nothing contains it, because a near guess may be the wrong identity', () => {
    expect(texts('vnd-acme-rpd')).toEqual([]);
    expect(texts('9 rev')).toEqual([]);
  });

  it('finds people, and says that only the view changes', () => {
    expect(texts('chen')).toContain('Show what Maya Chen may do');
  });

  it('shows lines and commands before anything is typed, each with its key', () => {
    const rows = findRows('', material).rows;
    expect(rows.filter(({ group }) => group === 'lines').map(({ key }) => key)).toEqual([
      'Ctrl+2',
      'Ctrl+3',
      'Ctrl+4',
      'Ctrl+5',
    ]);
    expect(rows.find(({ deed }) => deed.kind === 'command' && deed.id === 'again')?.key).toBe('F5');
  });

  it('says beside a command why it cannot be run now', () => {
    const row = findRows('withdraw', material).rows.find(({ group }) => group === 'commands');
    expect(row?.note).toMatch(/^Not now\. /);
  });
});

describe('Enter on a row', () => {
  it('runs what the row says: the strip for that verb, that line, no other', async () => {
    const row = firstOf('3 acme rev');
    expect(row.text).toBe('REVOKE vnd-acme-rdp on Line 3');
    await doRow(row.deed, at.hands, createTourStore());
    expect(at.screen.strip?.start).toMatchObject({
      kind: 'decide',
      action: 'revoke',
      line: 'line-3',
      identity: 'vnd-acme-rdp',
    });
    expect(at.screen.overlay).toBeNull();
  });

  it('on a verb for a line opens the strip for the identity that the desk puts first there', async () => {
    at.hands.console.actions.closeStrip();
    await doRow(firstOf('5 pau').deed, at.hands, createTourStore());
    const { sheet } = at.view;
    const opened = at.screen.strip?.start ?? null;
    const isSaid = opened === null && at.said !== null;
    expect(isSaid || (opened !== null && 'identity' in opened && opened.identity === sheet?.identity)).toBe(
      true,
    );
    expect(sheet?.line).toBe('cold-store');
  });
});
