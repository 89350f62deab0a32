import { isAbsolute, join, relative } from 'node:path';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { isOurs } from './ours.ts';

/** Which file of the page does this request mean?
 *  Promise: only GET, only our host, only inside the folder of the page, whatever the address tries.
 *  Never: opens a file. */

export type Status = 400 | 403 | 404 | 405;

/** The absolute path below `root`, or the HTTP status that says why there is none. */
export function pageFile(
  request: { readonly method: string; readonly url: string },
  root: string,
): Result<string, Status> {
  if (request.method !== 'GET') return err(405);
  if (!isOurs(request.url)) return err(403);
  const pathname = decoded(new URL(request.url).pathname);
  if (pathname === undefined || pathname.includes('\0')) return err(400);
  // `join`, not `resolve`: a leading slash would be the root of the file system.
  const path = join(root, pathname === '/' ? 'index.html' : pathname);
  const inside = relative(root, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? err(403) : ok(path);
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
