import { describe, expect, it } from 'vitest';
import {
  type ElectronFact,
  type Hindrance,
  type Situation,
  type Way,
  chooseWay,
  handedOn,
  needsFetching,
} from '../../electron/start/choose-way.ts';

const CARRIED = { kind: 'carried-wrong', folder: '/carried' } as const;
const ELECTRON: Readonly<Record<ElectronFact['kind'], ElectronFact>> = {
  there: { kind: 'there', executable: '/electron' },
  fetchable: { kind: 'fetchable' },
  'not-fetched': { kind: 'not-fetched' },
  'carried-wrong': CARRIED,
};

type Row = {
  readonly display?: boolean;
  readonly hindrance?: Hindrance | null;
  readonly electron?: ElectronFact['kind'];
  readonly browser?: boolean;
  readonly way: Way;
  readonly fetches?: true;
  readonly because: string;
};

const trial = (because: Extract<Way, { kind: 'trial' }>['because']): Way => ({
  kind: 'trial',
  isRoot: because === 'root',
  because,
});
const terminal = (whyNotDesktop: Extract<Way, { kind: 'trial' }>['because']): Way => ({
  kind: 'terminal',
  because: 'no-browser',
  whyNotDesktop,
});
const free = { display: true, hindrance: null } as const;
const root = { display: true, hindrance: 'root' } as const;
const caged = { display: true, hindrance: 'no-sandbox' } as const;

/** What is left out may be anything. */
const TABLE: readonly Row[] = [
  { display: false, way: { kind: 'terminal', because: 'no-display' }, because: 'nothing could be seen' },
  {
    ...free,
    electron: 'there',
    way: { kind: 'desktop', executable: '/electron' },
    because: 'it is the best',
  },
  {
    ...free,
    electron: 'fetchable',
    browser: true,
    fetches: true,
    way: trial('not-fetched'),
    because: 'first tried',
  },
  {
    ...free,
    electron: 'fetchable',
    browser: false,
    fetches: true,
    way: terminal('not-fetched'),
    because: 'tried, and nothing else can show a window',
  },
  {
    ...free,
    electron: 'not-fetched',
    browser: true,
    way: trial('not-fetched'),
    because: 'a browser is there',
  },
  { ...free, electron: 'not-fetched', browser: false, way: terminal('not-fetched'), because: 'no browser' },
  {
    ...free,
    electron: 'carried-wrong',
    browser: true,
    way: trial('carried-wrong'),
    because: 'another version',
  },
  { ...free, electron: 'carried-wrong', browser: false, way: terminal('carried-wrong'), because: 'neither' },
  {
    ...root,
    browser: true,
    way: trial('root'),
    because: 'Electron refuses root, so it is not fetched either',
  },
  { ...root, browser: false, way: terminal('root'), because: 'nothing that root may start' },
  { ...caged, browser: true, way: trial('no-sandbox'), because: 'an installed browser has its sandbox' },
  { ...caged, browser: false, way: terminal('no-sandbox'), because: 'nothing without a sandbox' },
];

const situations = [true, false].flatMap((display) =>
  ([null, 'root', 'no-sandbox'] as const).flatMap((hindrance) =>
    (['there', 'fetchable', 'not-fetched', 'carried-wrong'] as const).flatMap((electron) =>
      [true, false].map((browser) => ({ display, hindrance, electron, browser })),
    ),
  ),
);

describe('every situation', () => {
  it.each(situations)('$display $hindrance $electron $browser has one row and goes its way', (facts) => {
    const rows = TABLE.filter((row) =>
      (['display', 'hindrance', 'electron', 'browser'] as const).every(
        (name) => row[name] === undefined || row[name] === facts[name],
      ),
    );
    expect(rows.map(({ because }) => because)).toHaveLength(1);
    const situation: Situation = {
      hasDisplay: facts.display,
      isRoot: facts.hindrance === 'root',
      hindrance: facts.hindrance,
      electron: ELECTRON[facts.electron],
      browser: facts.browser ? '/browser' : null,
    };
    expect(chooseWay(situation)).toEqual(rows[0]?.way);
    expect(needsFetching(situation)).toBe(rows[0]?.fetches === true);
  });
});

const given = ['--wall', '--trial', '--data=/d'];
const handed: readonly { readonly way: Way; readonly args: readonly string[]; readonly because: string }[] = [
  {
    way: { kind: 'desktop', executable: '/electron' },
    args: given,
    because: 'all that was typed is handed on',
  },
  { way: trial('not-fetched'), args: given, because: '`--trial` by hand allows a real plant' },
  {
    way: trial('root'),
    args: ['--wall', '--data=/d', '--sample'],
    because: 'as root only the sample plant is shown, and at once',
  },
];

it.each(handed)('hands on $args, because $because', ({ way, args }) => {
  expect(handedOn(way, given)).toEqual(args);
});
