import { decodeBase32 } from '../bytes/base32.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { toBytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault, type FaultCode, toFault } from '../fault.ts';
import { parseTypedSecret } from '../otp/secret.ts';
import { findBase64, findHex } from './containers/base64.ts';

declare const decoded: unique symbol;

/** The bytes of a setup key. Only the decoders of this file make them, from what the file holds and from nothing else. */
export type KeyBytes = Bytes & { readonly [decoded]: true };

/** A setup key, or why there is none: `import-secret-missing`, `otp-secret-…`. */
export type SetupKey = KeyBytes | { readonly fault: FaultCode };

/** Decodes Base32 (RFC 4648 section 6) as people and programs write it. */
export function base32Key(value: unknown): SetupKey {
  return decode(value, (text) => decodeBase32(parseTypedSecret(text)));
}

/** Decodes hexadecimal text; blanks, colons and dashes may stand between the digits. */
export function hexKey(value: unknown): SetupKey {
  return decode(value, (text) => findHex(text.replace(/^0x/i, '').replace(/[\s:-]+/g, '')));
}

/** Decodes Base64 or Base64url (RFC 4648 sections 4 and 5). */
export function base64Key(value: unknown): SetupKey {
  return decode(value, (text) => findBase64(text.replaceAll('-', '+').replaceAll('_', '/')));
}

/** Takes the text's own bytes in UTF-8. */
export function textKey(value: unknown): SetupKey {
  return decode(value, encodeUtf8);
}

/** Takes bytes as they are. */
export function rawKey(bytes: Uint8Array): SetupKey {
  return bytes.length === 0 ? missing : (toBytes(bytes) as KeyBytes);
}

/** Decodes Base32, and as hexadecimal what cannot be Base32: pairs of digits, 20 or more, with one that Base32 lacks. */
export function base32OrHexKey(value: unknown, fewestDigits = 20): SetupKey {
  const isHex = typeof value === 'string' && /^(?:[0-9a-f]{2})+$/i.test(value) && /[0189]/.test(value);
  return isHex && value.length >= fewestDigits ? hexKey(value) : base32Key(value);
}

/** Whether a key was decoded. */
export function isKey(key: SetupKey | undefined): key is KeyBytes {
  return key instanceof Uint8Array;
}

/** Whether two keys have the same bytes. */
export function isSameKey(a: SetupKey | undefined, b: SetupKey | undefined): boolean {
  return isKey(a) && isKey(b) && a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** What programs write where they have no key, some of it Base32. */
const NO_KEY = /^(?:[\s=-]*|null|undefined|none|nan|true|false)$/i;
const missing: SetupKey = { fault: 'import-secret-missing' };

function decode(value: unknown, decoder: (text: string) => Uint8Array | undefined): SetupKey {
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'string') return { fault: 'otp-secret-invalid' };
  const text = value.trim();
  if (NO_KEY.test(text)) return missing;
  try {
    const bytes = decoder(text);
    if (bytes === undefined) throw new Fault('otp-secret-invalid', 'got another encoding, want the one stated');
    return rawKey(bytes);
  } catch (thrown) {
    return { fault: toFault(thrown).code };
  }
}
