import { describe, expect, it } from 'vitest';
import { type Open, whyNotApplicable } from '../../shared/authority/applicable.ts';
import { type StandingKind } from '../../shared/authority/types.ts';
import { ACTIONS, type Action } from '../../shared/plant/types.ts';
import { askFor, briefOf } from './ask.ts';

const STANDINGS: readonly StandingKind[] = ['active', 'paused', 'constrained', 'revoked'];

type Row = { readonly action: Action; readonly standings: readonly StandingKind[]; readonly because: string };

/** Which standings each action applies to, for an identity that is active at rest. */
const ACTIVE_AT_REST: readonly Row[] = [
  { action: 'keep', standings: ['active', 'constrained'], because: 'there is something to leave as it is' },
  { action: 'pause', standings: ['active', 'constrained'], because: 'there is ability to remove' },
  { action: 'resume', standings: ['paused'], because: 'only a pause can end' },
  { action: 'constrain', standings: ['active'], because: 'what is narrowed already is not narrowed again' },
  { action: 'release', standings: ['constrained'], because: 'only a constraint can be lifted' },
  { action: 'revoke', standings: ['active', 'paused', 'constrained'], because: 'anything but revoked' },
  { action: 'restore', standings: ['revoked'], because: 'only what was revoked is issued again' },
  { action: 'override', standings: ['paused', 'constrained', 'revoked'], because: 'a decision stands' },
  { action: 'extend', standings: ['paused', 'constrained'], because: 'something with an end runs' },
  { action: 'withdraw', standings: [], because: 'the bare engine knows of no open decision' },
];

/** The rows that differ for just-in-time identities, which are paused at rest. */
const PAUSED_AT_REST: readonly Row[] = [
  { action: 'override', standings: ['constrained', 'revoked'], because: 'rest is no decision' },
  {
    action: 'extend',
    standings: ['active', 'constrained'],
    because: 'opened access has an end, rest has none',
  },
  { action: 'resume', standings: ['paused'], because: 'a resume opens access for a task' },
  { action: 'pause', standings: ['active', 'constrained'], because: 'a pause returns it to rest' },
];

describe('whether an action applies', () => {
  it('has a row for each action', () => {
    expect(ACTIVE_AT_REST.map(({ action }) => action)).toEqual(ACTIONS);
  });

  it.each(ACTIVE_AT_REST)(
    '$action of an identity that is active at rest: $because',
    ({ action, standings }) => {
      expect(applying(action, 'active')).toEqual(standings);
    },
  );

  it.each(PAUSED_AT_REST)(
    '$action of an identity that is paused at rest: $because',
    ({ action, standings }) => {
      expect(applying(action, 'paused')).toEqual(standings);
    },
  );

  it('names rest as the reason where the pause is no decision', () => {
    const asked = { standing: 'paused', atRest: 'paused' } as const;
    expect(whyNotApplicable({ ...asked, action: 'override' })).toEqual({
      code: 'at-rest',
      action: 'override',
    });
    expect(whyNotApplicable({ ...asked, action: 'extend' })).toEqual({ code: 'at-rest', action: 'extend' });
  });

  it('names the standing as the reason elsewhere', () => {
    expect(whyNotApplicable({ action: 'pause', standing: 'revoked', atRest: 'active' })).toEqual({
      code: 'standing-does-not-allow',
      action: 'pause',
      standing: 'revoked',
    });
  });

  it('lets the desk say that a decision can be withdrawn', () => {
    expect(applying('withdraw', 'active', { openDecision: true })).toEqual(STANDINGS);
  });

  it('lets the desk say that a break-glass runs, whatever the standing', () => {
    expect(applying('extend', 'active', { openBreakGlass: true })).toEqual(STANDINGS);
  });
});

describe('an answer to an action that does not apply', () => {
  it('is not-applicable, before any rule is looked at', () => {
    const said = askFor({ action: 'resume', states: { 'line-3': [], 'line-4': [['emergency']] } });
    expect(briefOf(said)).toEqual({ kind: 'not-applicable', why: ['standing-does-not-allow'] });
  });

  it('takes the standing from rest when nothing was decided', () => {
    expect(askFor({ action: 'release' }).kind).toBe('not-applicable');
    const constrained = { standings: { 'vnd-acme-rdp': { kind: 'constrained' } } } as const;
    expect(askFor({ action: 'release', ...constrained }).kind).toBe('nobody');
  });

  it('hands the open decision through', () => {
    expect(askFor({ action: 'withdraw' })).toEqual({
      kind: 'not-applicable',
      why: [{ code: 'nothing-to-withdraw' }],
    });
    expect(askFor({ action: 'withdraw', open: { openDecision: true } }).kind).toBe('nobody');
  });
});

function applying(action: Action, atRest: 'active' | 'paused', open: Open = {}): readonly StandingKind[] {
  return STANDINGS.filter(
    (standing) => whyNotApplicable({ action, standing, atRest, ...open }) === undefined,
  );
}
