import { parseHost } from '../../src/sites/host.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
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

/** Adds a binding, or widens the one of the same host. */
export function bindHost(hosts: readonly HostBinding[], binding: HostBinding): readonly HostBinding[] {
  const others = hosts.filter((one) => one.host !== binding.host);
  const known = hosts.find((one) => one.host === binding.host);
  if (known === undefined) return [...hosts, binding];
  const scope = known.scope === 'site' ? 'site' : binding.scope;
  return [...others, { ...known, scope, ...(binding.http && { http: true }) }];
}

/** Saves one more host for an account, or a wider scope for one that it has. Throws `record-missing`. */
export async function bindAccount(
  { vaultStore, nowMs }: { readonly vaultStore: VaultStore; readonly nowMs: () => number },
  id: AccountId,
  binding: HostBinding,
): Promise<void> {
  await vaultStore.change(({ contents }) => {
    const { contents: next } = editAccount(contents, id, (before) => ({
      ...before,
      hosts: bindHost(before.hosts, binding),
      updatedMs: nowMs(),
    }));
    return { contents: next, answer: undefined };
  });
}

/** The hosts of an edit with what the user agreed to on those that were linked before, which no edit states. */
export function keepDrawn(before: readonly HostBinding[], after: readonly HostBinding[]): readonly HostBinding[] {
  return after.map((one) => {
    const drawn = before.find(({ host }) => host === one.host)?.drawn;
    return drawn === undefined ? one : { ...one, drawn };
  });
}

/** Notes that the user agreed to fields with drawn boxes on this host; it goes with the link that lets the account be filled there. */
export async function rememberDrawn(
  { vaultStore, nowMs }: { readonly vaultStore: VaultStore; readonly nowMs: () => number },
  id: AccountId,
  host: string,
): Promise<void> {
  await vaultStore.change(({ contents }) => {
    const account = contents.accounts.find((one) => one.id === id);
    const page = parsePageUrl(`https://${host}`);
    const link =
      account?.hosts.find((one) => one.host === host) ??
      account?.hosts.find((one) => page.kind === 'web' && createHostMatcher(page)([one]));
    if (link === undefined || link.drawn?.includes(host)) return { contents, answer: undefined };
    const { contents: next } = editAccount(contents, id, (before) => ({
      ...before,
      hosts: before.hosts.map((one) => (one === link ? { ...one, drawn: [...(one.drawn ?? []), host] } : one)),
      updatedMs: nowMs(),
    }));
    return { contents: next, answer: undefined };
  });
}
