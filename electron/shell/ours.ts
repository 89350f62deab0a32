/** Is this address our own page?
 *  Promise: scheme and host are compared, each by itself; what cannot be read is not ours.
 *  Never: compares `.origin`: of `app://` it is the text `null`, and so it is of every foreign scheme. */

export const SCHEME = 'app';
export const HOST = 'console';
export const HOME = `${SCHEME}://${HOST}/index.html`;

/** Our scheme, our host, and nobody's name or password in it. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}

/** What a scheme needs to be a home for a page: an origin, storage, `fetch` of its own files, cached code. */
export const PRIVILEGES = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
];
