import type { Strength } from '../src/ui/strength.ts';

/** A passphrase being chosen. */
export interface NewPassphraseValue {
  readonly first: string;
  readonly second: string;
  readonly strength?: Strength | undefined;
}

/** Nothing typed yet. */
export const noPassphrase: NewPassphraseValue = { first: '', second: '' };

/** The chosen passphrase, once it was typed twice alike and is not trivially guessed. */
export function readNewPassphrase(value: NewPassphraseValue): string | undefined {
  if (value.first === '' || value.first !== value.second || value.strength?.score === 0) return undefined;
  return value.first;
}
