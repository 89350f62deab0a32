import { hash } from 'node:crypto';
import { type Brand } from '../../shared/std/brand.ts';

/** What is the digest of this text?
 *  Promise: `sha256:` and 64 lower-case hex digits over the UTF-8 bytes, in the shape of the desk's digest port.
 *  Never: canonicalises; the caller hands over the text that counts. */

/** Digests of this machine. */
export const nodeDigests = {
  digestOf: (text: string): Brand<string, 'Digest'> =>
    `sha256:${hash('sha256', text, 'hex')}` as Brand<string, 'Digest'>,
};
