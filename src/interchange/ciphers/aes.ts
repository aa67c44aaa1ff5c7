import { type Bytes, toBytes } from '../../bytes/bytes.ts';

/** Decrypts AES-GCM with the tag at the end; `undefined` when it does not authenticate. */
export async function findGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  additional?: Uint8Array,
): Promise<Bytes | undefined> {
  if (sealed.length < 16) return undefined;
  const aad = additional === undefined ? {} : { additionalData: toBytes(additional) };
  return open(key, 'AES-GCM', { name: 'AES-GCM', iv: toBytes(nonce), ...aad }, sealed);
}

/** Decrypts AES-CBC with PKCS#7; `undefined` when the padding is wrong. Right padding proves nothing, so callers check the plain text. */
export async function findCbc(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Promise<Bytes | undefined> {
  if (sealed.length === 0 || sealed.length % 16 !== 0 || iv.length !== 16) return undefined;
  return open(key, 'AES-CBC', { name: 'AES-CBC', iv: toBytes(iv) }, sealed);
}

/** Seals with AES-256-GCM and puts the tag of 16 bytes at the end. */
export async function sealGcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', toBytes(key), 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: toBytes(nonce) }, imported, toBytes(plain)));
}

async function open(
  key: Uint8Array,
  name: string,
  algorithm: AesGcmParams | AesCbcParams,
  sealed: Uint8Array,
): Promise<Bytes | undefined> {
  try {
    const imported = await crypto.subtle.importKey('raw', toBytes(key), name, false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, toBytes(sealed)));
  } catch {
    return undefined;
  }
}
