import { describe, expect, it } from 'vitest';
import { SATURDAY, TUESDAY, askAll, askFor, briefOf, codesOf, later } from './ask.ts';

/** Does the engine answer the worked cases of the authority page as they stand there? */
describe('the worked cases', () => {
  it('pause on a Saturday is for the shift lead, then the engineer, then the plant manager', () => {
    expect(askFor({})).toEqual({
      kind: 'permit',
      rule: { runbook: 'packaging-line', version: '1.2.0', id: 'R-12' },
      holder: {
        rung: 0,
        of: 2,
        roles: ['shift-lead'],
        people: [{ person: 'maya-chen', role: 'shift-lead' }],
        since: SATURDAY,
      },
      next: [
        {
          rung: 1,
          roles: ['ot-duty-engineer'],
          people: [{ person: 'tomas-ruiz', role: 'ot-duty-engineer' }],
          at: later(SATURDAY, 5),
        },
      ],
      lastResort: { role: 'plant-manager', people: ['ines-alves'] },
      obligations: [{ rationale: true }, { timeLimit: 'PT30M', untilExit: true }],
      inform: [{ equipment: 'line-4', people: [] }],
      seconds: [],
    });
  });

  it('with nobody in the next role on shift there is no next rung', () => {
    expect(askFor({ onShift: ['maya-chen'] })).toMatchObject({ kind: 'permit', next: [] });
  });

  it('with Maya absent the next rung holds at once', () => {
    const said = askFor({ onShift: ['tomas-ruiz'], absent: ['maya-chen'] });
    expect(briefOf(said)).toEqual({ kind: 'permit', rule: 'R-12', rung: 1, people: ['tomas-ruiz'] });
    expect(said).toMatchObject({ holder: { since: SATURDAY } });
  });

  it('with nobody on shift the plant manager is the last resort, on shift or not', () => {
    const said = askFor({ onShift: [], absent: ['maya-chen'] });
    expect(briefOf(said)).toEqual({ kind: 'last-resort', rule: 'R-12', people: ['ines-alves'] });
    expect(said).toMatchObject({
      why: [
        { code: 'rung-unmanned', rung: 0 },
        { code: 'rung-unmanned', rung: 1 },
      ],
    });
  });

  it('on a Tuesday no rule matches, and the break-glass is offered for half an hour', () => {
    expect(askFor({ now: TUESDAY })).toEqual({
      kind: 'nobody',
      breakGlass: {
        people: [
          { person: 'maya-chen', role: 'shift-lead' },
          { person: 'tomas-ruiz', role: 'ot-duty-engineer' },
        ],
        limit: 'PT30M',
      },
      why: [{ code: 'no-rule' }],
    });
  });

  it('Jo Acme may not, because the identity is of the same vendor', () => {
    const { actor } = askAll({ actor: 'jo-acme', onShift: ['maya-chen', 'jo-acme'] });
    expect(actor).toEqual({
      may: 'may-not',
      person: 'jo-acme',
      why: [{ code: 'vendor-of-identity', person: 'jo-acme', vendor: 'acme' }],
    });
  });

  it('revoke has no rule: nobody, with the break-glass offered', () => {
    const said = askFor({ action: 'revoke' });
    expect(briefOf(said)).toEqual({ kind: 'nobody', why: ['no-rule'] });
    expect(said).toMatchObject({ breakGlass: { limit: 'PT30M' } });
  });

  it('an emergency on Line 4 forbids restoring a safety-critical identity asked about at Line 3', () => {
    const said = askFor({
      action: 'restore',
      identity: 'svc-safety',
      standings: { 'svc-safety': { kind: 'revoked', by: 'tomas-ruiz' } },
      states: { 'line-4': [['emergency']] },
    });
    expect(briefOf(said)).toEqual({ kind: 'forbid', rules: ['F-1'] });
    expect(said.kind === 'forbid' && codesOf(said.why)).toEqual(['forbidden']);
  });
});
