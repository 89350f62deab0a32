import { CODEC_PARTS } from '../engine/codec.ts';
import { END_PARTS } from './bridge-end.ts';
import { IPC_PARTS } from './ipc-renderer.ts';
import { MEET_PARTS } from './meet.ts';
import { startPreload } from './preload.ts';
import { TOOL_PARTS } from './tools.ts';

/** How does code of ours get into a page that cannot import it?
 *  Promise: the sources of named functions, joined in one closure, so that they find each other by name as they
 *  do here.
 *  Never: minified or renamed; the names are the links. */

export const MAIN_PARTS: readonly Function[] = [...TOOL_PARTS, ...END_PARTS, ...MEET_PARTS];
export const ISOLATED_PARTS: readonly Function[] = [
  ...MAIN_PARTS,
  ...CODEC_PARTS,
  ...IPC_PARTS,
  startPreload,
];

/** One expression for the page; `call` is its last line. */
export function joinSource(parts: readonly Function[], call: string): string {
  return `(() => {\n${parts.map(String).join('\n')}\n${call};\n})()`;
}
