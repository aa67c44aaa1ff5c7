import { concatBytes } from '../../bytes/concat.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { findBase64 } from '../containers/base64.ts';
import { findCbc } from './aes.ts';

const SALTED = 'Salted__';

/** Says whether text is Base64 of what OpenSSL and CryptoJS write: `Salted__`, a salt of 8 bytes and AES blocks. */
export function isSalted(text: string): boolean {
  return text.startsWith('U2FsdGVkX1');
}

/**
 * Opens CryptoJS's passphrase mode: AES-256-CBC, key and IV by OpenSSL's EVP_BytesToKey with MD5 and one round.
 * `undefined` when it does not open; nothing authenticates, so callers check the plain text.
 */
export async function findSalted(text: string, passphrase: string): Promise<Uint8Array | undefined> {
  const bytes = findBase64(text);
  if (bytes === undefined || bytes.length < 32) return undefined;
  if (!String.fromCharCode(...bytes.subarray(0, 8)).startsWith(SALTED)) return undefined;
  const { md5 } = await import('@noble/hashes/legacy.js');
  const secret = concatBytes(encodeUtf8(passphrase), bytes.subarray(8, 16));
  let block: Uint8Array = new Uint8Array();
  let derived: Uint8Array = new Uint8Array();
  while (derived.length < 48) {
    block = md5(concatBytes(block, secret));
    derived = concatBytes(derived, block);
  }
  return findCbc(derived.subarray(0, 32), derived.subarray(32, 48), bytes.subarray(16));
}
