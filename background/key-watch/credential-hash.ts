import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import type { SeenRegistration } from '../../src/vault/key-records.ts';

/** A credential id as it is kept: hashed under a random key of its own. */
export type CredentialHash = SeenRegistration['credential'];

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** Hashes a credential id under a new random key. */
export async function hashCredential(credentialId: Bytes): Promise<CredentialHash> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  return { key: encodeBase64url(key), hash: await hashUnder(key, credentialId) };
}

/** Whether a hash is of this credential id. */
export async function isHashOf({ key, hash }: CredentialHash, credentialId: Bytes): Promise<boolean> {
  return (await hashUnder(decodeBase64url(key), credentialId)) === hash;
}

async function hashUnder(key: Bytes, credentialId: Bytes): Promise<string> {
  const hmac = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return encodeBase64url(new Uint8Array(await crypto.subtle.sign(HMAC, hmac, credentialId)));
}
