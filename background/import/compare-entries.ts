import type { ImportCandidate, ImportStanding } from '../../src/messages/interchange.ts';
import { createRecogniser } from '../../src/vault/identity.ts';
import type { AccountRecord } from '../../src/vault/records.ts';

/** Compares entries with the accounts of the vault, which are indexed once. */
export function createComparer(accounts: readonly AccountRecord[]): (entry: ImportCandidate) => ImportStanding {
  const recognise = createRecogniser(accounts);
  return (entry) => {
    const found = recognise(entry);
    if (found === undefined) return { state: 'new' };
    const { account, likeness } = found;
    const known = { id: account.id, issuer: account.issuer, name: account.name };
    if (likeness === 'same' || likeness === 'twin') return { state: 'same', known };
    return { state: likeness === 'namesake' && account.otp === undefined ? 'bare' : 'differs', known };
  };
}
