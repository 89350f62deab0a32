import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unsupported } from '../engine/refuse.ts';

/** What is `net`?
 *  Promise: it fetches files, with the type that their name says; there is no network. */

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export const net = {
  /** Fails: as a missing file does, or on any address that is no file. */
  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) return unsupported(`net.fetch of \`${url}\`, only of files`);
    const file = fileURLToPath(url);
    const bytes = new Uint8Array(await readFile(file));
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(bytes, { headers: { 'content-type': type } });
  },
  isOnline: (): boolean => false,
  online: false,
};
