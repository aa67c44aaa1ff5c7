import address from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';
import { decodeBase64 } from '../bytes/base64.ts';

/** The WebAssembly of zxing, carried as text: pages of an extension that may connect to nothing cannot fetch even their own files. */
export function zxingBytes(): Uint8Array<ArrayBuffer> {
  return decodeBase64(address.slice(address.indexOf(',') + 1));
}
