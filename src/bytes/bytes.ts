/** Bytes that no other thread can change, as WebCrypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes as `Bytes`; copies them only if they are in shared memory, where they could change during a read. */
export function toBytes(bytes: Uint8Array): Bytes {
  return isOwned(bytes) ? bytes : new Uint8Array(bytes);
}

function isOwned(bytes: Uint8Array): bytes is Bytes {
  return bytes.buffer instanceof ArrayBuffer;
}
