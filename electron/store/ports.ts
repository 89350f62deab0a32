import { type Head } from '../../shared/ledger/types.ts';
import { type Result } from '../../shared/std/result.ts';

/** Who signs for the store?
 *  Promise: the store owns this type; the seal provides it. It signs only heads that grew out of the one it signed
 *  last, and has remembered a head before it signs it.
 *  Never: a private key. */

export type Seal = {
  readonly origin: string;
  /** Line of the public key in `keys.txt`. */
  readonly vkey: string;
  /** What was signed last, kept outside the database; `root` is `sha256:` and hex. */
  lastSigned(): { readonly size: number; readonly root: string } | undefined;
  /** The signed note over `from`, grown by the leaf hashes of every record since. */
  sign(growth: { readonly from: Head; readonly leaves: readonly Uint8Array[] }): Result<string, SealRefusal>;
};

export type SealRefusal = { readonly kind: string; readonly detail: string };

/** The seal of an origin; its key is made on first use. */
export type SealFor = (origin: string) => Result<Seal, SealRefusal>;
