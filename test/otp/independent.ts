import { createHmac } from 'node:crypto';
import type { HashAlgorithm } from '../../src/otp/parameters.ts';

const NAMES = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-512': 'sha512' } as const;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** HOTP by RFC 4226 section 5.3 over node:crypto and BigInt alone, as a second opinion that shares no code with src/. */
export function independentCode(
  parameters: { readonly secret: string; readonly algorithm: HashAlgorithm; readonly digits: number },
  counter: bigint,
): string {
  let bits = '';
  for (const character of parameters.secret) bits += ALPHABET.indexOf(character).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(counter);
  const digest = createHmac(NAMES[parameters.algorithm], key).update(message).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  const value = BigInt(digest.readUInt32BE(offset)) & 0x7fff_ffffn;
  return (value % 10n ** BigInt(parameters.digits)).toString().padStart(parameters.digits, '0');
}
