import { Fault } from '../fault.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';

/** Encodes bytes as base64url without padding, RFC 4648 section 5. */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Decodes base64url in its canonical form, without padding and spare bits; throws `bytes-invalid`. */
export function decodeBase64url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text)) {
    throw new Fault('bytes-invalid', `got ${text.length} characters of other text, want base64url without padding`);
  }
  const bytes = decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  if (encodeBase64url(bytes) === text) return bytes;
  throw new Fault('bytes-invalid', `got ${text.length} characters with spare bits, want canonical base64url`);
}
