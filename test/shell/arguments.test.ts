import { describe, expect, it } from 'vitest';
import { whyNotStart, wishesOf, wishesOfSecond } from '../../electron/shell/arguments.ts';

/** What does the command line get? */

const NOTHING = { wall: false, trial: false, sample: false, folder: null, data: null };

const lines = [
  { argv: [], wishes: {}, because: 'nothing was asked' },
  { argv: ['--wall', '--trial'], wishes: { wall: true, trial: true }, because: 'the two switches' },
  { argv: ['--sample'], wishes: { sample: true }, because: 'something to look at at once' },
  { argv: ['--plant=/plants/a'], wishes: { folder: '/plants/a' }, because: 'an absolute folder' },
  { argv: ['--plant=plants/a'], wishes: {}, because: 'a relative one depends on who started us' },
  { argv: [`--plant=/${'x'.repeat(2000)}`], wishes: {}, because: 'no path is that long' },
  { argv: ['--plant=/a\0b'], wishes: {}, because: 'a name ends at zero' },
  { argv: ['--data=/d'], wishes: { data: '/d' }, because: 'another place for the data' },
  { argv: ['--unknown', '/x'], wishes: {}, because: 'what is not known is ignored' },
];

const debuggers = [
  '--inspect',
  '--inspect-brk=0',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=x',
];

describe('a command line', () => {
  it.each(lines)('$argv, because: $because', ({ argv, wishes }) => {
    expect(wishesOf(argv)).toEqual({ ...NOTHING, ...wishes });
  });

  it.each(debuggers)('%s does not start a packaged program', (each) => {
    expect(whyNotStart(['--wall', each], true)).toMatchObject({ ok: false });
  });

  it('starts with a debugger as long as it is not packaged, because that is how it is tested', () => {
    expect(whyNotStart(['--inspect=0', '--remote-debugging-port=0'], false)).toMatchObject({ ok: true });
  });

  it('starts a packaged program without one', () => {
    expect(whyNotStart(['--wall', '--plant=/inspect'], true)).toMatchObject({ ok: true });
  });
});

describe('a second start', () => {
  const cases = [
    { data: { argv: ['--plant=/a'] }, folder: '/a', because: 'our own hand-over' },
    { data: null, folder: null, because: 'nothing came' },
    { data: { argv: 'x' }, folder: null, because: 'no list' },
    { data: { argv: [1, { a: 1 }, '--plant=/a'] }, folder: '/a', because: 'what is no text is left out' },
  ];

  it.each(cases)('is read with care: $because', ({ data, folder }) => {
    expect(wishesOfSecond(data).folder).toBe(folder);
  });
});
