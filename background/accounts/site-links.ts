import { Fault } from '../../src/fault.ts';
import type { SiteLink } from '../../src/messages/site-suggestions.ts';
import { type HostAnswer, withHost, withHosts } from '../../src/vault/account-hosts.ts';
import type { AccountId, AccountRecord } from '../../src/vault/records.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface Changing {
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/** Links many accounts in one save and returns the links that are new. Throws `record-missing`, and then links none. */
export async function bindAll(
  { vaultStore, nowMs }: Changing,
  links: readonly { readonly id: AccountId; readonly answer: HostAnswer }[],
): Promise<readonly SiteLink[]> {
  const { answer } = await vaultStore.change(({ contents }) => {
    const accounts = new Map<AccountId, AccountRecord>(contents.accounts.map((account) => [account.id, account]));
    const added: SiteLink[] = [];
    for (const { id, answer: given } of links) {
      const before = accounts.get(id);
      if (before === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
      const { host } = given.binding;
      if (!before.hosts.some((one) => one.host === host)) added.push({ id, host });
      accounts.set(id, { ...withHost(before, given), updatedMs: nowMs() });
    }
    return { contents: { ...contents, accounts: [...accounts.values()] }, answer: added };
  });
  return answer;
}

/** Removes links in one save; accounts and links that are gone already are left out. */
export async function unbindAll({ vaultStore, nowMs }: Changing, links: readonly SiteLink[]): Promise<void> {
  const byAccount = new Map<AccountId, Set<string>>();
  for (const { id, host } of links) byAccount.set(id, (byAccount.get(id) ?? new Set()).add(host));
  await vaultStore.change(({ contents }) => {
    const accounts = contents.accounts.map((account) => {
      const gone = byAccount.get(account.id);
      const left = account.hosts.filter(({ host }) => !gone?.has(host));
      return left.length === account.hosts.length ? account : { ...withHosts(account, left), updatedMs: nowMs() };
    });
    return { contents: { ...contents, accounts }, answer: undefined };
  });
}
