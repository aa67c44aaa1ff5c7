import { findHex } from './containers/base64.ts';

/** Says whether text consists of pairs of hexadecimal digits. */
function isHexOnly(text: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(text);
}

/**
 * Returns the bytes of a hexadecimal secret, and any other secret unchanged. Unless `isKnown`, text is hexadecimal only
 * from 20 digits on and with a digit that Base32 lacks.
 */
export function hexOrText(text: string, isKnown = false): string | Uint8Array {
  if (!isHexOnly(text)) return text;
  if (!isKnown && (text.length < 20 || !/[0189]/.test(text))) return text;
  return findHex(text) ?? text;
}
