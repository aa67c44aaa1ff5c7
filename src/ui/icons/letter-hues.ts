import { createContext } from 'preact';
import { TILE_HUES, tileHue, tileLetter } from '../tile-hue.ts';

/** An account as far as its letter tile goes. */
export interface Lettered {
  readonly id?: string | undefined;
  readonly issuer: string;
  readonly name?: string | undefined;
}

/** The colours of the letter tiles of a list, by `hueKey`. */
export const LetterHues = createContext<ReadonlyMap<string, number> | undefined>(undefined);

/** Not a divisor of the number of hues, so that the other colour always differs, and by a lot. */
const STEP = 5;

/** What a letter tile is made from. */
export function letteredBy({ issuer, name = '' }: Lettered): string {
  return issuer || name;
}

/** Under which name a tile finds its colour in `LetterHues`. */
export function hueKey({ id, issuer, name = '' }: Lettered): string {
  return id ?? `${issuer}\n${name}`;
}

/** The colours of a list's letter tiles: each service's own, but another where the tile above would look the same. */
export function huesOf(accounts: readonly Lettered[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  let above: { readonly letter: string; readonly hue: number } | undefined;
  for (const account of accounts) {
    const label = letteredBy(account);
    const letter = tileLetter(label);
    const own = tileHue(label);
    const hue = above?.letter === letter && above.hue === own ? (own + STEP) % TILE_HUES : own;
    hues.set(hueKey(account), hue);
    above = { letter, hue };
  }
  return hues;
}
