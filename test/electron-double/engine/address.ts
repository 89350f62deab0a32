/** Under which address does the page see what the app calls `app://console/x`?
 *  Promise: Chromium lets no scheme of ours be intercepted, so the page sees
 *  `https://console.app.app.invalid/x`, a name that never resolves (RFC 2606); every edge of the API maps it
 *  back, and mapping there and back changes nothing.
 *  Never: a foreign address is touched. */

const SUFFIX = '.app.invalid';
const MAPPED = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.app\.invalid([/?#][^]*)?$/;

const schemes = new Set<string>();

/** Makes a scheme one of ours. */
export function claimScheme(scheme: string): void {
  schemes.add(scheme);
}

/** Is `app` (without the colon) one of ours? */
export function isClaimed(scheme: string): boolean {
  return schemes.has(scheme);
}

/** `app` of `app://console/x`; empty when it is no address. */
export function schemeOf(url: string): string {
  return URL.parse(url)?.protocol.slice(0, -1) ?? '';
}

/** As the page sees it. */
export function toWeb(url: string): string {
  const parsed = URL.parse(url);
  const scheme = schemeOf(url);
  if (parsed === null || parsed.host === '' || !schemes.has(scheme)) return url;
  const path = parsed.pathname === '' ? '/' : parsed.pathname;
  return `https://${parsed.host}.${scheme}${SUFFIX}${path}${parsed.search}${parsed.hash}`;
}

/** As the app knows it. */
export function fromWeb(url: string): string {
  const [, host = '', scheme = '', rest = '/'] = MAPPED.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** Electron's `origin` of a frame: unlike Node's, it keeps a scheme of ours. */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'null';
  return schemes.has(schemeOf(url)) ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
}
