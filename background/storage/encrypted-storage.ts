import { decodeBase64, encodeBase64 } from '../../src/bytes/base64.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { object, text } from '../../src/schema/schema.ts';
import { deriveAesKey, type VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from './key-value.ts';
import type { EncryptedKey } from './keys.ts';
import { STORED_CODES } from './stored-shapes.ts';

/** An encrypted value as a store keeps it. Base64, since `storage.session` keeps only JSON. */
export interface Sealed {
  readonly iv: string;
  readonly sealed: string;
}

const parseSealed = object({ iv: text(64), sealed: text(Number.MAX_SAFE_INTEGER) });
const derived = new WeakMap<CryptoKey, Map<string, Promise<CryptoKey>>>();
const NO_SALT = new Uint8Array();

/** The key of one purpose, derived once for each vault key. */
function keyFor(key: VaultKey, purpose: string): Promise<CryptoKey> {
  const known = derived.get(key.hkdf) ?? new Map<string, Promise<CryptoKey>>();
  derived.set(key.hkdf, known);
  const found = known.get(purpose) ?? deriveAesKey(key, purpose, NO_SALT);
  known.set(purpose, found);
  return found;
}

/** Encrypts a value for the place it is kept at: under another name or purpose it does not open. */
export async function sealValue<T>(
  key: VaultKey,
  { name, purpose }: Pick<EncryptedKey<T>, 'name' | 'purpose'>,
  value: T,
): Promise<Sealed> {
  const iv: Bytes = crypto.getRandomValues(new Uint8Array(12));
  const aes = await keyFor(key, purpose);
  const plain = encodeUtf8(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encodeUtf8(name) }, aes, plain);
  return { iv: encodeBase64(iv), sealed: encodeBase64(new Uint8Array(sealed)) };
}

/** What `sealValue` encrypted for this place; throws `vault-damaged`. */
export async function openValue<T>(key: VaultKey, { name, purpose, parse }: EncryptedKey<T>, raw: unknown): Promise<T> {
  try {
    const { iv, sealed } = parseSealed(raw, name, STORED_CODES);
    const aes = await keyFor(key, purpose);
    const algorithm = { name: 'AES-GCM', iv: decodeBase64(iv), additionalData: encodeUtf8(name) };
    const plain = await crypto.subtle.decrypt(algorithm, aes, decodeBase64(sealed));
    return parse(JSON.parse(decodeUtf8(new Uint8Array(plain))), name, STORED_CODES);
  } catch (cause) {
    throw new Fault('vault-damaged', `got a broken value at ${name}, want an encrypted one`, { cause });
  }
}

/** Reads and opens one value; `undefined` where there is none that opens and has the right shape. */
export async function readEncrypted<T>(
  store: KeyValueStore,
  key: VaultKey,
  wanted: EncryptedKey<T>,
): Promise<T | undefined> {
  const raw = (await store.read([wanted.name])).get(wanted.name);
  return raw === undefined ? undefined : openValue(key, wanted, raw).catch(ignore('stored-value-invalid'));
}
