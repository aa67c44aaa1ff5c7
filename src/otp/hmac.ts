import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { HashAlgorithm } from './parameters.ts';

/** An HMAC bound to one key, in the shape that `otpauth` expects; it ignores the key it is given. */
export type KeyedHmac = (algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array;

const HASHES = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 } as const;

/** Prepares HMAC (RFC 2104) for one key, so that several messages share the cost of hashing it. */
export function keyHmac(algorithm: HashAlgorithm, key: Uint8Array): KeyedHmac {
  const keyed = hmac.create(HASHES[algorithm], key);
  return (_algorithm, _key, message) => keyed.clone().update(message).digest();
}
