import { describe, expect, it } from 'vitest';
import { type Rule } from '../../shared/plant/types.ts';
import { type Ask, askFor, briefOf, permit, plantWith } from './ask.ts';

/** Line 3 is declared in a vendor session and measured in maintenance. */
const DISPUTED = { 'line-3': [['running.vendorSession'], ['maintenance']] };
const NONE = { holders: [{ roles: ['security-duty'] }] };
const SESSION = { where: { kind: 'in', paths: ['running.vendorSession'] } } as const;
const MAINTENANCE = { where: { kind: 'in', paths: ['maintenance'] } } as const;

const STANDS: readonly { rules: readonly Rule[]; says: object; because: string }[] = [
  { rules: [permit('R-1')], says: { kind: 'permit', rule: 'R-1' }, because: 'the same rule decides in both' },
  {
    rules: [permit('R-1', { ...NONE, lastResort: 'plant-manager' })],
    says: { kind: 'last-resort', people: ['ines-alves'] },
    because: 'the same last resort in both',
  },
  {
    rules: [permit('R-1'), permit('R-2')],
    says: { kind: 'indeterminate', rules: ['R-1', 'R-2'] },
    because: 'the same tie in both',
  },
  { rules: [], says: { kind: 'nobody', why: ['no-rule'] }, because: 'no rule in either' },
  {
    rules: [permit('R-1', { ...NONE, ...SESSION })],
    says: { kind: 'nobody', why: ['rung-unmanned', 'no-last-resort', 'no-rule'] },
    because: 'nobody in either, for reasons that are all told',
  },
  {
    rules: [permit('R-1', { ...NONE, ...SESSION }), permit('R-2', { ...NONE, ...MAINTENANCE })],
    says: { kind: 'nobody', why: ['rung-unmanned', 'no-last-resort'] },
    because: 'nobody in either, and the same reason is told once',
  },
];

const DIFFERS: readonly { rules: readonly Rule[]; names: readonly string[]; because: string }[] = [
  { rules: [permit('R-1', SESSION)], names: ['R-1'], because: 'a permit in one and no rule in the other' },
  {
    rules: [permit('R-2', MAINTENANCE), permit('R-1', SESSION)],
    names: ['R-2', 'R-1'],
    because: 'two rules, though they name the same people, in file order',
  },
  {
    rules: [permit('R-1'), permit('R-2', MAINTENANCE), permit('R-3', MAINTENANCE)],
    names: ['R-1', 'R-2', 'R-3'],
    because: 'one rule in one and a tie in the other',
  },
  {
    rules: [permit('R-1', SESSION), permit('R-2', { ...NONE, ...MAINTENANCE })],
    names: ['R-1', 'R-2'],
    because: 'somebody in one and nobody in the other; both rules decided',
  },
  {
    rules: [
      permit('R-1', { ...NONE, ...SESSION, lastResort: 'plant-manager' }),
      permit('R-2', { ...NONE, ...MAINTENANCE, lastResort: 'plant-manager' }),
    ],
    names: ['R-1', 'R-2'],
    because: 'two last resorts by two rules',
  },
];

describe('a disputed state', () => {
  it.each(STANDS)('lets the answer stand: $because', ({ rules, says }) => {
    expect(briefOf(ask(rules))).toMatchObject(says);
  });

  it.each(DIFFERS)('is indeterminate, naming $names: $because', ({ rules, names }) => {
    expect(ask(rules)).toMatchObject({
      kind: 'indeterminate',
      rules: names.map((id) => ({ id })),
      whenUnsure: 'pause',
      why: [{ code: 'state-disputed', equipment: 'line-3' }],
      breakGlass: { limit: 'PT30M' },
    });
  });

  it('tells a tie from a dispute', () => {
    expect(ask([permit('R-1'), permit('R-2')])).toMatchObject({ why: [{ code: 'rule-tie' }] });
  });

  it('of another line makes nothing indeterminate here', () => {
    const states = { 'line-4': [['running.normal'], ['maintenance']] };
    expect(ask([permit('R-1', SESSION)], { states }).kind).toBe('permit');
  });
});

type Informed = {
  readonly rules: readonly Rule[];
  readonly more?: Ask;
  readonly people: readonly string[];
  readonly because: string;
};

const BOTH_LEADS = ['maya-chen', 'ana-silva'];
const INFORMED: readonly Informed[] = [
  { rules: [permit('R-1')], people: ['maya-chen', 'ana-silva'], because: 'who holds on Line 4 is told' },
  { rules: [permit('R-1', SESSION)], people: [], because: 'no rule matches in the state of Line 4' },
  {
    rules: [
      permit('R-1', SESSION),
      permit('R-2', {
        ...NONE,
        where: { kind: 'in', paths: ['running.normal'] },
        lastResort: 'plant-manager',
      }),
    ],
    people: [],
    because: 'a last resort there is not told',
  },
  {
    rules: [permit('R-1')],
    more: { states: { 'line-4': [['running.normal'], ['maintenance']] } },
    people: ['maya-chen', 'ana-silva'],
    because: 'one rule permits in every plausible state there',
  },
  {
    rules: [permit('R-1'), permit('R-2', MAINTENANCE)],
    more: { states: { 'line-4': [['running.normal'], ['maintenance']] } },
    people: [],
    because: 'two rules permit there',
  },
  {
    rules: [permit('R-1')],
    more: { acknowledged: [['maya-chen', 0]] },
    people: ['maya-chen', 'ana-silva'],
    because: 'an acknowledgement belongs to the line asked about',
  },
  {
    rules: [
      permit('R-1', { holders: [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT5M' }] }),
    ],
    more: { escalated: [['maya-chen', 0]], onShift: [...BOTH_LEADS, 'tomas-ruiz'] },
    people: ['maya-chen', 'ana-silva'],
    because: 'so does an escalation',
  },
  {
    rules: [
      permit('R-1', { holders: [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT5M' }] }),
    ],
    more: { askedAgo: 6, onShift: [...BOTH_LEADS, 'tomas-ruiz'] },
    people: ['tomas-ruiz'],
    because: 'the ladder there climbs with time as well',
  },
];

describe('who is informed on another line', () => {
  it.each(INFORMED)('$people: $because', ({ rules, more = {}, people }) => {
    const said = askFor({ plant: plantWith({ rules }), onShift: BOTH_LEADS, ...more });
    expect(said).toMatchObject({ kind: 'permit', inform: [{ equipment: 'line-4', people }] });
  });

  it('is told beside a last resort too', () => {
    const rules = [permit('R-1', { ...NONE, ...SESSION, lastResort: 'plant-manager' }), permit('R-2')];
    const said = askFor({ plant: plantWith({ rules }), onShift: ['ana-silva'] });
    expect(said).toMatchObject({
      kind: 'last-resort',
      inform: [{ equipment: 'line-4', people: ['ana-silva'] }],
    });
  });
});

function ask(rules: readonly Rule[], more: Ask = { states: DISPUTED }) {
  return askFor({ plant: plantWith({ rules }), ...more });
}
