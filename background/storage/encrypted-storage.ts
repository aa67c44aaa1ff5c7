import { decodeBase64, encodeBase64 } from '../../src/bytes/base64.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import { Fault } from '../../src/fault.ts';
import { deriveAesKey, type VaultKey } from '../../src/vault/vault-key.ts';

/** A value sealed for `storage.session`, which must not hold secrets in clear. Base64, since the area keeps JSON only. */
export interface Sealed {
  readonly iv: string;
  readonly sealed: string;
}

const derived = new WeakMap<CryptoKey, Map<string, Promise<CryptoKey>>>();
const NO_SALT = new Uint8Array();

/** The key of one purpose, derived once for each vault key. */
function keyFor(key: VaultKey, info: string): Promise<CryptoKey> {
  const known = derived.get(key.hkdf) ?? new Map<string, Promise<CryptoKey>>();
  derived.set(key.hkdf, known);
  const found = known.get(info) ?? deriveAesKey(key, info, NO_SALT);
  known.set(info, found);
  return found;
}

/** Seals a JSON value under a key for `info` alone, bound to the `name` that it is kept under. */
export async function sealValue(key: VaultKey, info: string, name: string, value: unknown): Promise<Sealed> {
  const iv: Bytes = crypto.getRandomValues(new Uint8Array(12));
  const aes = await keyFor(key, info);
  const plain = encodeUtf8(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encodeUtf8(name) }, aes, plain);
  return { iv: encodeBase64(iv), sealed: encodeBase64(new Uint8Array(sealed)) };
}

/** What `sealValue` sealed under the same key, purpose and name; throws `vault-damaged`. */
export async function openValue(key: VaultKey, info: string, name: string, raw: unknown): Promise<unknown> {
  try {
    const { iv, sealed } = raw as Sealed;
    const aes = await keyFor(key, info);
    const algorithm = { name: 'AES-GCM', iv: decodeBase64(iv), additionalData: encodeUtf8(name) };
    return JSON.parse(decodeUtf8(new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, decodeBase64(sealed)))));
  } catch (cause) {
    throw new Fault('vault-damaged', `got a broken value at ${name}, want a sealed one`, { cause });
  }
}
