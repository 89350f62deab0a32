import { Emitter } from './emitter.ts';

/** What is `screen`?
 *  Promise: one display of 1920 × 1080, its work area 40 pixels lower. */

const size = { width: 1920, height: 1080 };
const workAreaSize = { width: 1920, height: 1040 };
const display = {
  id: 1,
  label: '',
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds: { x: 0, y: 0, ...size },
  size,
  workArea: { x: 0, y: 0, ...workAreaSize },
  workAreaSize,
} as const;
export type Display = typeof display;

class Screen extends Emitter<'display-added' | 'display-metrics-changed' | 'display-removed'> {
  getPrimaryDisplay(): Display {
    return display;
  }
  getAllDisplays(): Display[] {
    return [display];
  }
  getDisplayMatching(_box: object): Display {
    return display;
  }
}

export type { Screen };
export const screen = new Screen();
