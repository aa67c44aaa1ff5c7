import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { ignore } from '../../src/ignored.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { WrappedKey } from '../storage/stored-shapes.ts';

/** Writes the vault key where the next worker finds it: the area itself, or in halves where the area cannot hold a `CryptoKey`. */
export async function storeSessionKey(
  area: KeyValueStore,
  database: KeyValueStore,
  key: VaultKey,
  raw: Bytes,
): Promise<void> {
  if (await holdsKeys(area)) return writeValue(area, KEYS.sessionKey, key.hkdf);
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, raw));
  await writeValue(database, KEYS.wrappingKey, wrapping);
  await writeValue(area, KEYS.sessionKey, { iv: encodeBase64url(iv), sealed: encodeBase64url(sealed) });
}

/** The vault key out of what the area and the database hold; `undefined` where one half is missing. */
export async function openSessionKey(
  stored: CryptoKey | WrappedKey,
  wrapping: CryptoKey | undefined,
): Promise<VaultKey | undefined> {
  if (stored instanceof CryptoKey) return { hkdf: stored };
  const raw = await openRawSessionKey(stored, wrapping);
  if (raw === undefined) return undefined;
  try {
    return await importVaultKey(raw);
  } finally {
    raw.fill(0);
  }
}

/** The same key as bytes, to be zeroed by the caller; `undefined` where one half is missing, and for a key that the area holds itself. */
export async function openRawSessionKey(
  stored: CryptoKey | WrappedKey,
  wrapping: CryptoKey | undefined,
): Promise<Bytes | undefined> {
  if (stored instanceof CryptoKey || wrapping === undefined) return undefined;
  const algorithm = { name: 'AES-GCM', iv: decodeBase64url(stored.iv) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, decodeBase64url(stored.sealed)));
}

/** Whether the area gives a `CryptoKey` back as one, tried with a throw-away key: Chromium turns it into `{}` silently. */
async function holdsKeys(area: KeyValueStore): Promise<boolean> {
  const probe = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  try {
    await writeValue(area, KEYS.sessionProbe, probe);
    return (await area.read([KEYS.sessionProbe.name])).get(KEYS.sessionProbe.name) instanceof CryptoKey;
  } catch (thrown) {
    return ignore('session-probe', false)(thrown);
  } finally {
    await writeValue(area, KEYS.sessionProbe, undefined).catch(ignore('session-probe'));
  }
}

/** The wrapping key, where there is one. */
export function readWrappingKey(database: KeyValueStore): Promise<CryptoKey | undefined> {
  return readValue(database, KEYS.wrappingKey).catch(ignore('session-resume'));
}
