import { describe, expect, it } from 'vitest';
import { type BreakGlassRow, type Obligation, type PermitRule } from '../../shared/plant/types.ts';
import { type Plain, plain } from '../support/plain.ts';
import { type Ask, TUESDAY, askAll, askFor, briefOf, permit, plantWith } from './ask.ts';

/** A rule that nobody on shift can use, unless the ask says so. */
function ask(changes: Partial<Plain<PermitRule>>, more: Ask = {}): Ask {
  return { plant: plantWith({ rules: [permit('R-1', changes)] }), onShift: ['lea-novak'], ...more };
}
const ON_CALL = { lastResort: 'plant-manager' };
const DUAL = { dualApproval: { roles: ['security-duty'], distinctTeams: true } } as const;

describe('a last resort', () => {
  it('is called on shift or not', () => {
    expect(briefOf(askFor(ask(ON_CALL)))).toEqual({
      kind: 'last-resort',
      rule: 'R-1',
      people: ['ines-alves'],
    });
  });

  it('is not called when declared absent, and then there is nobody', () => {
    const said = askFor(ask(ON_CALL, { absent: ['ines-alves'] }));
    expect(briefOf(said)).toEqual({ kind: 'nobody', why: ['rung-unmanned', 'last-resort-unmanned'] });
  });

  it('is never of the identity’s vendor', () => {
    const said = askFor(
      ask({ holders: [{ roles: ['security-duty'] }], lastResort: 'vendor-technician' }, { onShift: [] }),
    );
    expect(briefOf(said)).toEqual({ kind: 'nobody', why: ['rung-unmanned', 'last-resort-unmanned'] });
  });

  it('is empty beside a permit when nobody is in that role', () => {
    const beside = { onShift: ['maya-chen'], absent: ['ines-alves'] };
    expect(askFor(ask(ON_CALL, beside))).toMatchObject({
      kind: 'permit',
      lastResort: { role: 'plant-manager', people: [] },
    });
    expect(askFor(ask({}, beside))).toMatchObject({ kind: 'permit', lastResort: null });
  });

  it('speaks too when people are there and none has a second', () => {
    const said = askFor(ask({ ...ON_CALL, obligations: [DUAL] }, { onShift: ['maya-chen'] }));
    expect(said).toMatchObject({
      kind: 'last-resort',
      why: [{ code: 'no-second-person', rung: 0, people: ['maya-chen'] }],
    });
  });

  it('comes with the break-glass offer', () => {
    const said = askFor(ask({ ...ON_CALL, obligations: [DUAL] }, { onShift: ['maya-chen'] }));
    expect(said).toMatchObject({
      breakGlass: { people: [{ person: 'maya-chen', role: 'shift-lead' }], limit: 'PT30M' },
    });
  });
});

const DUTIES: readonly {
  written: readonly Plain<Obligation>[];
  said: readonly Plain<Obligation>[];
  may: string;
  because: string;
}[] = [
  {
    written: [{ rationale: true }],
    said: [{ rationale: true }],
    may: 'may',
    because: 'without dual approval nothing is replaced',
  },
  {
    written: [DUAL, { rationale: true }],
    said: [{ review: true }, { rationale: true }],
    may: 'may-alone-with-review',
    because: 'a review stands for the second person',
  },
  {
    written: [{ review: true }, DUAL],
    said: [{ review: true }],
    may: 'may-alone-with-review',
    because: 'review stands once',
  },
  { written: [{ review: true }], said: [{ review: true }], may: 'may', because: 'nothing was replaced' },
];

describe('the duties of a last resort', () => {
  it.each(DUTIES)('$written: $because', ({ written, said, may }) => {
    const { answer, actor } = askAll(ask({ ...ON_CALL, obligations: written }, { actor: 'ines-alves' }));
    expect(answer).toMatchObject({ kind: 'last-resort', obligations: said });
    expect(actor).toMatchObject({ may, role: 'plant-manager' });
  });
});

const OFFERS: readonly { more: Ask; people: readonly string[] | null; because: string }[] = [
  {
    more: { onShift: ['maya-chen', 'tomas-ruiz'] },
    people: ['maya-chen', 'tomas-ruiz'],
    because: 'its roles are on shift here',
  },
  { more: { onShift: ['lea-novak'] }, people: null, because: 'nobody of its roles is on shift' },
  { more: { onShift: ['ana-silva'] }, people: null, because: 'Ana leads another line' },
  { more: { onShift: ['maya-chen', 'jo-acme'] }, people: ['maya-chen'], because: 'Jo is of the vendor' },
  { more: { onShift: ['maya-chen'], absent: ['maya-chen'] }, people: null, because: 'absent beats present' },
  {
    more: { onShift: ['maya-chen'], action: 'keep' },
    people: null,
    because: 'the runbook does not list the action',
  },
];

describe('the break-glass offer', () => {
  it.each(OFFERS)('$people: $because', ({ more, people }) => {
    const said = askFor({ now: TUESDAY, ...more });
    expect(said.kind).toBe('nobody');
    const offered = said.kind === 'nobody' ? said.breakGlass : undefined;
    expect(offered?.people.map(({ person }) => person) ?? null).toEqual(people);
  });

  it('does not exist in a runbook without one', () => {
    const runbooks = plantWith({}).runbooks.map(({ breakGlass: _, ...without }) => without);
    expect(askFor({ now: TUESDAY, plant: plantWith({ plant: { runbooks } }) })).toMatchObject({
      breakGlass: null,
    });
  });

  it('is not for who revoked, when it is about restoring', () => {
    const breakGlass = plain<BreakGlassRow>({ roles: ['shift-lead'], actions: ['restore'], limit: 'PT10M' });
    const plant = plantWith({ runbook: { breakGlass } });
    const restore = { plant, action: 'restore', onShift: ['maya-chen'] } as const;
    const by = (who: string) => ({ standings: { 'vnd-acme-rdp': { kind: 'revoked', by: who } } }) as const;
    expect(askFor({ ...restore, ...by('maya-chen') })).toMatchObject({ kind: 'nobody', breakGlass: null });
    expect(askFor({ ...restore, ...by('tomas-ruiz') })).toMatchObject({ breakGlass: { limit: 'PT10M' } });
  });
});
