/** How is a root read aloud?
 *  Promise: its first 80 bits as 16 Crockford base32 characters in groups of four: `AB12-CD34-EF56-GH78`.
 *  Never: compared by a machine; the whole root is there for that. */

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 10;

/** The short code of a root of 32 bytes. */
export function shortCodeOf(root: Uint8Array): string {
  let code = '';
  for (let byte = 0; byte < CODE_BYTES; byte += 5) {
    // Five bytes are eight characters; 40 bits still fit exactly into a number.
    const bits = root.subarray(byte, byte + 5).reduce((sum, value) => sum * 256 + value, 0);
    code += charactersOf(bits);
  }
  return (code.match(/.{4}/g) ?? []).join('-');
}

function charactersOf(bits: number): string {
  let text = '';
  for (let rest = bits, count = 0; count < 8; count += 1, rest = Math.floor(rest / 32)) {
    text = `${CROCKFORD[rest % 32] ?? ''}${text}`;
  }
  return text;
}
