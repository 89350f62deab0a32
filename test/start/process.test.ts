import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Does the command itself go its way? The ways with a window are run by the specs, on whatever engine is there. */

const START = join(import.meta.dirname, '..', '..', 'electron', 'start', 'start.mjs');
const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...env } = process.env;

it.skipIf(process.platform !== 'linux')(
  'plays the demo and says why where there is no display, whatever was asked of a window',
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [START, '--wall'], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^watchbill: terminal demo, because there is no display/);
    expect(stdout).toContain('Harbour Foods');
    expect(status).toBe(0);
  },
);
