import { hashText } from '../../src/bytes/hash-text.ts';
import { Fault } from '../../src/fault.ts';
import type { RegistrationView } from '../../src/messages/views.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { AccountRecord, Preferences } from '../../src/vault/records.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { compareEntries, type Entry, type Listed, siteKeysOf, siteOf, wideKey } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { HomeSource, SiteEntries } from './sources.ts';

interface Head {
  readonly gen: number;
  readonly count: number;
  readonly tags: readonly string[];
  readonly preferences: Preferences;
  readonly first: readonly Entry[];
  /** For each bucket that exists, its newest seal. */
  readonly seals: Readonly<Record<string, Seal>>;
}

interface Seal {
  readonly stamp: string;
  /** Characters that it takes. */
  readonly size: number;
}

interface Bucket {
  readonly stamp: string;
  readonly entries: readonly Entry[];
  readonly registrations: readonly RegistrationView[];
}

type Piles = ReadonlyMap<string, Omit<Bucket, 'stamp'>>;

const HEAD = 'view/head';
const INFO = 'vlt1/view';
const BUCKETS = 128;
/** More than any first page of the popup and the accounts of one site that are left out of it. */
const FIRST = 100;
/** Characters that the buckets may take together: the area holds 10 MB, and must have room for the session itself. */
const LARGEST = 7_000_000;

export type StartupCache = ReturnType<typeof createStartupCache>;

/**
 * Keeps a small sealed view of the vault in `storage.session`, so that a worker that just started answers the popup without
 * opening the whole vault. It is taken away before a save and written anew after it, so that it is never older than the vault.
 */
export function createStartupCache(area: KeyValueStore) {
  /** What the area holds, and what it was made from. */
  let last: { readonly piles: () => Piles; readonly seals: Head['seals'] } | undefined;
  /** So many accounts were too many. */
  let tooMany = Number.POSITIVE_INFINITY;

  async function withdraw(): Promise<void> {
    await area.write(new Map<string, unknown>([[HEAD, undefined]]));
  }

  /** Seals what changed since the last view, and returns what the area is to hold. A vault too large for the area has no view. */
  async function prepare(
    key: VaultKey,
    gen: number,
    accountIndex: AccountIndex,
  ): Promise<ReadonlyMap<string, unknown>> {
    const { accounts, preferences } = accountIndex.contents;
    if (accounts.length >= tooMany) return new Map();
    const piles = pile(accountIndex);
    const former = last?.piles();
    const values = new Map<string, unknown>();
    const seals: Record<string, Seal> = {};
    for (const name of Object.keys(last?.seals ?? {})) if (!piles.has(name)) values.set(name, undefined);
    const sealBucket = async (name: string, content: Omit<Bucket, 'stamp'>) => {
      const stamp = crypto.randomUUID();
      const sealed = await sealValue(key, INFO, name, { stamp, ...content });
      seals[name] = { stamp, size: sealed.sealed.length };
      values.set(name, sealed);
    };
    const sealing: Promise<void>[] = [];
    for (const [name, content] of piles) {
      const known = last?.seals[name];
      if (known !== undefined && isSamePile(former?.get(name), content)) seals[name] = known;
      else sealing.push(sealBucket(name, content));
    }
    await Promise.all(sealing);
    const size = Object.values(seals).reduce((sum, seal) => sum + seal.size, 0);
    if (size > LARGEST) {
      tooMany = accounts.length;
      last = undefined;
      return new Map([HEAD, ...Object.keys(seals)].map((name) => [name, undefined]));
    }
    const entries = accountIndex.inOrder(preferences.sort).slice(0, FIRST).map(accountIndex.entryOf);
    const first = entries.map(listed);
    const head: Head = { gen, count: accounts.length, tags: accountIndex.tags(), preferences, first, seals };
    values.set(HEAD, await sealValue(key, INFO, HEAD, head));
    last = { piles: () => piles, seals };
    return values;
  }

  /** The sealed head as the area holds it; read ahead of the question when a worker starts. */
  async function readHead(): Promise<unknown> {
    return (await area.read([HEAD])).get(HEAD);
  }

  async function openHead(key: VaultKey, gen: number, raw: unknown): Promise<Head | undefined> {
    if (raw === undefined) return undefined;
    const head = (await openValue(key, INFO, HEAD, raw)) as Head;
    return head.gen === gen ? head : undefined;
  }

  /** Whether the area holds the view of just this ledger, so that the next one need only seal what changes. */
  async function adopt(key: VaultKey, gen: number, accountIndex: AccountIndex): Promise<boolean> {
    const head = await openHead(key, gen, await readHead());
    if (head === undefined) return false;
    let piles: Piles | undefined;
    last = {
      seals: head.seals,
      piles: () => {
        piles ??= pile(accountIndex);
        return piles;
      },
    };
    return true;
  }

  /** The view of generation `gen`, if it is there whole. `raw` is what `readHead` gave. */
  async function find(key: VaultKey, gen: number, raw: unknown): Promise<HomeSource | undefined> {
    const head = await openHead(key, gen, raw);
    if (head === undefined) return undefined;
    const { seals, preferences } = head;

    async function findForPage(url: string): Promise<SiteEntries> {
      const page = parsePageUrl(url);
      if (page.kind !== 'web') return { entries: [], registrations: [] };
      const whole = page.registrable ?? page.host;
      const names = [...new Set([bucketOf(page.host), bucketOf(wideKey(page.host))])];
      const existing = names.filter((name) => seals[name] !== undefined);
      const held = await area.read(existing);
      const buckets = await Promise.all(
        existing.map(async (name) => {
          const bucket = (await openValue(key, INFO, name, held.get(name))) as Bucket;
          if (bucket.stamp !== seals[name]?.stamp)
            throw new Fault('vault-damaged', 'got another seal of a bucket, want the newest');
          return bucket;
        }),
      );
      const near = new Map(
        buckets.flatMap((bucket) => bucket.entries.map((entry) => [entry.account.id, entry] as const)),
      );
      const covers = createHostMatcher(page);
      const order = compareEntries(preferences.sort);
      return {
        entries: [...near.values()]
          .filter((entry) => covers(entry.account.hosts))
          .sort((a, b) => order(a.account, b.account)),
        registrations: buckets.flatMap((bucket) => bucket.registrations).filter((one) => siteOf(one.host) === whole),
      };
    }
    return { ...head, findForPage };
  }

  /** Forgets what was sealed; the next view is made whole. */
  function forget(): void {
    last = undefined;
    tooMany = Number.POSITIVE_INFINITY;
  }

  return { withdraw, prepare, readHead, adopt, find, forget };
}

