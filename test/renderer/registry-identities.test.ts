import { describe, expect, it } from 'vitest';
import { foundIdentities, marksOf } from '../../renderer/rooms/registry/identity-filter.ts';
import { lineOf } from '../../renderer/rooms/registry/open-screen.ts';
import { type IdentityFacts, type ReadinessMark } from '../../shared/contract/registry.ts';
import { type EquipmentId, type IdentityId } from '../../shared/plant/types.ts';

/** Does the registry find the identity that somebody has in mind, and the line from which it is seen? */

function identity(id: string, given: Partial<IdentityFacts> = {}): IdentityFacts {
  return {
    id: id as IdentityId,
    name: `Name of ${id}`,
    typeWords: 'remote access',
    purpose: null,
    owner: null,
    vendor: null,
    criticality: 3,
    reach: [{ id: 'line-3' as EquipmentId, name: 'Packing hall' }],
    expires: null,
    credential: null,
    fallback: null,
    carryOut: [],
    consequence: '',
    marks: [],
    ...given,
  };
}
const mark = (code: ReadinessMark['code']): ReadinessMark => ({ code, sentence: '' });

const ALL = [
  identity('vnd-acme-rdp', { vendor: 'Acme', marks: [mark('shared'), mark('expired')] }),
  identity('svc-mes', { owner: 'IT on call', typeWords: 'service account' }),
  identity('plc-fillers', { purpose: 'Fills the trays', marks: [mark('shared')] }),
];

type Case = readonly [
  because: string,
  text: string,
  mark: Parameters<typeof foundIdentities>[2],
  ids: string[],
];
const CASES: readonly Case[] = [
  ['nothing was asked', '', 'all', ['vnd-acme-rdp', 'svc-mes', 'plc-fillers']],
  ['part of an id', 'acme', 'all', ['vnd-acme-rdp']],
  ['upper and lower case are the same', 'ACME', 'all', ['vnd-acme-rdp']],
  ['every word must occur, in any order', 'call svc', 'all', ['svc-mes']],
  ['one word that occurs nowhere finds nothing', 'svc xyzzy', 'all', []],
  ['spaces around are no word', '  fills  ', 'all', ['plc-fillers']],
  ['where it reaches is known of it', 'packing', 'all', ['vnd-acme-rdp', 'svc-mes', 'plc-fillers']],
  ['a fact that nobody gave is not the word null', 'null', 'all', []],
  ['any mark', '', 'any', ['vnd-acme-rdp', 'plc-fillers']],
  ['one mark', '', 'expired', ['vnd-acme-rdp']],
  ['mark and text together', 'plc', 'shared', ['plc-fillers']],
];

describe('the filter of identities', () => {
  it.each(CASES)('%s', (...[, text, code, ids]) => {
    expect(foundIdentities(ALL, text, code).map(({ id }) => id)).toEqual(ids);
  });

  it('offers the marks that occur and no other, so that no choice finds nothing', () => {
    expect(marksOf(ALL)).toEqual(['shared', 'expired']);
  });
});

describe('the line from which an identity is seen', () => {
  const line = (id: string, ids: readonly string[]) => ({
    id,
    identities: ids.map((each) => ({ id: each as IdentityId, level: 'none' as const, mark: null })),
  });
  const lines = [line('line-2', ['a']), line('line-3', ['a', 'b'])];

  it.each([
    ['the first of several, in the order of the plant', 'a', 'line-2'],
    ['the only one', 'b', 'line-3'],
    ['none: then there is no button', 'c', undefined],
  ])('is %s', (_because, id, expected) => {
    expect(lineOf(lines, id as IdentityId)?.id).toBe(expected);
  });
});
