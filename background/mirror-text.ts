import type { Bytes } from '../src/bytes/bytes.ts';
import { Fault } from '../src/fault.ts';

const CHUNK = 0x8000;

/** Bytes as plain base64, by the browser's own encoder: a large vault takes milliseconds, which a loop over characters does not. */
export function encodeBase64Text(bytes: Uint8Array): string {
  const native = bytes as Uint8Array & { toBase64?: () => string };
  if (native.toBase64) return native.toBase64();
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The bytes of what `encodeBase64Text` made; throws `vault-damaged`. */
export function decodeBase64Text(text: string): Bytes {
  const native = Uint8Array as typeof Uint8Array & { fromBase64?: (text: string) => Bytes };
  try {
    if (native.fromBase64) return native.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch (cause) {
    throw new Fault('vault-damaged', 'got broken base64 in the mirror, want the file', { cause });
  }
}
