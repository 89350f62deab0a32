import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net } from 'electron';

/** What does the toy serve under its own scheme?
 *  Promise: files of its page folder, to GET, with a strict policy; 404 for everything outside. */

const ROOT = join(import.meta.dirname, 'page');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Never by `origin`: for a scheme of ours that is the string `null`, and every foreign one would pass. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'app:' && parsed.host === 'toy';
}

export async function answerPage({ url, method }: Request): Promise<Response> {
  if (!isOurs(url) || method !== 'GET') return new Response('bad request', { status: 400 });
  const path = relative(ROOT, join(ROOT, decodeURIComponent(new URL(url).pathname)));
  if (path === '' || path.startsWith('..') || isAbsolute(path))
    return new Response('not found', { status: 404 });
  const found = await net.fetch(pathToFileURL(join(ROOT, path)).href).catch(() => undefined);
  if (found?.ok !== true) return new Response('not found', { status: 404 });
  const headers = new Headers(found.headers);
  headers.set('content-security-policy', POLICY);
  headers.set('x-content-type-options', 'nosniff');
  return new Response(found.body, { headers });
}
