import { Fault } from '../fault.ts';
import type { Bytes } from './bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text's UTF-8 bytes; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, a leading BOM included; throws `bytes-invalid` where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Fault('bytes-invalid', `got ${bytes.length} bytes that are not UTF-8, want UTF-8`, { cause });
  }
}
