import { describe, expect, it } from 'vitest';
import { AGAIN_MS, SILENT, type ToneFacts, type ToneState, stepTones } from '../../renderer/state/tones.ts';
import { type Alert } from '../../shared/contract/board.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Does it sound when it must, and stop when it must? */

const alert = (id: string, level: Alert['level']): Alert => ({
  id,
  level,
  sentence: id,
  since: instantOf(0),
  line: null,
  identity: null,
  questionId: null,
});
const GAP = alert('gap', 'P1');
const ASKED = alert('asked', 'P2');
const ASKED_AGAIN = alert('asked-again', 'P2');
const CHANGED = alert('changed', 'P3');
const ON = { on: true, volume: 50 };
const facts = (alerts: ToneFacts['alerts'], more: Partial<ToneFacts> = {}): ToneFacts => ({
  alerts,
  silenced: [],
  tones: ON,
  nowMs: 0,
  ...more,
});

/** What is played, step by step. */
function played(steps: readonly ToneFacts[]): readonly (string | null)[] {
  let state: ToneState = SILENT;
  return steps.map((step) => {
    const next = stepTones(state, step);
    state = next.state;
    return next.play;
  });
}

describe('P1', () => {
  it('sounds again and again, because nobody may miss it', () => {
    const times = [0, 1000, AGAIN_MS, AGAIN_MS + 1000, 2 * AGAIN_MS];
    expect(played(times.map((nowMs) => facts([GAP], { nowMs })))).toEqual(['P1', null, 'P1', null, 'P1']);
  });

  it('stops when it is silenced', () => {
    const later = { silenced: ['gap'], nowMs: AGAIN_MS };
    expect(played([facts([GAP]), facts([GAP], later)])).toEqual(['P1', null]);
  });

  it('stops when its condition ends, and sounds at once when it comes again', () => {
    expect(played([facts([GAP]), facts([], { nowMs: 500 }), facts([GAP], { nowMs: 900 })])).toEqual([
      'P1',
      null,
      'P1',
    ]);
  });

  it('sounds for the one that is left when another is silenced', () => {
    const two = [GAP, alert('expired', 'P1')];
    const later = facts(two, { silenced: ['gap'], nowMs: AGAIN_MS });
    expect(played([facts(two), later])).toEqual(['P1', 'P1']);
  });
});

describe('P2', () => {
  it('sounds once', () => {
    expect(played([facts([]), facts([ASKED]), facts([ASKED], { nowMs: AGAIN_MS })])).toEqual([
      null,
      'P2',
      null,
    ]);
  });

  it('sounds for each new one', () => {
    expect(played([facts([ASKED]), facts([ASKED, ASKED_AGAIN])])).toEqual(['P2', 'P2']);
  });

  it('waits behind P1 and is not made up for, because it was on screen all the while', () => {
    const silenced = facts([GAP, ASKED], { silenced: ['gap'], nowMs: 100 });
    expect(played([facts([GAP, ASKED]), silenced])).toEqual(['P1', null]);
  });
});

describe('no tone', () => {
  it.each([
    ['for P3, which only says that something changed', facts([CHANGED])],
    ['before the first view, because nobody knows yet', facts(null)],
    ['when tones are off', facts([GAP], { tones: { on: false, volume: 50 } })],
  ])('%s', (_because, step) => {
    expect(played([step])).toEqual([null]);
  });
});
