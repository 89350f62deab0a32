/** What may a person choose about the window?
 *  Promise: one value for this console, kept by main and the same in every window; the schema of it is in
 *  `requests.ts`, the limits are here.
 *  Never: a rule, a right or anything of the plant; whoever reads it may see it. */

export const THEMES = ['day', 'dusk', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** Whole numbers, ends included. */
export const ZOOM_PERCENT = { least: 80, most: 300 } as const;
export const VOLUME_PERCENT = { least: 0, most: 100 } as const;
export const WALL_SCALE_PERCENT = { least: 200, most: 350 } as const;

export type Settings = {
  readonly theme: Theme;
  /** Of the live window; `ZOOM_PERCENT`. */
  readonly zoomPercent: number;
  /** Single letters and digits work in their region (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** `volume` in percent; `VOLUME_PERCENT`. */
  readonly tones: { readonly on: boolean; readonly volume: number };
  /** Text on the wall against text in the live window; `WALL_SCALE_PERCENT`. */
  readonly wallScalePercent: number;
  /** The tour was finished or left; it does not begin by itself again. */
  readonly tourDone: boolean;
};

/** Before anybody has chosen. Main takes the night theme instead where the system asks for dark colours. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'day',
  zoomPercent: 100,
  letterKeys: true,
  tones: { on: true, volume: 50 },
  wallScalePercent: 250,
  tourDone: false,
};
