import { hashText } from '../bytes/hash-text.ts';

/** How many colours a tile can have; `theme/codes.css` defines each as `.tile[data-hue]` with a contrast of 4.5 or more to white. */
export const TILE_HUES = 12;

/** The colour of an issuer's tile: the same for the same issuer, whatever its capitals. */
export function tileHue(issuer: string): number {
  const hash = hashText(issuer.trim().toLowerCase());
  return ((hash ^ (hash >>> 15)) >>> 0) % TILE_HUES;
}

/** The letter on an issuer's tile: its first letter or digit. */
export function tileLetter(issuer: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(issuer)?.[0] ?? '•';
  return letter.toLocaleUpperCase();
}
