import {
  type Settings,
  THEMES,
  type Theme,
  VOLUME_PERCENT,
  WALL_SCALE_PERCENT,
  ZOOM_PERCENT,
} from '../../shared/contract/settings.ts';

/** What is one step of a setting?
 *  Promise: the zoom goes in the steps of a browser and stops at its ends, the theme in a circle (ux.md §4). */

export const THEME_CIRCLE: readonly Theme[] = THEMES;
export const VOLUME = { ...VOLUME_PERCENT, step: 5 } as const;
export const WALL_SCALE = { ...VOLUME_PERCENT, WALL_SCALE_PERCENT, step: 10 } as const;
export const ZOOM_STEPS: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/** From here on one column (ux.md §3). */
export const ONE_COLUMN_PERCENT = 175;

export function larger({ zoomPercent }: Settings): number {
  return ZOOM_STEPS.find((step) => step > zoomPercent) ?? ZOOM_PERCENT.most;
}

export function smaller({ zoomPercent }: Settings): number {
  return ZOOM_STEPS.findLast((step) => step < zoomPercent) ?? ZOOM_PERCENT.least;
}

export function nextTheme({ theme }: Settings): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'day';
}
