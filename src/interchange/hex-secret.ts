import { findHex } from './containers/base64.ts';

/** Whether a text is nothing but pairs of hexadecimal digits. */
function isHexOnly(text: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(text);
}

/**
 * A secret that is hexadecimal as its bytes, any other as it is. Unless it is known to be hexadecimal, it has to hold a digit
 * that Base32 does not have, and be as long as a secret is.
 */
export function hexOrText(text: string, isKnown = false): string | Uint8Array {
  if (!isHexOnly(text)) return text;
  if (!isKnown && (text.length < 20 || !/[0189]/.test(text))) return text;
  return findHex(text) ?? text;
}
