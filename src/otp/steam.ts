/** How long a Steam code is valid, in seconds. */
export const STEAM_PERIOD_SECONDS = 30;

/** Characters in a Steam code. */
export const STEAM_DIGITS = 5;

const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';

/** Writes a truncated 31-bit HMAC value (RFC 4226 section 5.3) in Steam's alphabet, least significant letter first. */
export function steamCode(value: number): string {
  let rest = value;
  let code = '';
  for (let i = 0; i < STEAM_DIGITS; i++) {
    code += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}
