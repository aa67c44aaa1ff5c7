import { decodeBase32, encodeBase32 } from '../bytes/base32.ts';
import { Fault } from '../fault.ts';

/** Longest secret, in bytes. */
const MAX_SECRET_BYTES = 128;
/** A secret with fewer bytes is accepted with a warning; RFC 4226 section 4 requires 16. */
const SHORT_SECRET_BYTES = 10;

/** Characters that people and pages put between groups: spaces, dashes, invisible characters left by copying. */
const FILLER = /[\s\p{Pd}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * Reads a setup key as a person or a page wrote it into canonical base32: capitals, no padding, no spare bits.
 * Accepts spaces, dashes, lower case and padding; never corrects 0, 1 or 8. Throws `otp-secret-invalid`,
 * `otp-secret-length`, `otp-secret-short`.
 */
export function parseTypedSecret(text: string): string {
  if (text.length > 4096) throw new Fault('otp-secret-length', `got ${text.length} characters, want at most 4096`);
  const bare = text.replace(FILLER, '').replace(/=+$/, '');
  // Checked before upper-casing, which would turn a dotless i or a long s into a letter of the alphabet.
  if (!/^[A-Za-z2-7]*$/.test(bare)) {
    throw new Fault('otp-secret-invalid', 'got a character outside A-Z and 2-7, want base32');
  }
  const bytes = decodeBase32(withoutLooseCharacter(bare.toUpperCase()));
  if (bytes.length < 1) throw new Fault('otp-secret-short', 'got no whole byte, want one or more');
  if (bytes.length > MAX_SECRET_BYTES) {
    throw new Fault('otp-secret-length', `got ${bytes.length} bytes, want 1 to ${MAX_SECRET_BYTES}`);
  }
  return encodeBase32(bytes);
}

/** Whether a canonical base32 secret holds fewer than 10 bytes. */
export function isShortSecret(secret: string): boolean {
  return Math.floor((secret.length * 5) / 8) < SHORT_SECRET_BYTES;
}

/** Drops a character that completes no byte: some services issue such lengths, and every authenticator drops it. */
function withoutLooseCharacter(base32: string): string {
  return (base32.length * 5) % 8 >= 5 ? base32.slice(0, -1) : base32;
}
