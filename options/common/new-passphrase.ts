import { isPoorPassphrase } from '../../src/messages/passphrase.ts';
import { loadStrength, type Strength } from '../../src/ui/strength.ts';

/** A passphrase being chosen. */
export interface NewPassphraseValue {
  readonly first: string;
  readonly second: string;
  readonly strength?: Strength | undefined;
}

/** Nothing typed yet. */
export const noPassphrase: NewPassphraseValue = { first: '', second: '' };

/** The chosen passphrase, once it was typed twice alike and is not trivially guessed. */
export async function readNewPassphrase({ first, second }: NewPassphraseValue): Promise<string | undefined> {
  if (isPoorPassphrase(first) || first !== second) return undefined;
  // What the meter said last may be of a text before this one.
  return (await loadStrength())(first).score === 0 ? undefined : first;
}
