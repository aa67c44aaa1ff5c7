import { foldText } from '../../src/bytes/fold-text.ts';
import { Fault } from '../../src/fault.ts';
import { parseSearch } from '../../src/messages/search-query.ts';
import type { ListOrder, RegistrationView } from '../../src/messages/views.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { shownHosts } from '../../src/vault/account-hosts.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import type {
  AccountId,
  AccountRecord,
  HostBinding,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyId,
  SecurityKeyRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { compareEntries, type Entry, type Recovery, registrationView, siteOf, wideKey } from './account-entry.ts';

export type AccountIndex = ReturnType<typeof createAccountIndex>;

/** Texts for search, kept for as long as the record itself. */
const searchTexts = new WeakMap<AccountRecord, string>();

/** The vault's contents with everything that answers need, each part built on first use. */
export function createAccountIndex(contents: VaultContents) {
  const accounts = once(() => new Map(contents.accounts.map((account) => [account.id, account])));
  const keys = once(() => new Map(contents.securityKeys.map((key) => [key.id, key])));
  const recovery = once(() => recoveryOf(contents.recoverySets));
  const enrolled = once(() => countEnrolled(contents.registrations));
  const leading = new Map<ListOrder, { readonly limit: number; readonly accounts: readonly AccountRecord[] }>();
  const sorted = new Map<string, readonly AccountRecord[]>();

  function entryOf(account: AccountRecord): Entry {
    const codes = recovery().get(account.id);
    const signsInWith = signOnOf(account);
    return {
      account,
      keys: enrolled().get(account.id) ?? 0,
      ...(codes && { recovery: codes }),
      ...(signsInWith && { signsInWith }),
    };
  }

  function signOnOf({ signsInWith }: AccountRecord): Entry['signsInWith'] {
    if (signsInWith === undefined) return undefined;
    if (signsInWith.kind === 'provider') return { issuer: signsInWith.provider, name: '' };
    const other = accounts().get(signsInWith.account);
    return other && { account: other.id, issuer: other.issuer, name: other.name };
  }

  /** The account of an id; throws `record-missing`. */
  function requireAccount(id: AccountId): AccountRecord {
    const account = accounts().get(id);
    if (account === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
    return account;
  }

  /** All accounts in an order, pinned ones first. */
  function inOrder(sort: ListOrder, reversed = false): readonly AccountRecord[] {
    const name = reversed ? `${sort}-reversed` : sort;
    const known = sorted.get(name);
    if (known !== undefined) return known;
    const order = [...contents.accounts].sort(compareEntries(sort, reversed));
    sorted.set(name, order);
    return order;
  }

  /** The first accounts of an order; far cheaper than the whole order, which a search needs. */
  function firstInOrder(sort: ListOrder, limit: number): readonly AccountRecord[] {
    const known = sorted.get(sort);
    if (known !== undefined) return known.slice(0, limit);
    const selected = leading.get(sort);
    if (selected !== undefined && selected.limit >= limit) return selected.accounts.slice(0, limit);
    const accounts = selectFirst(contents.accounts, limit, compareEntries(sort));
    leading.set(sort, { limit, accounts });
    return accounts;
  }

  /** The accounts whose codes, or the codes of whose pending setup keys, belong on a page. */
  function findForPage(url: string, sort: ListOrder): readonly AccountRecord[] {
    const page = parsePageUrl(url);
    if (page.kind !== 'web') return [];
    const covers = createHostMatcher(page);
    const mayCover = coversPerhaps(page.host);
    return contents.accounts
      .filter((account) => mayCover(account) && covers(shownHosts(account)))
      .sort(compareEntries(sort));
  }

  /** A registration as lists show it. */
  function viewOf(registration: RegistrationRecord): RegistrationView {
    const account = registration.account === undefined ? undefined : accounts().get(registration.account);
    return registrationView(registration, keys().get(registration.key), account);
  }

  const registrationsInForce = once(() =>
    contents.registrations
      .filter((one) => one.removedMs === undefined && one.key !== UNKNOWN_KEY)
      .map((one) => viewOf(one)),
  );

  /** The keys registered at a page's site. */
  function findRegistrations(url: string): readonly RegistrationView[] {
    const page = parsePageUrl(url);
    if (page.kind !== 'web') return [];
    const site = page.registrable ?? page.host;
    return registrationsInForce().filter((one) => siteOf(one.host) === site);
  }

  /** The accounts that have every word and tag of `text`, those whose issuer or name begins with the words first. */
  function search(text: string, sort: ListOrder, tag?: string, reversed = false): readonly AccountRecord[] {
    const { words, tags } = parseSearch(foldText(text));
    const all = inOrder(sort, reversed);
    if (words.length === 0 && tags.length === 0 && tag === undefined) return all;
    const first: AccountRecord[] = [];
    const rest: AccountRecord[] = [];
    const start = words.join(' ');
    for (const account of all) {
      if (tag !== undefined && !account.tags.includes(tag)) continue;
      const found = searchTextOf(account);
      if (!words.every((word) => found.includes(word)) || !tags.every((begun) => hasTag(account, begun))) continue;
      if (start !== '' && found.startsWith(start)) first.push(account);
      else rest.push(account);
    }
    return first.length === 0 ? rest : first.concat(rest);
  }

  return {
    contents,
    accounts,
    keys,
    entryOf,
    inOrder,
    firstInOrder,
    findForPage,
    findRegistrations,
    registrationsInForce,
    viewOf,
    search,
    tags: once(() => [...new Set(contents.accounts.flatMap((account) => account.tags))].sort()),
    requireAccount,
    findAccount: (id: AccountId): AccountRecord | undefined => accounts().get(id),
    findKey: (id: SecurityKeyId): SecurityKeyRecord | undefined => keys().get(id),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a tag begins with this text. Part of a name may look like a tag, as in “Team #1”. */
function hasTag(account: AccountRecord, begun: string): boolean {
  return account.tags.some((tag) => foldText(tag).startsWith(begun)) || searchTextOf(account).includes(`#${begun}`);
}

function searchTextOf(account: AccountRecord): string {
  let text = searchTexts.get(account);
  if (text === undefined) {
    const hosts = account.hosts.map((binding) => binding.host);
    text = foldText([account.issuer, account.name, ...account.tags, ...hosts].join(' '));
    searchTexts.set(account, text);
  }
  return text;
}

/** Whether an account can cover a host at all: cheap, where the list of public suffixes is not. */
function coversPerhaps(pageHost: string): (account: AccountRecord) => boolean {
  const wide = wideKey(pageHost);
  const fits = ({ host, scope }: HostBinding) => host === pageHost || (scope === 'site' && wideKey(host) === wide);
  return (account) => shownHosts(account).some(fits);
}

/** The first `limit` of some values in an order, without putting the others in order. */
function selectFirst<T>(values: readonly T[], limit: number, compare: (a: T, b: T) => number): readonly T[] {
  if (values.length <= limit * 2) return [...values].sort(compare).slice(0, limit);
  let first = values.slice(0, limit).sort(compare);
  let added: T[] = [];
  const settle = () => {
    first = first.concat(added).sort(compare).slice(0, limit);
    added = [];
  };
  for (const value of values.slice(limit)) {
    if (compare(value, first[first.length - 1] as T) >= 0) continue;
    added.push(value);
    if (added.length === limit) settle();
  }
  settle();
  return first;
}

function recoveryOf(sets: readonly RecoverySetRecord[]): ReadonlyMap<AccountId, Recovery> {
  const found = new Map<AccountId, Recovery>();
  for (const set of sets) {
    if (set.supersededMs !== undefined) continue;
    const unused = set.codes.reduce((count, code) => (code.usedMs === undefined ? count + 1 : count), 0);
    found.set(set.account, { set: set.id, unused, total: set.codes.length });
  }
  return found;
}

function countEnrolled(registrations: readonly RegistrationRecord[]): ReadonlyMap<AccountId, number> {
  const counts = new Map<AccountId, number>();
  for (const { account, key, removedMs } of registrations) {
    if (account !== undefined && removedMs === undefined && key !== UNKNOWN_KEY)
      counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return counts;
}
