import { type Bytes, toBytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';

/** The vault key while unlocked: a non-extractable HKDF key that derives one key for each purpose. */
export interface VaultKey {
  readonly hkdf: CryptoKey;
}

/** Length of the raw vault key in bytes. */
export const VAULT_KEY_LENGTH = 32;

/** Imports the raw 32-byte key, which the caller then zeroes; it cannot be exported again. */
export async function importVaultKey(raw: Uint8Array): Promise<VaultKey> {
  if (raw.length !== VAULT_KEY_LENGTH) throw new Fault('vault-slot', `got a key of ${raw.length} bytes, want 32`);
  return { hkdf: await crypto.subtle.importKey('raw', toBytes(raw), 'HKDF', false, ['deriveKey']) };
}

/** Derives the AES-256-GCM key for one purpose by HKDF-SHA-256; `info` names the purpose. */
export async function deriveAesKey(key: VaultKey, info: string, salt: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: toBytes(salt), info: encodeUtf8(info) },
    key.hkdf,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * Derives 16 bytes that tell one vault key from another and nothing else about it: the beginning of HMAC-SHA-256 of nothing, under a key of
 * its own. `info` names the purpose.
 */
export async function deriveKeyId(key: VaultKey, info: string, salt: Uint8Array): Promise<Bytes> {
  const mac = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: toBytes(salt), info: encodeUtf8(info) },
    key.hkdf,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', mac, new Uint8Array())).slice(0, 16);
}

/** Derives `length` bytes from a slot's secret by HKDF-SHA-256 (RFC 5869); the caller zeroes them. */
export async function deriveBytes(
  secret: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', toBytes(secret), 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: toBytes(salt), info: toBytes(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}
