import { describe, expect, it } from 'vitest';
import { signerOf } from '../../renderer/state/registry-adopt.ts';
import { type Records, joined } from '../../renderer/state/registry-records.ts';
import { registryKey } from '../../renderer/state/registry-use.ts';
import { type LogRow, type SignedIn } from '../../shared/contract/matters.ts';
import { type Digest, type PersonId, type PlantId } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** When is asked again, who signs, and what is older? */

const NOW = instantOf(1_000_000);
type KeyFacts = Parameters<typeof registryKey>[0];
const EMPTY: KeyFacts = { plant: null, identities: [], nextAt: null, version: -1 };
const VIEW: KeyFacts = {
  ...EMPTY,
  version: 7,
  plant: { id: 'p' as PlantId, name: 'P', digest: 'sha256:1' as Digest, adoptedAt: NOW, people: [] },
};
const signed = (person: string): SignedIn => ({
  person: person as PersonId,
  name: person,
  role: null,
  phone: null,
  onShift: true,
});

describe('the registry is asked for again', () => {
  const cases: readonly (readonly [because: string, changed: object, isAsked: boolean])[] = [
    ['something was recorded that may change it', { version: 8 }, true],
    ['the shift changed', { nextAt: instantOf(2_000_000) }, true],
    ['only the clock went on', { now: instantOf(1_001_000), revision: 99 }, false],
  ];
  it.each(cases)('or not: %s', (_because, changed, isAsked) => {
    expect(registryKey({ ...VIEW, ...changed }) !== registryKey(VIEW)).toBe(isAsked);
  });

  it('never without a plant, because there is nothing to ask for', () => {
    expect(registryKey(EMPTY)).toBeNull();
  });
});

describe('a folder is signed by', () => {
  const view = { signedIn: [signed('maya-chen'), signed('rui-costa')] };
  const cases: readonly (readonly [because: string, actor: string | null, expected: string])[] = [
    ['whom the console speaks to', 'maya-chen', 'maya-chen'],
    ['whoever signed in last, when it speaks to nobody', null, 'rui-costa'],
    ['whoever signed in last, when that person is not signed in', 'ana-silva', 'rui-costa'],
  ];
  it.each(cases)('%s', (_because, actor, expected) => {
    expect(signerOf(view, { actor: actor as PersonId | null })?.person).toBe(expected);
  });

  it('nobody, when nobody is signed in: the desk says what it needs', () => {
    expect(signerOf({ signedIn: [] }, { actor: 'maya-chen' as PersonId })).toBeNull();
  });
});

it('adds older records below the newer ones, and goes on from the last page', () => {
  const row = (seq: number): LogRow => ({
    seq,
    at: NOW,
    type: 'decision.recorded',
    sentence: '',
    level: 'none',
    line: null,
    identity: null,
    incidentId: null,
  });
  const here: Records = { rows: [row(9), row(8)], next: { at: 1, seq: 8 }, problem: null };
  const page: Records = { rows: [row(5)], next: null, problem: null };
  expect(joined(here, page)).toEqual({ rows: [row(9), row(8), row(5)], next: null, problem: null });
});
