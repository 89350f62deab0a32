import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimScheme, fromWeb, originOf, toWeb } from './engine/address.ts';

beforeAll(() => {
  claimScheme('app');
});

describe('an address of the app', () => {
  const cases = [
    { url: 'app://toy/', web: 'https://toy.app.app.invalid/', because: 'the host goes first' },
    {
      url: 'app://toy/a/b.js?c=1#d',
      web: 'https://toy.app.app.invalid/a/b.js?c=1#d',
      because: 'the rest stays',
    },
  ];
  it.each(cases)('$url is $web in the page, because $because', ({ url, web }) => {
    expect(toWeb(url)).toBe(web);
    expect(fromWeb(web)).toBe(url);
  });

  it('comes back as it went, because every edge maps it', () => {
    const path = fc.webPath();
    fc.assert(
      fc.property(path, (each) => {
        const url = new URL(`app://toy/${each.slice(1)}`).href;
        expect(fromWeb(toWeb(url))).toBe(url);
      }),
    );
  });
});

describe('a foreign address', () => {
  it.each([
    { url: 'https://example.invalid/x', because: 'it is no name of ours' },
    { url: 'https://toy.other.app.invalid/', because: 'nobody claimed that scheme' },
    { url: 'about:blank', because: 'it has no host' },
    { url: 'app:///x', because: 'nobody would know where it goes' },
    { url: 'https://evil.invalid/?toy.app.app.invalid/', because: 'the name must be the host' },
  ])('$url is left alone, because $because', ({ url }) => {
    expect(toWeb(url)).toBe(url);
    expect(fromWeb(url)).toBe(url);
  });
});

it.each([
  { url: 'app://toy/index.html', origin: 'app://toy', because: 'Electron names a scheme of ours' },
  { url: 'https://example.invalid/x', origin: 'https://example.invalid', because: 'the web has origins' },
  { url: 'other://toy/x', origin: 'null', because: 'a foreign scheme has none' },
])('the origin of $url is $origin, because $because', ({ url, origin }) => {
  expect(originOf(url)).toBe(origin);
});
