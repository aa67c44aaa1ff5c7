/** Bytes that only this realm can change: WebCrypto takes nothing that is shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes as `Bytes`; copied only when they live in shared memory, where they could change while being read. */
export function toBytes(bytes: Uint8Array): Bytes {
  return isOwned(bytes) ? bytes : new Uint8Array(bytes);
}

function isOwned(bytes: Uint8Array): bytes is Bytes {
  return bytes.buffer instanceof ArrayBuffer;
}
