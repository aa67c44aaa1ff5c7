import { decodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';

/** A decoded CBOR value, as far as WebAuthn uses CBOR. */
export type Cbor =
  | number
  | string
  | boolean
  | undefined
  | Uint8Array
  | readonly Cbor[]
  | ReadonlyMap<number | string, Cbor>;

/** Deepest nesting read; WebAuthn's structures need four levels. */
const MAX_DEPTH = 8;

/**
 * Reads one value of CTAP2 canonical CBOR (RFC 8949 without indefinite lengths, tags and floats) and where it ends.
 * Throws `webauthn-invalid`.
 */
export function decodeCbor(bytes: Uint8Array, start = 0): { readonly value: Cbor; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;

  const take = (length: number): number => {
    if (length > bytes.length - at) throw invalid('more bytes');
    at += length;
    return at - length;
  };

  const readArgument = (info: number): number => {
    if (info < 24) return info;
    if (info === 24) return view.getUint8(take(1));
    if (info === 25) return view.getUint16(take(2));
    if (info === 26) return view.getUint32(take(4));
    if (info === 27) {
      const value = Number(view.getBigUint64(take(8)));
      if (Number.isSafeInteger(value)) return value;
    }
    throw invalid('a definite length below 2^53');
  };

  const read = (depth: number): Cbor => {
    if (depth > MAX_DEPTH) throw invalid(`at most ${MAX_DEPTH} levels`);
    const head = view.getUint8(take(1));
    const info = head & 31;
    switch (head >> 5) {
      case 0:
        return readArgument(info);
      case 1:
        return -1 - readArgument(info);
      case 2: {
        const length = readArgument(info);
        const from = take(length);
        return bytes.slice(from, from + length);
      }
      case 3: {
        const length = readArgument(info);
        const from = take(length);
        return textOf(bytes.subarray(from, from + length));
      }
      case 4: {
        const length = readArgument(info);
        // Every element takes a byte at least, so no length can ask for more memory than was sent.
        if (length > bytes.length - at) throw invalid('more elements');
        return Array.from({ length }, () => read(depth + 1));
      }
      case 5:
        return readMap(readArgument(info), depth);
      case 7:
        if (info === 20 || info === 21) return info === 21;
        if (info === 22 || info === 23) return undefined;
        throw invalid('no float');
      default:
        throw invalid('no tag');
    }
  };

  const readMap = (length: number, depth: number): ReadonlyMap<number | string, Cbor> => {
    if (length > bytes.length - at) throw invalid('more entries');
    const map = new Map<number | string, Cbor>();
    for (let i = 0; i < length; i++) {
      const key = read(depth + 1);
      if (typeof key !== 'number' && typeof key !== 'string') throw invalid('a number or text as key');
      if (map.has(key)) throw invalid('every key once');
      map.set(key, read(depth + 1));
    }
    return map;
  };

  const value = read(0);
  return { value, end: at };
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new Fault('webauthn-invalid', 'got broken UTF-8 in CBOR, want text', { cause });
  }
}

function invalid(want: string): Fault {
  return new Fault('webauthn-invalid', `got other CBOR, want ${want}`);
}
