import { Fault } from '../fault.ts';
import type { Bytes } from './bytes.ts';

/** Methods that the oldest supported browsers and TypeScript's library lack. */
interface NativeBase64 {
  toBase64?(): string;
}
interface NativeBase64Constructor {
  fromBase64?(text: string): Bytes;
}

/** A number of arguments that every engine accepts in one call. */
const CHUNK = 0x8000;

/** Encodes bytes as base64 with padding, RFC 4648 section 4. */
export function encodeBase64(bytes: Uint8Array): string {
  const native: NativeBase64 = bytes as NativeBase64;
  if (native.toBase64) return native.toBase64();
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** Decodes base64 with or without padding; throws `bytes-invalid`. */
export function decodeBase64(text: string): Bytes {
  const native: NativeBase64Constructor = Uint8Array as NativeBase64Constructor;
  try {
    if (native.fromBase64) return native.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch (cause) {
    throw new Fault('bytes-invalid', `got ${text.length} characters of other text, want base64`, { cause });
  }
}
