/** Compares two arrays in a time that depends on their lengths and places in memory alone. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  // Four bytes at a time where both begin at a whole word: a vault file has millions.
  const words = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? Math.floor(a.length / 4) : 0;
  const x = new Uint32Array(a.buffer, words === 0 ? 0 : a.byteOffset, words);
  const y = new Uint32Array(b.buffer, words === 0 ? 0 : b.byteOffset, words);
  for (let i = 0; i < words; i++) difference |= (x[i] as number) ^ (y[i] as number);
  for (let i = words * 4; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}
