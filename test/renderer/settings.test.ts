import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleAtHand } from './console-at-hand.ts';
import { larger, nextTheme, smaller } from '../../renderer/state/settings-steps.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';

/** Are the settings in force at once, and kept? */

let at = new ConsoleAtHand();
beforeEach(async () => {
  at = new ConsoleAtHand();
  await at.begin();
});
afterEach(() => at.end());

const kept = () => at.hands.console.bridge['settings:get']({});

describe('a change', () => {
  it('is in force before it is kept, because a key must be seen to work', () => {
    at.settings.change({ theme: 'night' });
    expect(at.settings.store.getState().theme).toBe('night');
  });

  it('is kept by the program', async () => {
    await at.run('theme');
    expect(await kept()).toMatchObject({ settings: { theme: 'dusk' } });
  });

  it('says the zoom in percent', async () => {
    await at.run('zoom-in');
    expect(at.said).toBe('Zoom 110 %.');
    await at.run('zoom-reset');
    expect(await kept()).toMatchObject({ settings: { zoomPercent: 100 } });
  });
});

describe('the steps', () => {
  it('of the zoom end at 80 and 300 %', () => {
    const at300 = { ...DEFAULT_SETTINGS, zoomPercent: 300 };
    const at80 = { ...DEFAULT_SETTINGS, zoomPercent: 80 };
    expect([larger(at300), smaller(at80)]).toEqual([300, 80]);
  });

  it('lead out of a zoom that is no step, because main may have kept one', () => {
    const between = { ...DEFAULT_SETTINGS, zoomPercent: 117 };
    expect([smaller(between), larger(between)]).toEqual([110, 125]);
  });

  it('of the theme go round', () => {
    const themes = ['day', 'dusk', 'night'] as const;
    expect(themes.map((theme) => nextTheme({ ...DEFAULT_SETTINGS, theme }))).toEqual([
      'dusk',
      'night',
      'day',
    ]);
  });
});
