import { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseText } from '../../src/otp/limits.ts';
import { either, id, object, oneOf, type Schema, text } from '../../src/schema/schema.ts';
import type { AccountId, AccountRecord, SignsInWith, VaultContents } from '../../src/vault/records.ts';

/** What an account is said to sign in with, as a page asks for it. */
export const signsInWithAsk: Schema<SignsInWith> = either(
  object({ kind: oneOf('account'), account: id<AccountId>() }),
  object({ kind: oneOf('provider'), provider: text(LIMITS.name) }),
);

/**
 * The contents with what an account signs in with; without `wanted`, with nothing else. Throws `record-missing`, and `sign-in-circle` where the
 * accounts would only open each other.
 */
export function setSignIn(contents: VaultContents, account: AccountId, wanted: SignsInWith | undefined): VaultContents {
  const byId = new Map(contents.accounts.map((one) => [one.id, one]));
  if (!byId.has(account)) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  const signsInWith = wanted && cleaned(wanted);
  if (signsInWith?.kind === 'account') {
    if (!byId.has(signsInWith.account))
      throw new Fault('record-missing', 'got an unknown account to sign in with, want one of the vault');
    if (leadsTo(byId, signsInWith.account, account))
      throw new Fault('sign-in-circle', 'got accounts that sign in with each other, want one that opens by itself');
  }
  const accounts = contents.accounts.map((one) => {
    if (one.id !== account) return one;
    const { signsInWith: _before, ...rest } = one;
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
