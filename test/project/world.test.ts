import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOf, mendingAction } from '../../shared/project/expected.ts';
import { rebuild, reduce } from '../../shared/project/reduce.ts';
import { emptyTable, entriesOf, entryOf, withEntry } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { EMPTY_WORLD } from '../../shared/project/world.ts';
import { type ExpectRow, type StatePath } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { deskPlant } from '../support/desk-plant.ts';

const ts = '2026-11-21T13:00:00.000Z';

describe('reducing', () => {
  it('passes over a record type that it does not know, and never loses count', () => {
    const world = reduce(EMPTY_WORLD, { seq: 0, ts, type: 'drone.landed', body: {} });
    expect(world).toMatchObject({ seq: 0, version: -1, unread: [] });
  });

  it('remembers a known type that it cannot read', () => {
    expect(rebuild([{ seq: 4, ts, type: 'state.declared', body: {} }]).unread).toEqual([4]);
  });

  it('changes no world that it was given', () => {
    const before = structuredClone(EMPTY_WORLD);
    reduce(EMPTY_WORLD, {
      seq: 0,
      ts,
      type: 'incident.opened',
      body: {
        incidentId: '01a1fe31-3480-7000-8000-000000000001',
        title: 'x',
        equipmentId: null,
        openedBy: 'maya',
        noticedAt: ts,
        openedAt: ts,
      },
    });
    expect(EMPTY_WORLD).toEqual(before);
  });
});

describe('a table', () => {
  it('answers as a map does, whatever is written, and old versions stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat()), { maxLength: 300 }), (writes) => {
        const map = new Map<number, number>();
        let table = emptyTable<number, number>();
        for (const [key, value] of writes) {
          const before = table;
          const known = entryOf(before, key);
          table = withEntry(table, key, value);
          map.set(key, value);
          expect(entryOf(before, key)).toBe(known);
        }
        expect(new Map(entriesOf(table))).toEqual(map);
        for (const [key, value] of map) expect(entryOf(table, key)).toBe(value);
      }),
    );
  });
});

const HOUR = 3_600_000;

describe('a timer that is due at 10 h, set by record 5', () => {
  it.each([
    { now: 10, jump: 0, at: 9, caution: 'restriction', due: true, because: 'nothing jumped' },
    { now: 9, jump: 0, at: 9, caution: 'grant', due: false, because: 'not yet' },
    { now: 10, jump: 2, at: 9, caution: 'restriction', due: false, because: 'the steady clock shows 8' },
    { now: 10, jump: 2, at: 9, caution: 'grant', due: true, because: 'the wall clock is enough' },
    { now: 8, jump: -2, at: 9, caution: 'grant', due: true, because: 'the steady clock shows 10' },
    { now: 8, jump: -2, at: 9, caution: 'restriction', due: false, because: 'the wall clock shows 8' },
    { now: 12, jump: 2, at: 9, caution: 'restriction', due: true, because: 'both have passed it' },
    {
      now: 10,
      jump: 2,
      at: 4,
      caution: 'restriction',
      due: true,
      because: 'the jump came before it was set',
    },
  ] as const)('$caution at $now h, jump of $jump h: $due ($because)', ({ now, jump, at, caution, due }) => {
    const world = { ...EMPTY_WORLD, adjustments: [{ seq: at, differenceMs: jump * HOUR }] };
    const timer = { at: instantOf(10 * HOUR), setSeq: 5 };
    expect(isDue(world, timer, { now: instantOf(now * HOUR), caution })).toBe(due);
  });
});

describe('what a state expects', () => {
  const plant = deskPlant();
  const [runbook] = plant.runbooks;
  const [identity] = plant.identities;
  if (runbook === undefined || identity === undefined) throw new Error('the plant is empty');
  const row = (paths: readonly string[], more: Partial<ExpectRow> = {}): ExpectRow => ({
    where: { kind: 'in', paths: paths as readonly StatePath[] },
    identities: {},
    standing: 'paused',
    ...more,
  });
  const leaf = ['running.vendorSession' as StatePath];

  it.each([
    { rows: [], standing: undefined, because: 'no row speaks' },
    { rows: [row(['lockout'])], standing: undefined, because: 'the row is for another state' },
    { rows: [row(['running'])], standing: 'paused', because: 'the state lies around the leaf' },
    {
      rows: [row(['running']), row(['running.vendorSession'], { standing: 'constrained' })],
      standing: 'constrained',
      because: 'the longer path is more specific',
    },
    {
      rows: [row(['running']), row(['running'], { identities: { ids: [identity.id] }, standing: 'revoked' })],
      standing: 'revoked',
      because: 'the row that names the identity is more specific',
    },
    {
      rows: [row(['running']), row(['running'], { standing: 'constrained' })],
      standing: undefined,
      because: 'a tie counts as no row',
    },
    {
      rows: [row(['*']), row(['running'], { identities: { ids: [] } })],
      standing: 'paused',
      because: 'an empty list means nobody',
    },
  ])('$standing ($because)', ({ rows, standing }) => {
    expect(expectedOf({ ...runbook, expect: rows }, identity, leaf)?.standing).toBe(standing);
  });

  it.each([
    ['active', 'active', undefined],
    ['active', 'paused', 'pause'],
    ['active', 'constrained', 'constrain'],
    ['constrained', 'active', 'release'],
    ['constrained', 'paused', 'pause'],
    ['paused', 'active', 'resume'],
    ['paused', 'constrained', 'resume'],
    ['revoked', 'paused', 'restore'],
    ['paused', 'revoked', 'revoke'],
  ] as const)('from %s to %s: %s', (from, to, action) => {
    expect(mendingAction(from, to)).toBe(action);
  });
});
