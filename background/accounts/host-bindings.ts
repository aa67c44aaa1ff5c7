import { parseHost } from '../../src/sites/host.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { type HostAnswer, withHost, withPendingHost } from '../../src/vault/account-hosts.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { editAccount } from './account-edits.ts';

/** A binding as a page asked for it, its host normalised. `http` stays only where it means something: at a private address. */
export function cleanBinding({ host, scope, http }: Pick<HostBinding, 'host' | 'scope' | 'http'>): HostBinding {
  const parsed = parseHost(host);
  const page = parsePageUrl(`http://${parsed}`);
  const isPrivate = page.kind === 'web' && page.reach === 'private';
  return { host: parsed, scope, ...(http === true && isPrivate && { http }) };
}

/** Saves the answer that an account may be filled on a host: all of it, or its pending setup key alone. Throws `record-missing`. */
export async function saveHostAnswer(
  { vaultStore, nowMs }: { readonly vaultStore: VaultStore; readonly nowMs: () => number },
  id: AccountId,
  answer: HostAnswer,
  isPending = false,
): Promise<void> {
  await vaultStore.change(({ contents }) => {
    const link = isPending ? withPendingHost : withHost;
    const { contents: next } = editAccount(contents, id, (before) => ({
      ...link(before, answer),
      updatedMs: nowMs(),
    }));
    return { contents: next, answer: undefined };
  });
}
