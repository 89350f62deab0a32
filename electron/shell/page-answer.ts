import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Status, pageFile } from './page-file.ts';

/** What does the page get when it asks for a file?
 *  Promise: every answer carries the policy below and forbids guessing the type; a type that is not in the table
 *  is not served. React and Vite run under it.
 *  Never: an inline script, an inline style, an address outside. */

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
};

/** The handler for `protocol.handle`. `plain` is asked for the one page that is no file. */
export function answerPage(root: string, plain: { readonly path: string; text(): string }) {
  return async (request: { readonly method: string; readonly url: string }): Promise<Response> => {
    const file = pageFile(request, root);
    if (!file.ok) return refusal(file.error);
    if (new URL(request.url).pathname === plain.path) return answer(plain.text(), TYPES['.html'] ?? '');
    const type = TYPES[extname(file.value)];
    if (type === undefined) return refusal(403);
    const bytes = await read(file.value);
    return bytes === undefined ? refusal(404) : answer(bytes, type);
  };
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    // Whatever the reason: the page must live without it, and a missing file shows in the tests of the build.
    return undefined;
  }
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { ...GUARDS, 'content-type': type } });
}

function refusal(status: Status): Response {
  return new Response(null, { status, headers: GUARDS });
}

const GUARDS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
} as const;
