import { Fault } from '../fault.ts';

/** Least characters of a passphrase that is chosen. */
export const LEAST_PASSPHRASE = 8;
/** Least different characters: `aaaaaaaa` is one. */
const LEAST_DIFFERENT = 4;

/** Whether a passphrase is too short, or too much of the same, to be chosen for a vault: the rule wherever one is. */
export function isPoorPassphrase(passphrase: string): boolean {
  const characters = Array.from(passphrase.normalize('NFKC').trim());
  return characters.length < LEAST_PASSPHRASE || new Set(characters).size < LEAST_DIFFERENT;
}

/** Throws `passphrase-weak` for one that must not be chosen. */
export function requireGoodPassphrase(passphrase: string): void {
  if (isPoorPassphrase(passphrase))
    throw new Fault('passphrase-weak', `got a poor passphrase, want ${LEAST_PASSPHRASE} characters or more`);
}
