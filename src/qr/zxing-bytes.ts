import address from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';

/** Decodes the WebAssembly of zxing from text: under `connect-src 'none'` a page cannot fetch even its own files. */
export function zxingBytes(): Uint8Array<ArrayBuffer> {
  const text = address.slice(address.indexOf(',') + 1);
  if ('fromBase64' in Uint8Array) return (Uint8Array as unknown as FromBase64).fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Newer than the library of types. */
interface FromBase64 {
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}
