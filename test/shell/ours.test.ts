import { describe, expect, it } from 'vitest';
import { isOurs } from '../../electron/shell/ours.ts';

/** Which addresses are our own page? */

const cases = [
  { address: 'app://console/index.html', ours: true, because: 'the page' },
  { address: 'app://console/index.html?wall#x', ours: true, because: 'the page with a question' },
  { address: 'app://other/index.html', ours: false, because: 'another host of the scheme' },
  { address: 'evil://console/index.html', ours: false, because: 'origin would be `null` for both schemes' },
  { address: 'https://console/index.html', ours: false, because: 'the host alone is not enough' },
  { address: 'file:///console/index.html', ours: false, because: 'a file is not the page' },
  { address: 'app://console:8080/index.html', ours: false, because: 'a port is another host' },
  { address: 'app://me@console/', ours: false, because: 'nobody signs in with an address' },
  { address: 'about:blank', ours: false, because: 'nothing is not the page' },
  { address: 'data:text/html,app://console/', ours: false, because: 'a page that carries our name' },
  { address: '', ours: false, because: 'no address' },
  { address: 'app://', ours: false, because: 'no host' },
];

describe('an address', () => {
  it.each(cases)('$address is ours: $ours, because: $because', ({ address, ours }) => {
    expect(isOurs(address)).toBe(ours);
  });
});
