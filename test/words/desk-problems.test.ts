import { describe, expect, it } from 'vitest';
import { type DeskFacts, type DeskProblemCode } from '../../shared/words/desk-facts.ts';
import { DESK_PROBLEM_CODES, deskProblemSentence } from '../../shared/words/desk-problems.ts';
import { namesOf, namesWithoutPlant } from '../../shared/words/names.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { AVOIDED } from './harbour.ts';
import { loaded, GOOD } from '../plant/folder.ts';

/** Is every refusal of the desk one sentence with a remedy, by name and in the plant's own time? */

const NOW = instantOf(Date.parse('2026-07-01T12:00:00.000Z'));
const LATER = instantOf(NOW + 90_500);
const names = namesOf(loaded(GOOD).plant);

/** One set of facts that fits every sentence. */
const FACTS = {
  said: 'the disk is full: free some',
  segmentOf: 'harbour-foods.example/plant-2',
  person: 'maya-chen',
  identity: 'svc-erp',
  equipment: 'line-3',
  until: LATER,
  problem: 'unwritable',
  detail: 'ENOSPC',
  as: 'absent',
  what: 'title',
  most: 4000,
  at: LATER,
  id: 'x',
  effects: 1,
  glasses: 0,
  event: 'work.started',
  action: 'pause',
  deed: { kind: 'action', action: 'pause', identity: 'svc-erp' },
  people: ['maya-chen'],
  number: 'ext 3',
  words: ['revoke'],
  least: 10,
  text: 'Guards closed',
  identities: ['svc-erp'],
  latest: LATER,
  present: LATER,
  digest: 'sha256:0',
  origin: 'a',
  ledger: 'b',
  runbook: 'packaging-line',
  version: '1.0.0',
  state: 'recovery',
  sentences: ['add it: then adopt'],
  seq: 3,
} as const;
/** Two codes share the key `what`, and each takes its own words of it. */
const OTHER_WHAT: Partial<Record<DeskProblemCode, string>> = {
  'in-the-future': 'noticed',
  'unknown-occurrence': 'decision',
  'already-closed': 'decision',
};

function factsOf<C extends DeskProblemCode>(code: C): DeskFacts[C] {
  const facts: unknown = { ...FACTS, what: OTHER_WHAT[code] ?? FACTS.what };
  return facts as DeskFacts[C];
}

describe('the sentences of the desk', () => {
  it.each(DESK_PROBLEM_CODES)('%s: lower case or a name, no gap, with its remedy', (code) => {
    for (const hearing of [names, namesWithoutPlant()]) {
      const sentence = deskProblemSentence(code, factsOf(code), { names: hearing, now: NOW });
      expect(sentence).not.toMatch(/undefined|\[object|NaN|null|\d{4}-\d\d-\d\dT/);
      expect(sentence).not.toMatch(AVOIDED);
      expect(sentence).toMatch(/^(NOT RECORDING|[a-z`]|Maya Chen|Line 3)/);
      expect(sentence.endsWith('.')).toBe(false);
      expect(sentence).toContain(': ');
    }
  });

  it('people are called by name, and by number where they are to be called', () => {
    const hearing = { names, now: NOW };
    expect(deskProblemSentence('may-not', factsOf('may-not'), hearing)).toBe(
      'Maya Chen may not pause `svc-erp` now: the reasons say who may',
    );
    expect(deskProblemSentence('second-missing', { people: ['maya-chen'] }, hearing)).toBe(
      'a second person is needed: ask Maya Chen, ext 4412, by PIN or by telephone read-back',
    );
    expect(deskProblemSentence('not-signed-in', { person: 'bo' }, hearing)).toMatch(/^`bo` is not/);
  });

  it('nobody who could be second is said so, never “ask ” and nothing', () => {
    const hearing = { names, now: NOW };
    for (const sentence of [
      deskProblemSentence('second-missing', { people: [] }, hearing),
      deskProblemSentence('second-may-not', { person: 'maya-chen', people: [] }, hearing),
    ])
      expect(sentence).toMatch(/: decide them one by one$/);
  });

  it('what an incident still owes is counted, and nothing that is not owed', () => {
    const said = (effects: number, glasses: number) =>
      deskProblemSentence('incident-unsettled', { effects, glasses }, { names, now: NOW });
    expect(said(1, 0)).toBe('the incident still has 1 unconfirmed effect: report and end them first');
    expect(said(2, 1)).toContain('2 unconfirmed effects and 1 running break-glass:');
  });

  it('a crowd never makes a sentence longer than a record keeps', () => {
    const many = Array.from({ length: 500 }, (_, n) => `${'x'.repeat(60)}-${n}`);
    for (const sentence of [
      deskProblemSentence('read-back', { words: many }, { names, now: NOW }),
      deskProblemSentence('effects-unconfirmed', { identities: many }, { names, now: NOW }),
      deskProblemSentence('second-missing', { people: many }, { names, now: NOW }),
    ])
      expect(sentence.length).toBeLessThan(4000);
  });

  it('times are local with offset, then UTC', () => {
    const sentence = deskProblemSentence('pin-wait', factsOf('pin-wait'), { names, now: NOW });
    expect(sentence).toBe('too many wrong PINs for Maya Chen: wait until 13:01:30 +01:00 (12:01:30 UTC)');
  });

  it('a wrong PIN without a waiting time names no instant', () => {
    const facts = { person: 'maya-chen', until: null };
    expect(deskProblemSentence('wrong-pin', facts, { names, now: NOW })).toBe(
      'the PIN is not that of Maya Chen: try again',
    );
  });
});
