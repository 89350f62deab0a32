import { describe, expect, it } from 'vitest';
import { type ForbidRule, type Rule } from '../../shared/plant/types.ts';
import { type Plain, plain } from '../support/plain.ts';
import { type Ask, askFor, briefOf, codesOf, permit, plantWith } from './ask.ts';

const forbid = (id: string, paths: readonly string[], changes: Partial<Plain<ForbidRule>> = {}): Rule =>
  plain<Rule>({
    id,
    where: { kind: 'in', paths },
    effect: 'forbid',
    actions: ['pause'],
    identities: {},
    ...changes,
  });

type Row = {
  readonly rules: readonly Rule[];
  readonly ask?: Ask;
  readonly names: readonly string[];
  readonly because: string;
};

const FORBIDDEN: readonly Row[] = [
  {
    rules: [permit('R-1'), forbid('F-1', ['running'])],
    names: ['F-1'],
    because: 'forbid wins over every permit',
  },
  { rules: [forbid('F-1', ['running.normal'])], names: ['F-1'], because: 'Line 4 forbids it for Line 3 too' },
  {
    rules: [forbid('F-1', ['running.normal']), forbid('F-2', ['running.vendorSession'])],
    names: ['F-2', 'F-1'],
    because: 'Line 3 comes first in the equipment, so its rule does',
  },
  {
    rules: [forbid('F-1', ['*']), forbid('F-2', ['running'])],
    names: ['F-1', 'F-2'],
    because: 'a rule that matches on both lines is named once',
  },
  {
    rules: [forbid('F-1', ['emergency'])],
    ask: { states: { 'line-4': [['running.normal'], ['emergency']] } },
    names: ['F-1'],
    because: 'forbidden in one plausible state of another line is forbidden',
  },
  {
    rules: [permit('R-1'), forbid('F-1', ['emergency'])],
    ask: { states: { 'line-3': [['running.normal'], ['emergency']] } },
    names: ['F-1'],
    because: 'forbidden in one plausible state of this line is forbidden',
  },
  {
    rules: [forbid('F-1', ['emergency'])],
    ask: { states: { 'line-3': [], 'line-4': [['emergency']] } },
    names: ['F-1'],
    because: 'a forbid that is known wins over a state that is not',
  },
  {
    rules: [forbid('F-1', ['*'], { when: { days: ['sat'] } })],
    names: ['F-1'],
    because: 'its window is open',
  },
];

const NOT_FORBIDDEN: readonly Omit<Row, 'names'>[] = [
  {
    rules: [permit('R-1'), forbid('F-1', ['*'], { when: { days: ['mon'] } })],
    because: 'its window is closed',
  },
  {
    rules: [permit('R-1'), forbid('F-1', ['*'], { actions: ['revoke'] })],
    because: 'it is about another action',
  },
  {
    rules: [permit('R-1'), forbid('F-1', ['*'], { identities: { safetyCritical: true } })],
    because: 'it is about other identities',
  },
  { rules: [permit('R-1'), forbid('F-1', ['emergency'])], because: 'no line is in that state' },
];

describe('a forbid', () => {
  it.each(FORBIDDEN)('$names: $because', ({ rules, ask = {}, names }) => {
    const said = askFor({ ...ask, plant: plantWith({ rules }) });
    expect(briefOf(said)).toEqual({ kind: 'forbid', rules: names });
    expect(said).not.toHaveProperty('breakGlass');
  });

  it.each(NOT_FORBIDDEN)('is silent where $because', ({ rules }) => {
    expect(askFor({ plant: plantWith({ rules }) }).kind).toBe('permit');
  });

  it('of a line that the identity does not reach says nothing', () => {
    const [first] = plantWith({}).identities;
    const identities =
      first === undefined ? [] : [{ ...first, reach: plain<typeof first.reach>(['line-3']) }];
    const plant = plantWith({
      rules: [permit('R-1'), forbid('F-1', ['running.normal'])],
      plant: { identities },
    });
    expect(askFor({ plant }).kind).toBe('permit');
  });
});

describe('a state that nobody knows', () => {
  const rules = [permit('R-1'), forbid('F-1', ['emergency'])];
  const UNKNOWN: readonly { states: Ask['states']; names: readonly string[]; because: string }[] = [
    { states: { 'line-3': [] }, names: ['line-3'], because: 'the line asked about has no state' },
    { states: { 'line-4': [] }, names: ['line-4'], because: 'a forbid of another line cannot be known' },
    { states: { 'line-3': [[]] }, names: ['line-3'], because: 'a configuration without a leaf is no state' },
    { states: { 'line-3': [], 'line-4': [] }, names: ['line-3', 'line-4'], because: 'both are named' },
  ];

  it.each(UNKNOWN)('$names: $because', ({ states = {}, names }) => {
    const said = askFor({ states, plant: plantWith({ rules: [permit('R-1')] }) });
    expect(said).toMatchObject({ kind: 'indeterminate', rules: [], whenUnsure: 'pause' });
    const equipment =
      said.kind === 'indeterminate'
        ? said.why.map((reason) => 'equipment' in reason && reason.equipment)
        : [];
    expect(equipment).toEqual(names);
    expect(said.kind === 'indeterminate' && new Set(codesOf(said.why))).toEqual(new Set(['unknown-state']));
  });

  it('offers the break-glass only where no forbid can hide in it', () => {
    const states = { 'line-3': [] };
    expect(askFor({ states, plant: plantWith({ rules: [permit('R-1')] }) })).toMatchObject({
      breakGlass: { limit: 'PT30M' },
    });
    expect(askFor({ states, plant: plantWith({ rules }) })).toMatchObject({ breakGlass: null });
  });
});
