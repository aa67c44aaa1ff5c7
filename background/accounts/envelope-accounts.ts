import type { EnvelopeAccount, EnvelopeThing } from '../../src/envelope/contents.ts';
import type { EnvelopeParts } from '../../src/messages/interchange.ts';
import type { AccountId, AccountRecord, VaultContents } from '../../src/vault/records.ts';

/** Accounts as an envelope for someone else holds them, each with its id. */
export function envelopeAccounts(
  contents: VaultContents,
  accounts: readonly AccountRecord[],
  { codes, keys, notes }: EnvelopeParts,
): readonly (EnvelopeAccount & { readonly id: AccountId })[] {
  const unused = codes ? unusedCodes(contents) : undefined;
  const registered = keys ? keysOf(contents) : undefined;
  return accounts.map(({ id, issuer, name, otp, note }) => ({
    id,
    issuer,
    name,
    ...(otp && { otp }),
    recoveryCodes: unused?.get(id) ?? [],
    keys: registered?.get(id) ?? [],
    note: notes ? note : '',
  }));
}

/** Of each account, the unused codes of the sets in force. */
function unusedCodes({ recoverySets }: VaultContents): ReadonlyMap<AccountId, readonly string[]> {
  const found = new Map<AccountId, readonly string[]>();
  for (const { account, codes, supersededMs } of recoverySets) {
    if (supersededMs !== undefined) continue;
    const unused = codes.filter(({ usedMs }) => usedMs === undefined).map(({ text }) => text);
    found.set(account, [...(found.get(account) ?? []), ...unused]);
  }
  return found;
}

/** Of each account, the keys that are registered with it and not lost, each once. */
function keysOf({ securityKeys, registrations }: VaultContents): ReadonlyMap<AccountId, readonly EnvelopeThing[]> {
  const byId = new Map(securityKeys.filter(({ lostMs }) => lostMs === undefined).map((key) => [key.id, key]));
  const found = new Map<AccountId, Map<string, EnvelopeThing>>();
  for (const { account, key, removedMs } of registrations) {
    const record = byId.get(key);
    if (account === undefined || record === undefined || removedMs !== undefined) continue;
    const own = found.get(account) ?? new Map();
    found.set(account, own.set(key, { name: record.label, place: record.place }));
  }
  return new Map([...found].map(([account, keys]) => [account, [...keys.values()]]));
}
