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

/**
 * The colours of a list's letter tiles: each service's own, but another where a tile would look the same. Which of two that is doesn't depend
 * on their order, so that sorting changes no colour; only where a letter is used up, the tile above decides.
 */
export function huesOf(accounts: readonly Lettered[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  const settled = settledHues(accounts);
  let above: { readonly letter: string; readonly hue: number } | undefined;
  for (const account of accounts) {
    const label = letteredBy(account);
    const letter = tileLetter(label);
    const own = settled.get(hueKey(account)) ?? tileHue(label);
    const hue = above?.letter === letter && above.hue === own ? (own + STEP) % TILE_HUES : own;
    hues.set(hueKey(account), hue);
    above = { letter, hue };
  }
  return hues;
}

function settledHues(accounts: readonly Lettered[]): ReadonlyMap<string, number> {
  const settled = new Map<string, number>();
  const taken = new Set<string>();
  const inOrder = [...accounts].sort((a, b) => (hueKey(a) < hueKey(b) ? -1 : 1));
  for (const account of inOrder) {
    const label = letteredBy(account);
    const letter = tileLetter(label);
    let hue = tileHue(label);
    for (let tries = 0; tries < TILE_HUES && taken.has(`${letter} ${hue}`); tries++) hue = (hue + STEP) % TILE_HUES;
    taken.add(`${letter} ${hue}`);
    settled.set(hueKey(account), hue);
  }
  return settled;
}
