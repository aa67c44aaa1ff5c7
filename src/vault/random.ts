import type { Bytes } from '../bytes/bytes.ts';

/** Draws `length` unpredictable bytes. */
export type Random = (length: number) => Bytes;

/** The platform's cryptographic generator; at most 65,536 bytes at once. */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
