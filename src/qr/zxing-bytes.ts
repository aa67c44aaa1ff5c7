import address from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';
import { decodeBase64 } from '../bytes/base64.ts';

/** Decodes the WebAssembly of zxing from text: under `connect-src 'none'` a page cannot fetch even its own files. */
export function zxingBytes(): Uint8Array<ArrayBuffer> {
  return decodeBase64(address.slice(address.indexOf(',') + 1));
}
