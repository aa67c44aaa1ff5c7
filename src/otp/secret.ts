import { decodeBase32, encodeBase32 } from '../bytes/base32.ts';
import { bareKeyText, isHexKey } from '../bytes/key-text.ts';
import { Fault } from '../fault.ts';
import type { ReadNotice } from './notice.ts';

/** Longest secret, in bytes. */
const MAX_SECRET_BYTES = 128;
/** A secret with fewer bytes is accepted with a warning; RFC 4226 section 4 requires 16. */
const SHORT_SECRET_BYTES = 10;

/** A setup key in canonical base32, and what reading it changed. */
export interface ReadSecret {
  readonly secret: string;
  readonly notices: readonly ReadNotice[];
}

/**
 * Reads a setup key as a person or a page wrote it into canonical base32: capitals, no padding, no spare bits.
 * Accepts spaces, dashes, lower case, full-width letters, a label and padding; never corrects 0, 1 or 8. 20 or more hexadecimal digits of
 * which one is none of Base32's are read as hexadecimal. Throws `otp-secret-invalid`, `otp-secret-length`, `otp-secret-short`.
 */
export function readSecret(text: string): ReadSecret {
  if (text.length > 4096) throw new Fault('otp-secret-length', `got ${text.length} characters, want at most 4096`);
  const bare = bareKeyText(text);
  if (isHexKey(bare)) return { secret: parsedBytes(hexBytes(bare)), notices: [{ code: 'key-hex' }] };
  // Checked before upper-casing, which would turn a dotless i or a long s into a letter of the alphabet.
  if (!/^[A-Za-z2-7]*$/.test(bare)) {
    throw new Fault('otp-secret-invalid', 'got a character outside A-Z and 2-7, want base32');
  }
  const isLoose = (bare.length * 5) % 8 >= 5;
  // Some services issue such lengths, and every authenticator drops the character that completes no byte.
  const whole = isLoose ? bare.slice(0, -1) : bare;
  return { secret: parsedBytes(decodeBase32(whole.toUpperCase())), notices: isLoose ? [{ code: 'key-end' }] : [] };
}

/** Reads a setup key as `readSecret` does, and returns it alone. */
export function parseTypedSecret(text: string): string {
  return readSecret(text).secret;
}

/** Whether text is nothing but a setup key: 16 characters or more, in one run or in groups, and not all letters, as words are. */
export function isKeyAlone(text: string): boolean {
  return (
    text.length <= 512 &&
    /^[A-Z2-7]{3,}(?:[ -][A-Z2-7]{3,})*[ -]?=*$/i.test(text) &&
    /[2-7]/.test(text) &&
    bareKeyText(text).length >= 16
  );
}

/** Whether a canonical base32 secret holds fewer than 10 bytes. */
export function isShortSecret(secret: string): boolean {
  return Math.floor((secret.length * 5) / 8) < SHORT_SECRET_BYTES;
}

function parsedBytes(bytes: Uint8Array): string {
  if (bytes.length < 1) throw new Fault('otp-secret-short', 'got no whole byte, want one or more');
  if (bytes.length > MAX_SECRET_BYTES) {
    throw new Fault('otp-secret-length', `got ${bytes.length} bytes, want 1 to ${MAX_SECRET_BYTES}`);
  }
  return encodeBase32(bytes);
}

function hexBytes(bare: string): Uint8Array {
  return Uint8Array.from(bare.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
