import type { FileContent, Reading } from '../reading.ts';

/** Reads a file that lay encrypted inside another one and reports its own format. */
export async function readInner(bytes: Uint8Array, reading: Reading): Promise<FileContent> {
  const inner = await reading.recogniseInner(bytes);
  return { format: inner.format, ...(await inner.read(reading)) };
}
