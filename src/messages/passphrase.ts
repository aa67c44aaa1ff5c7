import { Fault } from '../fault.ts';

/** Minimum length of a new passphrase, in characters. */
export const LEAST_PASSPHRASE = 8;
/** Minimum number of different characters. */
const LEAST_DIFFERENT = 4;

/** Whether a new passphrase is too short or too repetitive. */
export function isPoorPassphrase(passphrase: string): boolean {
  const characters = Array.from(passphrase.normalize('NFKC').trim());
  return isShorterThan(passphrase, LEAST_PASSPHRASE) || new Set(characters).size < LEAST_DIFFERENT;
}

/** Whether a passphrase has fewer characters than a policy asks for. */
export function isShorterThan(passphrase: string, least: number): boolean {
  return Array.from(passphrase.normalize('NFKC').trim()).length < least;
}

/** Throws `passphrase-weak` for a passphrase that `isPoorPassphrase` refuses. */
export function requireGoodPassphrase(passphrase: string): void {
  if (isPoorPassphrase(passphrase))
    throw new Fault('passphrase-weak', `got a poor passphrase, want ${LEAST_PASSPHRASE} characters or more`);
}
