import { type Json } from '../std/canonical.ts';

/** What is a record, a head, a checkpoint?
 *  Promise: exactly ledger.md; plain data.
 *  Never: knows what a body means; bodies are in `bodies/`. */

export type JsonObject = { readonly [key: string]: Json };

/** One entry of a ledger, format version 1. */
export type LedgerRecord = {
  readonly v: 1;
  /** The origin of the ledger. */
  readonly log: string;
  readonly seq: number;
  /** `2026-11-21T13:00:00.000Z`; order is by `seq`, never by `ts`. */
  readonly ts: string;
  /** `sha256:` and the previous record's leaf hash in hex; 64 zeros for record 0. */
  readonly prev: string;
  /** A past fact: `decision.recorded`. */
  readonly type: string;
  readonly body: JsonObject;
};

/** What the outside world must lend, since shared/ has neither crypto nor encodings. */
export type Primitives = {
  sha256(bytes: Uint8Array): Uint8Array;
  utf8(text: string): Uint8Array;
  /** Fails on bytes that are not UTF-8. */
  textOf(bytes: Uint8Array): string | undefined;
  base64(bytes: Uint8Array): string;
  /** Canonical, padded base64 only; anything else is undefined. */
  bytesOfBase64(text: string): Uint8Array | undefined;
  /** Pure Ed25519 (RFC 8032) over a raw 32-byte public key. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
};

/** Size and root of a ledger, and the roots of its complete subtrees, largest first: what an append needs. */
export type Head = {
  readonly size: number;
  /** Leaf hash of the last record; 32 zero bytes when the ledger is empty. */
  readonly lastLeaf: Uint8Array;
  readonly frontier: readonly Uint8Array[];
};

/** A record that is about to be written: everything but its place. */
export type Draft = { readonly type: string; readonly body: JsonObject };

/** Why nothing was written. None of these leaves a part of the drafts behind. */
export type AppendProblem = {
  readonly kind:
    'disk-full' | 'read-only' | 'locked' | 'io-error' | 'closed' | 'not-canonical' | 'too-large' | 'broken';
  /** Names the place: the file, or the path inside the body. */
  readonly detail: string;
};
