import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { howStarted } from '../engine/started.ts';

/** Which app runs, and what does its package.json say of it?
 *  Promise: read once; the folder is the nearest one above the main file that has a package.json, as in Electron. */

type Manifest = { readonly name?: string; readonly productName?: string; readonly version?: string };

export const appFolder = nearest(dirname(howStarted().main));
const manifest: Manifest = existsSync(join(appFolder, 'package.json'))
  ? JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
  : {};

export const appName = manifest.productName ?? manifest.name ?? 'Electron';
export const appVersion = manifest.version ?? process.versions.node;

function nearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : nearest(above);
}
