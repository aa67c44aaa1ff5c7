import type { Random as Bytes } from '../../src/vault/random.ts';
import type { Random } from '../torture/random.ts';

/** Bytes that are the same for the same seed. */
export function bytesOf(random: Random): Bytes {
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
}