function bucketOf(siteKey: string): string {
  return `view/${hashText(siteKey) % BUCKETS}`;
}

function pile(accountIndex: AccountIndex): Piles {
  const piles = new Map<string, { entries: Entry[]; registrations: RegistrationView[] }>();
  const at = (siteKey: string) => {
    const name = bucketOf(siteKey);
    let found = piles.get(name);
    if (found === undefined) {
      found = { entries: [], registrations: [] };
      piles.set(name, found);
    }
    return found;
  };
  for (const account of accountIndex.contents.accounts) {
    if (account.hosts.length === 0) continue;
    const entry = listed(accountIndex.entryOf(account));
    const targets = new Set(siteKeysOf(account.hosts).map(at));
    for (const target of targets) target.entries.push(entry);
  }
  for (const view of accountIndex.registrationsInForce()) {
    at(wideKey(view.host)).registrations.push(view);
  }
  return piles;
}

const shortened = new WeakMap<object, Listed>();

/** An entry without what rows do not need; the same account gives the same object, by which changes are found. */
function listed(entry: Entry): Entry {
  const account = entry.account as Partial<AccountRecord> & Listed;
  let short = shortened.get(account);
  if (short === undefined) {
    const { note: _note, formerOtp: _former, updatedMs: _updated, ...rest } = account;
    short = rest;
    shortened.set(account, short);
  }
  return { ...entry, account: short };
}

function isSamePile(a: Omit<Bucket, 'stamp'> | undefined, b: Omit<Bucket, 'stamp'>): boolean {
  if (a === undefined || a.entries.length !== b.entries.length) return false;
  if (JSON.stringify(a.registrations) !== JSON.stringify(b.registrations)) return false;
  return a.entries.every((entry, at) => {
    const other = b.entries[at];
    return (
      entry.account === other?.account &&
      entry.keys === other.keys &&
      entry.recovery?.set === other.recovery?.set &&
      entry.recovery?.unused === other.recovery?.unused &&
      entry.recovery?.total === other.recovery?.total
    );
  });
}
