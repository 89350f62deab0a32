import { describe, expect, it } from 'vitest';
import { type Intent, type OpenBreakGlass } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  MINUTE,
  type Play,
  START,
  codeOf,
  decide,
  declare,
  made,
  pass,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const glass = (
  more: Partial<Omit<OpenBreakGlass, 'by' | 'identity'>> & { by?: string; identity?: string } = {},
): Intent => {
  const { by = 'maya', identity = 'svc-erp', ...rest } = more;
  return {
    kind: 'openBreakGlass',
    by: personIdOf(by),
    identity: identityIdOf(identity),
    at: equipmentIdOf('line-3'),
    action: 'pause',
    category: 'production',
    incidentId: null,
    rationale: 'nobody may and it must stop',
    endsAt: null,
    ...rest,
  };
};

const review = (breakGlassId: string, by: string, text = 'it had to be done'): Intent => ({
  kind: 'reviewBreakGlass',
  by: personIdOf(by),
  breakGlassId,
  verdict: 'justified',
  text,
});

/** In maintenance no rule lets anybody pause: an authority gap, where the glass is offered. */
async function inGap(): Promise<Play> {
  const play = await startPlay();
  await recorded(play, declare('work.started'));
  return play;
}

describe('breaking the glass', () => {
  it('opens for the person and the time it is offered, and tells everybody', async () => {
    const play = await inGap();
    const { records, made: ids } = await recorded(play, glass());
    expect(records[0]).toMatchObject({
      type: 'breakglass.opened',
      body: {
        answer: 'nobody',
        limit: 'PT30M',
        endsAt: '2026-11-21T13:30:00.000Z',
        openedBy: { personId: 'maya' },
      },
    });
    expect(play.alerts.map(({ alert }) => alert)).toEqual([
      { kind: 'break-glass', roles: [], about: ids[0] },
    ]);
  });

  it('lets exactly that person decide, and the decision says by which way', async () => {
    const play = await inGap();
    const breakGlassId = await made(play, glass());
    expect(await codeOf(play, decide('pause', 'svc-erp', { breakGlassId, by: 'tomas' }))).toBe(
      'glass-elsewhere',
    );
    expect(await codeOf(play, decide('pause', 'svc-mes', { breakGlassId }))).toBe('glass-elsewhere');
    expect(await codeOf(play, decide('keep', 'svc-erp', { breakGlassId }))).toBe('glass-elsewhere');
    const { records } = await recorded(play, decide('pause', 'svc-erp', { breakGlassId }));
    expect(records[0]?.body).toMatchObject({
      authority: { kind: 'break-glass', rule: null, breakGlassId },
      endsAt: '2026-11-21T13:30:00.000Z',
    });
  });

  it.each([
    {
      intent: glass({ by: 'lea' }),
      code: 'glass-not-offered',
      because: 'the runbook does not name her role',
    },
    { intent: glass({ action: 'keep' }), code: 'glass-not-offered', because: 'the runbook does not list it' },
    {
      intent: glass({ rationale: 'now' }),
      code: 'rationale-missing',
      because: 'a reader has to understand it',
    },
    {
      intent: glass({ endsAt: instantOf(START + 31 * MINUTE) }),
      code: 'end-too-late',
      because: 'the limit is capped',
    },
    { intent: glass({ endsAt: START }), code: 'end-passed', because: 'it would be over before it begins' },
    { intent: glass({ by: 'ines' }), code: 'not-signed-in', because: 'acting needs a person' },
    { intent: glass({ incidentId: 'x' }), code: 'unknown-occurrence', because: 'no such incident' },
  ])('$code ($because)', async ({ intent, code }) => {
    const play = await inGap();
    expect(await codeOf(play, intent)).toBe(code);
    expect(play.desk.world().unreviewed).toEqual([]);
  });

  it('is not offered where a rule permits, and never under a forbid', async () => {
    const play = await startPlay();
    expect(await codeOf(play, glass())).toBe('glass-not-offered');
    await recorded(play, declare('emergency.declared'));
    expect(await play.desk.submit(glass({ identity: 'svc-sis' }))).toMatchObject({
      problem: { code: 'glass-not-offered', answer: 'forbid' },
    });
  });

  it('ends by itself, and nothing more is decided under it', async () => {
    const play = await inGap();
    const breakGlassId = await made(play, glass({ endsAt: instantOf(START + 10 * MINUTE) }));
    const records = await pass(play, 12 * MINUTE);
    expect(records[0]).toMatchObject({
      type: 'breakglass.ended',
      body: { reason: 'time', dueAt: '2026-11-21T13:10:00.000Z', endedAt: '2026-11-21T13:12:00.000Z' },
    });
    expect(await codeOf(play, decide('pause', 'svc-erp', { breakGlassId }))).toBe('glass-not-open');
  });
});

describe('glass-is-reviewed', () => {
  it('a break-glass stays a debt until somebody who took no part reviews it', async () => {
    const play = await inGap();
    const breakGlassId = await made(play, glass());
    await recorded(play, decide('pause', 'svc-erp', { breakGlassId }));
    expect(await codeOf(play, review(breakGlassId, 'lea'))).toBe('glass-still-open');
    const { records } = await recorded(play, {
      kind: 'endBreakGlass',
      by: personIdOf('tomas'),
      breakGlassId,
    });
    expect(typesOf(records)).toEqual(['breakglass.ended']);
    const own = await play.desk.submit(review(breakGlassId, 'maya'));
    expect(own).toMatchObject({ kind: 'refused', problem: { code: 'reviewer-involved' } });
    expect(typesOf(own.records)).toEqual(['decision.refused']);
    expect(play.desk.world().unreviewed).toEqual([breakGlassId]);
    expect(await codeOf(play, review(breakGlassId, 'lea', ' '))).toBe('empty-text');
    await recorded(play, review(breakGlassId, 'lea'));
    expect(play.desk.world().unreviewed).toEqual([]);
    expect(await codeOf(play, review(breakGlassId, 'tomas'))).toBe('already-closed');
  });

  it('ending asks for one that is open', async () => {
    const play = await inGap();
    const end = (breakGlassId: string): Intent => ({
      kind: 'endBreakGlass',
      by: personIdOf('maya'),
      breakGlassId,
    });
    expect(await codeOf(play, end('x'))).toBe('unknown-occurrence');
    const breakGlassId = await made(play, glass());
    await recorded(play, end(breakGlassId));
    expect(await codeOf(play, end(breakGlassId))).toBe('glass-not-open');
  });
});
