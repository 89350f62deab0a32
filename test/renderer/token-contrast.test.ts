import { describe, expect, it } from 'vitest';
import { THEMES, VISIONS, type Vision, contrastOf, distanceOf, tokenOf } from './tokens.ts';

/** Can everybody read and tell apart what the tokens paint? Check 2 of fifteen. */

const PAPERS = ['bg', 'panel', 'raised', 'sel'] as const;
const VISION_NAMES = Object.keys(VISIONS).filter((name): name is Vision => name in VISIONS);

const ROWS = [
  { ink: 'ink', least: 7, because: 'it is all text' },
  { ink: 'ink2', least: 7, because: 'secondary text is read at 3 a.m. too' },
  { ink: 'line', least: 3, because: 'outlines and normal shapes are graphics' },
  { ink: 'p2text', least: 4.5, because: 'amber as text has its own colour' },
  { ink: 'focus', least: 3, because: 'the ring must be seen on every paper' },
] as const;

describe.each(THEMES)('in %s', (theme) => {
  it.each(ROWS)('$ink has a contrast of $least on every paper, because $because', ({ ink, least }) => {
    for (const paper of PAPERS)
      expect(contrastOf(theme, [ink, paper]), `${ink} on ${paper}`).toBeGreaterThanOrEqual(least);
  });

  it('text stays below 15, because more is glare in a dark room', () => {
    for (const paper of PAPERS) expect(contrastOf(theme, ['ink', paper])).toBeLessThan(15);
  });

  it.each(['p1', 'p2', 'p3'])('a chip of %s has text of 7, because it names the level', (level) => {
    expect(contrastOf(theme, [`on-${level}`, level])).toBeGreaterThanOrEqual(7);
  });

  it.each(['p1', 'p3'])(
    '%s as text has 4.5, and on a selected row of dusk 3 as a shape with a chip',
    (level) => {
      for (const paper of PAPERS) {
        const least = theme === 'dusk' && paper === 'sel' ? 3 : 4.5;
        expect(contrastOf(theme, [level, paper]), `${level} on ${paper}`).toBeGreaterThanOrEqual(least);
      }
    },
  );

  it.each(VISION_NAMES)(
    'the levels and the outline are 15 apart in %s, because colour is never alone',
    (eye) => {
      const colours = ['p1', 'p2', 'p3', 'line'].map((name) => tokenOf(theme, name));
      for (const [place, one] of colours.entries())
        for (const other of colours.slice(place + 1))
          expect(distanceOf(eye, one, other), `${one} and ${other}`).toBeGreaterThanOrEqual(15);
    },
  );
});
