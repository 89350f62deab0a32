import { type BrowserContextOptions } from '@playwright/test';

/** On which screen is the page looked at?
 *  Promise: the sizes of the layout check, in CSS pixels, with the density that makes them so.
 *  Never: mobile emulation. */

export const VIEWPORTS = {
  '1920x1080': { width: 1920, height: 1000, scale: 1 },
  '1366x768': { width: 1366, height: 768, scale: 1 },
  '1280x720': { width: 1280, height: 720, scale: 1 },
  '3840x2160@2': { width: 1920, height: 1000, scale: 2 },
  '1366x768 at 200 %': { width: 683, height: 384, scale: 2 },
  '320 px': { width: 320, height: 640, scale: 1 },
} as const;
export type Viewport = keyof typeof VIEWPORTS;

export type Screen = {
  readonly viewport?: Viewport;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
};

export function contextOptions(screen: Screen): BrowserContextOptions {
  const { width, height, scale } = VIEWPORTS[screen.viewport ?? '1920x1080'];
  return {
    viewport: { width, height },
    deviceScaleFactor: scale,
    forcedColors: screen.forcedColors === true ? 'active' : 'none',
    reducedMotion: screen.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    serviceWorkers: 'block',
  };
}
