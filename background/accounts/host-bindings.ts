import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { type HostAnswer, withHost, withHosts, withPendingHost } from '../../src/vault/account-hosts.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { acceptHost, acceptScope } from './accepted-host.ts';
import { editAccount } from './account-edits.ts';

/** A binding as a page asked for it, its host normalised. `http` stays only where it means something: at a private address. */
export function cleanBinding({ host, scope, http }: Pick<HostBinding, 'host' | 'scope' | 'http'>): HostBinding {
  const parsed = acceptHost(host);
  const page = parsePageUrl(`http://${parsed}`);
  const isPrivate = page.kind === 'web' && page.reach === 'private';
  return { host: parsed, scope: acceptScope(parsed, scope), ...(http === true && isPrivate && { http }) };
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
    const agreed = { ...link, drawn: [...(link.drawn ?? []), host] };
    const { contents: next } = editAccount(contents, id, (before) => ({
      ...withHosts(
        before,
        before.hosts.map((one) => (one === link ? agreed : one)),
      ),
      updatedMs: nowMs(),
    }));
    return { contents: next, answer: undefined };
  });
}
