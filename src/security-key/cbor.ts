import { decodePartialCBOR } from '@levischuck/tiny-cbor';
import { Fault } from '../fault.ts';

/** A decoded CBOR value, as far as WebAuthn uses CBOR. */
export type Cbor =
  | number
  | string
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly Cbor[]
  | ReadonlyMap<number | string, Cbor>;

/** Deepest nesting read; WebAuthn's structures need four levels. */
const MAX_DEPTH = 8;

/**
 * Reads one value of CBOR (RFC 8949 without indefinite lengths, tags and fractions) and where it ends.
 * Throws `webauthn-invalid`.
 */
export function decodeCbor(bytes: Uint8Array, start = 0): { readonly value: Cbor; readonly end: number } {
  const [value, length] = decode(bytes, start);
  const end = start + length;
  // The library cuts a string that reaches past the end, and reports the length that it asked for.
  if (end > bytes.length) throw invalid('more bytes');
  if (!isCbor(value, 0)) throw invalid(`whole numbers, UTF-8 and at most ${MAX_DEPTH} levels`);
  return { value, end };
}

function decode(bytes: Uint8Array, start: number): readonly [unknown, number] {
  try {
    return decodePartialCBOR(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start);
  } catch (cause) {
    // Every element takes a byte, so hostile lengths end with the input; a deep nest ends with the stack, also thrown.
    throw new Fault('webauthn-invalid', 'got other CBOR, want a well-formed value', { cause });
  }
}

/** Whether a value is one that WebAuthn uses; the library also gives tags, fractions, and U+FFFD for broken UTF-8. */
function isCbor(value: unknown, depth: number): value is Cbor {
  if (depth > MAX_DEPTH) return false;
  if (value === null || value === undefined || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return !value.includes('\ufffd');
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => isCbor(item, depth + 1));
  return value instanceof Map && [...value].flat().every((item) => isCbor(item, depth + 1));
}

function invalid(want: string): Fault {
  return new Fault('webauthn-invalid', `got other CBOR, want ${want}`);
}
