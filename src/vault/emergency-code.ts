import type { Bytes } from '../bytes/bytes.ts';
import { bareTypedCode, fromCharacters, readTypedCode, toCharacters, writeTypedCode } from '../bytes/typed-code.ts';
import { Fault } from '../fault.ts';
import { type Random, systemRandom } from './random.ts';

/** Length in bytes of the secret inside an emergency code: 160 bits. */
const SECRET_LENGTH = 20;
/** 32 characters of the secret and four that check them. */
const CODE_LENGTH = 36;

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
  return writeTypedCode(toCharacters(secret));
}

/**
 * Reads the 20-byte secret of a typed emergency code, in any case and grouping, with O for 0 and I or L for 1; the caller
 * zeroes it. Throws `recovery-code-invalid` for a wrong checksum.
 */
export function parseEmergencyCode(text: string): Bytes {
  const bare = bareTypedCode(text);
  if (bare.length !== CODE_LENGTH) {
    throw new Fault('recovery-code-invalid', `got ${bare.length} characters, want ${CODE_LENGTH}`);
  }
  const characters = readTypedCode(bare);
  if (characters === undefined) throw new Fault('recovery-code-invalid', 'got other characters, want those of a code');
  return fromCharacters(characters);
}
