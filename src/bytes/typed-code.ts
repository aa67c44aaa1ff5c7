import type { Bytes } from './bytes.ts';

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_CHARACTERS = 4;
/** The largest prime below 2^20: the remainder reveals any one wrong character and any two that are swapped. */
const CHECK_PRIME = 1_048_573;

/** Bytes whose bits fill whole characters (a multiple of five bytes) as characters that are told apart when typed from paper. */
export function toCharacters(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
  }
  return text;
}

/** The bytes of characters that `readTypedCode` returned. */
export function fromCharacters(characters: string): Bytes {
  const bytes = new Uint8Array(Math.floor((characters.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const character of characters) {
    buffer = ((buffer << 5) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (buffer >> bits) & 255;
  }
  return bytes;
}

/** The characters with four more that check them, in groups of four: `XXXX-XXXX-…`. */
export function writeTypedCode(characters: string): string {
  const check = remainderOf(characters);
  const checkText = [15, 10, 5, 0].map((shift) => ALPHABET[(check >> shift) & 31]).join('');
  return `${characters}${checkText}`.match(/.{1,4}/g)?.join('-') ?? '';
}

/** The characters of a typed code, in capitals, without blanks, dashes and invisible characters, with 0 for O and 1 for I and L; any other is kept. */
export function bareTypedCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/**
 * Checks what `bareTypedCode` returned and takes off the four characters that check the rest; `undefined` for a character of no such code or
 * another checksum.
 */
export function readTypedCode(bare: string): string | undefined {
  if (bare.length <= CHECK_CHARACTERS || !/^[\dA-HJKMNP-TV-Z]+$/.test(bare)) return undefined;
  const characters = bare.slice(0, -CHECK_CHARACTERS);
  const written = Array.from(bare.slice(-CHECK_CHARACTERS)).reduce((sum, one) => sum * 32 + ALPHABET.indexOf(one), 0);
  return remainderOf(characters) === written ? characters : undefined;
}

/** The number that the characters spell, modulo the prime. */
function remainderOf(characters: string): number {
  return Array.from(characters).reduce((sum, one) => (sum * 32 + ALPHABET.indexOf(one)) % CHECK_PRIME, 0);
}
