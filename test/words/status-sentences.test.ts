import { describe, expect, it } from 'vitest';
import { type DurationText, type Identity, type PersonId } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';
import {
  breakGlassSentence,
  consequenceSentence,
  notYetSeenSentence,
  recordedSentence,
  stateDoubtSentence,
} from '../../shared/words/status-sentences.ts';
import { LINE, MAYA, NOW, REMOTE, TOMAS, harbour, instant } from './harbour.ts';

/** What do people read beside the answer?
 *  Promise: exact texts; decided never reads as effective. */

const robot: Identity = {
  id: REMOTE,
  name: 'Remote desktop',
  type: 'remoteAccess',
  reach: [LINE],
  criticality: 4,
  safetyCritical: false,
  tags: [],
  ifPaused: { effect: 'degraded' },
  ifRevoked: {
    effect: 'lineStop',
    within: 'PT40S' as DurationText,
    text: 'Robot stops at the end of its cycle.',
  },
  fallback: 'Switch robot cell to Manual, card M-12',
  whenUnsure: 'pause',
  atRest: 'active',
};

describe('a state in doubt', () => {
  it('says what was declared, what was measured, and that nothing else is permitted', () => {
    const declared = { path: 'running.vendorSession', at: instant('2026-11-21T13:16:30Z') };
    const measured = { path: 'stopped', at: instant('2026-11-21T13:22:02Z') };
    const doubt = { kind: 'disputed', equipment: LINE, declared, measured, now: NOW } as const;
    expect(stateDoubtSentence(doubt, harbour)).toBe(
      'Line 3: declared RUNNING VENDOR SESSION at 14:16:30 +01:00 (13:16:30 UTC), ' +
        'measured STOPPED at 14:22:02 +01:00 (13:22:02 UTC). ' +
        'Nothing else is permitted until the state is settled.',
    );
  });

  it('says how old the last sight of it is', () => {
    const last = { path: 'running', at: instantOf(NOW - 90_000) };
    expect(stateDoubtSentence({ kind: 'stale', equipment: LINE, last, now: NOW }, harbour)).toBe(
      'Line 3: last seen in RUNNING at 13:58:30 +01:00 (12:58:30 UTC), 1 min 30 s ago. ' +
        'Nothing else is permitted until the state is settled.',
    );
  });
});

describe('the consequence', () => {
  it('says what stops, how soon, what is safe if unsure and how work goes on', () => {
    expect(consequenceSentence(robot)).toBe(
      'REVOKE: the line stops within about 40 s. Robot stops at the end of its cycle. ' +
        'PAUSE: work goes on with restrictions. Safe if unsure: PAUSE. ' +
        'Work goes on by: Switch robot cell to Manual, card M-12.',
    );
  });

  it('says aloud that nobody knows', () => {
    const { fallback: _fallback, ...bare } = robot;
    const unknown = { ...bare, ifPaused: { effect: 'unknown' }, ifRevoked: { effect: 'unsafe' } } as const;
    expect(consequenceSentence(unknown)).toBe(
      'REVOKE: the line becomes UNSAFE. PAUSE: what happens is NOT KNOWN. Safe if unsure: PAUSE.',
    );
  });
});

describe('a decision', () => {
  it('that is recorded has switched nothing off', () => {
    const recorded = { at: instant('2026-11-21T13:23:05Z'), now: NOW, carryOut: 'card C-03' };
    expect(recordedSentence(recorded, harbour)).toBe(
      'RECORDED 14:23:05 +01:00 (13:23:05 UTC). This console does not switch anything off. ' +
        'Carry out: card C-03. Then confirm here.',
    );
  });

  const instructions: readonly (readonly [PersonId | null, string])[] = [
    [TOMAS, 'Tomás Ruiz, ext 4418, to carry out: in the remote gateway.'],
    [null, 'Nobody is instructed yet.'],
  ];
  it.each(instructions)('whose effect nobody has seen stays DECIDED (%s)', (instructed, rest) => {
    const open = {
      action: 'revoke',
      decidedAt: instantOf(NOW - 4 * 60_000 - 59_000),
      now: NOW,
      instructed,
      carryOut: 'in the remote gateway',
    } as const;
    expect(notYetSeenSentence(open, harbour)).toBe(`REVOKE DECIDED, NOT CONFIRMED, 4 min. ${rest}`);
  });
});

describe('a break-glass', () => {
  it.each([
    ['Robot moves alone', ' Reason: Robot moves alone.', 'a reason is shown'],
    ['  ', '', 'an empty one leaves no gap'],
  ])('with reason "%s" says who, how long and until when', (reason, rest) => {
    const glass = { by: MAYA, endsAt: instantOf(NOW + 11 * 60_000 + 59_000), now: NOW, reason };
    expect(breakGlassSentence(glass, harbour)).toBe(
      `BREAK-GLASS by Maya Chen, ext 4412, 11 min left, ends 14:11 +01:00 (13:11 UTC).${rest}`,
    );
  });
});
