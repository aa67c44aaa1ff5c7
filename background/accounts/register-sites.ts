import { foldText } from '../../src/bytes/fold-text.ts';
import { Fault } from '../../src/fault.ts';
import type { AccountNames, RegisterUndo, SiteEntry } from '../../src/messages/key-register.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  AccountRecord,
  RegistrationRecord,
  SecurityKeyRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { siteOf } from '../vault/account-entry.ts';

/** The registrations with those of a list among them; `keyAt` gives the key at a place in the list of keys. */
export function applySites(
  { registrations: before, accounts }: VaultContents,
  entries: readonly SiteEntry[],
  keyAt: (at: number) => SecurityKeyRecord['id'] | undefined,
  nowMs: number,
) {
  const registrations = new Map(before.map((one) => [one.id, one]));
  const findRegistration = createFinder(before);
  const findAccount = createAccountFinder(accounts);
  const accountIds = new Set(accounts.map(({ id }) => id));
  const former = new Map<string, RegisterUndo['former'][number]>();
  const taken = new Set<string>();
  const added: RegistrationRecord['id'][] = [];
  for (const entry of entries) {
    const key = keyAt(entry.key);
    if (key === undefined) throw new Fault('message-invalid', 'got a site without a key, want one of the list');
    const account = entry.account ?? findAccount(entry.accountNames);
    if (entry.account !== undefined && !accountIds.has(entry.account))
      throw new Fault('record-missing', 'got an unknown account, want one of the vault');
    const asked = { key, account, host: entry.host, name: entry.name };
    const own = findRegistration(taken, asked);
    const record = own === undefined ? newRegistration(entry, asked, nowMs) : updated(own, entry, asked);
    taken.add(record.id);
    registrations.set(record.id, record);
    if (own === undefined) added.push(record.id);
    else if (JSON.stringify(own) !== JSON.stringify(record)) former.set(own.id, asItWas(own));
  }
  return { registrations: [...registrations.values()], added, former: [...former.values()] };
}

interface Asked {
  readonly key: SecurityKeyRecord['id'];
  readonly account: AccountId | undefined;
  readonly host: string;
  readonly name: string;
}

/**
 * Finds the registration that an entry is about: of its key at its site, and of its account where both say one. Only those of the key, and
 * those of no known key, are looked through: a vault and a list may have thousands each.
 */
function createFinder(before: readonly RegistrationRecord[]) {
  const byKey = grouped(before, ({ key }) => key);
  const known = new Map<string, string>();
  const siteOfHost = (host: string): string => {
    const site = known.get(host) ?? siteOf(host);
    known.set(host, site);
    return site;
  };
  return (taken: ReadonlySet<string>, asked: Asked): RegistrationRecord | undefined => {
    const name = foldText(asked.name.trim());
    let best: { readonly one: RegistrationRecord; readonly score: number } | undefined;
    for (const one of [...(byKey.get(asked.key) ?? []), ...(byKey.get(UNKNOWN_KEY) ?? [])]) {
      if (taken.has(one.id)) continue;
      const isHost = one.host === asked.host;
      if (!isHost && siteOfHost(one.host) !== siteOfHost(asked.host)) continue;
      const isCalledSo = name !== '' && foldText(one.name) === name;
      const isOwn = one.key === asked.key;
      if (!isOwn && !isCalledSo) continue;
      if (one.account !== undefined && asked.account !== undefined && one.account !== asked.account) continue;
      const isSame = one.account !== undefined && one.account === asked.account;
      const score = (isOwn ? 8 : 0) + (isSame ? 4 : 0) + (isCalledSo ? 2 : 0) + (isHost ? 1 : 0);
      if (best === undefined || score > best.score) best = { one, score };
    }
    return best?.one;
  };
}

function newRegistration(entry: SiteEntry, { key, account, host, name }: Asked, nowMs: number): RegistrationRecord {
  const { sinceMs, usedMs, removedMs } = entry;
  const at = Math.min(entry.createdMs ?? nowMs, nowMs);
  return {
    ...{ id: newId<'registration'>(), key, host, name, createdMs: at },
    ...(account !== undefined && { account }),
    ...(sinceMs !== undefined && sinceMs < at && { sinceMs }),
    ...(usedMs !== undefined && { usedMs: Math.min(usedMs, nowMs) }),
    ...(removedMs !== undefined && { removedMs }),
  };
}

/** A registration as a list shows it now. */
function updated(own: RegistrationRecord, entry: SiteEntry, { key, account, name }: Asked): RegistrationRecord {
  const { removedMs: was, ...rest } = own;
  const removedMs = entry.isListed === true ? undefined : (was ?? entry.removedMs);
  const earliest = Math.min(own.sinceMs ?? Number.POSITIVE_INFINITY, entry.sinceMs ?? Number.POSITIVE_INFINITY);
  const usedMs = Math.max(own.usedMs ?? 0, entry.usedMs ?? 0);
  return {
    ...rest,
    key,
    name: name === '' ? own.name : name,
    ...(own.account === undefined && account !== undefined && { account }),
    ...(earliest < own.createdMs && { sinceMs: earliest }),
    ...(usedMs > 0 && { usedMs }),
    ...(removedMs !== undefined && { removedMs }),
  };
}

function asItWas({
  id,
  key,
  name,
  account,
  sinceMs,
  usedMs,
  removedMs,
}: RegistrationRecord): RegisterUndo['former'][number] {
  return {
    ...{ id, key, name },
    ...(account !== undefined && { account }),
    ...(sinceMs !== undefined && { sinceMs }),
    ...(usedMs !== undefined && { usedMs }),
    ...(removedMs !== undefined && { removedMs }),
  };
}

/** Finds the only account that is called so. */
function createAccountFinder(accounts: readonly AccountRecord[]) {
  const title = (one: AccountNames) => `${foldText(one.issuer.trim())}\n${foldText(one.name.trim())}`;
  let byTitle: ReadonlyMap<string, readonly AccountRecord[]> | undefined;
  return (names: AccountNames | undefined): AccountId | undefined => {
    if (names === undefined) return undefined;
    byTitle ??= grouped(accounts, title);
    const found = byTitle.get(title(names)) ?? [];
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
