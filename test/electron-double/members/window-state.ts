import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from './app-paths.ts';

/** Where was the window last time?
 *  Promise: kept by the window's `name`, when it asks for `windowStatePersistence`; a broken file is as good as
 *  none. */

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Remembering = { readonly name?: string; readonly windowStatePersistence?: boolean | object };

export function recallBox(options: Remembering): Partial<Box> {
  const { name, windowStatePersistence = false } = options;
  return name === undefined || windowStatePersistence === false ? {} : (readAll()[name] ?? {});
}

export function rememberBox(options: Remembering, box: Box): void {
  const { name, windowStatePersistence = false } = options;
  if (name === undefined || windowStatePersistence === false) return;
  writeFileSync(file(), JSON.stringify({ ...readAll(), [name]: box }));
}

function readAll(): Readonly<Record<string, Box>> {
  try {
    return existsSync(file()) ? JSON.parse(readFileSync(file(), 'utf8')) : {};
  } catch {
    return {};
  }
}

function file(): string {
  return join(pathOf('userData'), 'stand-in-windows.json');
}
