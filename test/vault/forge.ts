import type { Bytes } from '../../src/bytes/bytes.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';

/** Magic, length and header for any header text, as whoever holds the file can write them. */
export function forgePrefix(header: string, version = 1): Bytes {
  const bytes = encodeUtf8(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concatBytes(Uint8Array.of(0x89, 0x56, 0x4c, 0x54, 0x0d, 0x0a, 0x1a, version), length, bytes);
}

/** A file sealed with the right key around any header and any plaintext, as a faulty or malicious writer could make it. */
export async function forgeFile(rawKey: Bytes, bs: Bytes, header: string, padded: Bytes, version = 1): Promise<Bytes> {
  const prefix = forgePrefix(header, version);
  const material = await crypto.subtle.importKey('raw', rawKey, 'HKDF', false, ['deriveKey']);
  const bodyKey = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bs, info: encodeUtf8('vlt1/body') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: prefix };
  return concatBytes(prefix, new Uint8Array(await crypto.subtle.encrypt(algorithm, bodyKey, padded)));
}

/** The header's text in a file. */
export function headerText(file: Uint8Array): string {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(8);
  return new TextDecoder().decode(file.subarray(12, 12 + length));
}

/** The same file with another header in place of its own, which it was not sealed with. */
export function withHeader(file: Uint8Array, change: (text: string) => string): Bytes {
  const text = headerText(file);
  return concatBytes(forgePrefix(change(text)), file.subarray(12 + encodeUtf8(text).length));
}
