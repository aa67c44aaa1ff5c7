import { Fault } from '../../src/fault.ts';
import { parseText } from '../../src/otp/limits.ts';
import type { AccountId, AccountRecord, SignsInWith, VaultContents } from '../../src/vault/records.ts';

/**
 * The contents with what an account signs in with; without `wanted`, with nothing else. Throws `record-missing`, and `sign-in-circle` where the
 * accounts would only open each other.
 */
export function setSignIn(contents: VaultContents, id: AccountId, wanted: SignsInWith | undefined): VaultContents {
  const byId = new Map(contents.accounts.map((account) => [account.id, account]));
  if (!byId.has(id)) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  const signsInWith = wanted && cleaned(wanted);
  if (signsInWith?.kind === 'account') {
    if (!byId.has(signsInWith.account))
      throw new Fault('record-missing', 'got an unknown account to sign in with, want one of the vault');
    if (leadsTo(byId, signsInWith.account, id))
      throw new Fault('sign-in-circle', 'got accounts that sign in with each other, want one that opens by itself');
  }
  const accounts = contents.accounts.map((account) => {
    if (account.id !== id) return account;
    const { signsInWith: _before, ...rest } = account;
    return { ...rest, ...(signsInWith && { signsInWith }) };
  });
  return { ...contents, accounts };
}

function cleaned(wanted: SignsInWith): SignsInWith {
  return wanted.kind === 'account' ? wanted : { ...wanted, provider: parseText(wanted.provider) };
}

/** Whether the accounts that one signs in with, one after the other, come to another. */
function leadsTo(byId: ReadonlyMap<AccountId, AccountRecord>, from: AccountId, to: AccountId): boolean {
  const seen = new Set<AccountId>();
  for (let at: AccountId | undefined = from; at !== undefined && !seen.has(at); ) {
    if (at === to) return true;
    seen.add(at);
    const next: SignsInWith | undefined = byId.get(at)?.signsInWith;
    at = next?.kind === 'account' ? next.account : undefined;
  }
  return false;
}
