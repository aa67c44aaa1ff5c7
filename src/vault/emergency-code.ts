import type { Bytes } from '../bytes/bytes.ts';
import { Fault } from '../fault.ts';
import { type Random, systemRandom } from './random.ts';

/** Length in bytes of the secret inside an emergency code: 160 bits. */
const SECRET_LENGTH = 20;

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_CHARACTERS = 32;
const CHECK_CHARACTERS = 4;
/** The largest prime below 2^20: the remainder reveals any one wrong character and any two that are swapped. */
const CHECK_PRIME = 1_048_573;

/** Draws an emergency code for a vault: nine groups of four characters, the last one a checksum. */
export function newEmergencyCode(random: Random = systemRandom): string {
  const secret = random(SECRET_LENGTH);
  try {
    return formatEmergencyCode(secret);
  } finally {
    secret.fill(0);
  }
}

/** Formats a 20-byte secret as an emergency code, `XXXX-XXXX-…-XXXX`: 36 characters in nine groups. */
export function formatEmergencyCode(secret: Uint8Array): string {
  if (secret.length !== SECRET_LENGTH) {
    throw new Fault('recovery-code-invalid', `got ${secret.length} bytes, want ${SECRET_LENGTH}`);
  }
  const values: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of secret) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      values.push((buffer >> bits) & 31);
    }
  }
  const check = checksum(values);
  for (let shift = 15; shift >= 0; shift -= 5) values.push((check >> shift) & 31);
  const text = values.map((value) => ALPHABET[value]).join('');
  return text.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * Reads the 20-byte secret of a typed emergency code, in any case and grouping, with O for 0 and I or L for 1; the caller
 * zeroes it. Throws `recovery-code-invalid` for a wrong checksum.
 */
export function parseEmergencyCode(text: string): Bytes {
  const characters = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  if (characters.length !== SECRET_CHARACTERS + CHECK_CHARACTERS) {
    throw new Fault('recovery-code-invalid', `got ${characters.length} characters, want 36`);
  }
  const values = Array.from(characters, characterValue);
  const written = values.slice(SECRET_CHARACTERS).reduce((sum, value) => sum * 32 + value, 0);
  const digits = values.slice(0, SECRET_CHARACTERS);
  if (checksum(digits) !== written)
    throw new Fault('recovery-code-invalid', 'got another checksum, want the right one');
  const secret = new Uint8Array(SECRET_LENGTH);
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const value of digits) {
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      secret[length++] = (buffer >> bits) & 255;
    }
  }
  return secret;
}

function characterValue(character: string): number {
  const canonical = character === 'O' ? '0' : character === 'I' || character === 'L' ? '1' : character;
  const value = ALPHABET.indexOf(canonical);
  if (value < 0) throw new Fault('recovery-code-invalid', 'got another character, want one of an emergency code');
  return value;
}

/** The 160-bit number of the characters, modulo the prime. */
function checksum(values: readonly number[]): number {
  return values.reduce((sum, value) => (sum * 32 + value) % CHECK_PRIME, 0);
}
