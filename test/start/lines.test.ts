import { expect, it } from 'vitest';
import { type Way, type WhyNotDesktop } from '../../electron/start/choose-way.ts';
import { linesFor } from '../../electron/start/lines.ts';
import { commandOf } from '../../electron/start/run.ts';
import { hasDisplay } from '../../electron/start/situation.ts';

/** What does a start say, and what does it run? */

const told = { version: '45.4.1', archive: 'electron-v45.4.1-linux-x64.zip', given: [] };
const causes: readonly WhyNotDesktop[] = ['root', 'no-sandbox', 'not-fetched', 'carried-wrong'];
const ways: readonly Way[] = [
  { kind: 'desktop', executable: '/electron' },
  ...causes.map((because): Way => ({ kind: 'trial', isRoot: because === 'root', because })),
  { kind: 'terminal', because: 'no-display' },
  ...causes.map((cause): Way => ({ kind: 'terminal', because: 'no-browser', whyNotDesktop: cause })),
];

it.each(ways)('$kind $because says what was done and how to get the next better one, in one line', (way) => {
  const [first = '', ...more] = linesFor(way, told);
  expect(first).toMatch(/^(desktop program|trial window|terminal demo), .+; (for|better still)/);
  expect([first, ...more].join('\n')).not.toMatch(/no-sandbox|disable/);
});

it('names mirror, zip and variable, because one of them works on every machine', () => {
  const [line] = linesFor({ kind: 'trial', isRoot: false, because: 'not-fetched' }, told);
  expect(line).toContain('ELECTRON_MIRROR');
  expect(line).toContain(told.archive);
  expect(line).toContain('ELECTRON_OVERRIDE_DIST_PATH');
});

it.each(ways.filter(({ kind }) => kind === 'trial'))('names what a trial window lacks ($because)', (way) => {
  const text = linesFor(way, told).join('\n');
  for (const part of ['key storage', 'sleep and shutdown', 'veto', 'native menus', 'integrity'])
    expect(text).toContain(part);
});

it('says as root that only the sample plant is shown, and without the sandbox of the browser', () => {
  const way = { kind: 'trial', isRoot: true, because: 'root' } as const;
  expect(linesFor(way, told).at(-1)).toMatch(/sample plant only.*without its sandbox$/);
  expect(linesFor(way, { ...told, given: ['--trial'] }).at(-1)).toContain('`--trial` is not handed on');
});

const env = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect', STAND_IN_TEST: '1' };
const commands = [
  {
    way: ways[0],
    file: '/electron',
    args: ['/top', '--wall'],
    env: { PATH: '/bin' },
    because: 'it is the program',
  },
  {
    way: ways[1],
    file: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      expect.stringMatching(/electron-double.run\.ts$/),
      '/top',
      '--wall',
    ],
    env: { PATH: '/bin' },
    because: 'the stand-in runs the same main, and is no test',
  },
  {
    way: ways[5],
    file: process.execPath,
    args: [expect.stringMatching(/watchbill\.mjs$/), 'demo'],
    env,
    because: 'a terminal has no wall',
  },
];

it.each(commands)('runs $file $args, because $because', ({ way, because: _because, ...command }) => {
  if (way === undefined) throw new Error('the table names a way that is not there');
  expect(commandOf(way, { top: '/top', args: ['--wall'], env })).toEqual(command);
});

it.each([
  { platform: 'linux', variables: {}, there: false, because: 'neither kind of display is named' },
  { platform: 'linux', variables: { DISPLAY: '' }, there: false, because: 'an empty name is none' },
  { platform: 'linux', variables: { DISPLAY: ':0' }, there: true, because: 'X11' },
  { platform: 'linux', variables: { WAYLAND_DISPLAY: 'wayland-0' }, there: true, because: 'Wayland' },
  { platform: 'win32', variables: {}, there: true, because: 'it always has one' },
  { platform: 'darwin', variables: {}, there: true, because: 'it always has one' },
] as const)('$platform $variables: a display is there: $there, because $because', (each) => {
  expect(hasDisplay({ platform: each.platform, env: each.variables })).toBe(each.there);
});
