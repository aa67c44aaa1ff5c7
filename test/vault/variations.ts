import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { accountId, accountRecord, recoverySetRecord, totpOf } from './records.ts';

/** Ten thousand accounts, and a thousand sets. */
export function manyAccounts(): Partial<VaultContents> {
  return {
    accounts: Array.from({ length: 10_000 }, (_, at) =>
      accountRecord({
        id: `a${at}`,
        issuer: `Service ${at}`,
        name: `user${at}@example.com`,
        tags: at % 3 === 0 ? ['third'] : [],
        order: at,
      }),
    ),
    recoverySets: Array.from({ length: 1000 }, (_, at) => recoverySetRecord({ id: `s${at}`, account: `a${at}` })),
  };
}

/** The vault without an account and what is kept for it. */
export function withoutAccount(vault: VaultContents, name: string): VaultContents {
  const id = accountId(name);
  return {
    ...vault,
    accounts: vault.accounts.filter((one) => one.id !== id),
    recoverySets: vault.recoverySets.filter((one) => one.account !== id),
    registrations: vault.registrations.filter((one) => one.account !== id),
  };
}

/** The vault with some accounts changed. */
export function withAccounts(vault: VaultContents, change: (account: AccountRecord) => AccountRecord): VaultContents {
  return { ...vault, accounts: vault.accounts.map(change) };
}

/** The vault with a new key of an account that waits to be confirmed, and the host that it has until then. */
export function withReplacement(vault: VaultContents, name: string, nowMs: number, host?: string): VaultContents {
  const bound = host === undefined ? {} : { host: { host, scope: 'host' } as const };
  const pending = { otp: totpOf(`${name} new`), atMs: nowMs - 3_600_000, ...bound };
  return withAccounts(vault, (account) => (account.id === accountId(name) ? { ...account, pending } : account));
}
