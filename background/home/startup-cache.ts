import { Fault } from '../../src/fault.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { shownHosts } from '../../src/vault/account-hosts.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { writeValue } from '../storage/keys.ts';
import { compareEntries, siteOf, wideKey } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import {
  BUCKET_LIMIT,
  type Bucket,
  bucketKey,
  type CacheIndex,
  type Content,
  type Contents,
  contentsOf,
  type Digest,
  FIRST_ACCOUNTS,
  INDEX,
  isSameContent,
  nameBucket,
  toListed,
} from './cache-buckets.ts';
import type { HomeSource, SiteEntries } from './home-source.ts';

export type StartupCache = ReturnType<typeof createStartupCache>;

/**
 * A small encrypted part of the vault in `storage.session`, by which a worker that just started answers the popup before the whole vault
 * is open. It is removed before a save and written after it, so that it is never older than the vault.
 */
export function createStartupCache(area: KeyValueStore) {
  /** What the area holds, and what it was made from. */
  let stored: { readonly contents: () => Contents; readonly digests: CacheIndex['digests'] } | undefined;
  /** So many accounts were too many for the area. */
  let tooMany = Number.POSITIVE_INFINITY;

  function remove(): Promise<void> {
    return writeValue(area, INDEX, undefined);
  }

  /** Encrypts the buckets that changed, and returns what the area is to hold. A vault too large for the area has no cache. */
  async function prepare(
    key: VaultKey,
    gen: number,
    accountIndex: AccountIndex,
  ): Promise<ReadonlyMap<string, unknown>> {
    const { accounts, preferences, preferencesMs = {} } = accountIndex.contents;
    if (accounts.length >= tooMany) return new Map();
    const contents = contentsOf(accountIndex);
    const values = new Map<string, unknown>();
    for (const name of Object.keys(stored?.digests ?? {})) if (!contents.has(name)) values.set(name, undefined);
    const digests = await sealBuckets(key, contents, values);
    const size = Object.values(digests).reduce((sum, digest) => sum + digest.size, 0);
    if (size > BUCKET_LIMIT) {
      tooMany = accounts.length;
      stored = undefined;
      return new Map([INDEX.name, ...Object.keys(digests)].map((name) => [name, undefined]));
    }
    const entries = accountIndex.firstInOrder(preferences.sort, FIRST_ACCOUNTS).map(accountIndex.entryOf);
    const index: CacheIndex = {
      ...{ gen, count: accounts.length, tags: accountIndex.tags(), preferences, preferencesMs },
      ...{ first: entries.map(toListed), digests },
    };
    values.set(INDEX.name, await sealValue(key, INDEX, index));
    stored = { contents: () => contents, digests };
    return values;
  }

  /** Adds the buckets whose content changed to `values`; answers the digests of all. */
  async function sealBuckets(
    key: VaultKey,
    contents: Contents,
    values: Map<string, unknown>,
  ): Promise<Record<string, Digest>> {
    const former = stored?.contents();
    const digests: Record<string, Digest> = {};
    const seal = async (name: string, content: Content) => {
      const stamp = crypto.randomUUID();
      const sealed = await sealValue(key, bucketKey(name), { stamp, ...content });
      digests[name] = { stamp, size: sealed.sealed.length };
      values.set(name, sealed);
    };
    const sealing: Promise<void>[] = [];
    for (const [name, content] of contents) {
      const known = stored?.digests[name];
      if (known !== undefined && isSameContent(former?.get(name), content)) digests[name] = known;
      else sealing.push(seal(name, content));
    }
    await Promise.all(sealing);
    return digests;
  }

  /** The index as the area holds it, not opened yet; read ahead of the question when a worker starts. */
  async function readIndex(): Promise<unknown> {
    return (await area.read([INDEX.name])).get(INDEX.name);
  }

  async function openIndex(key: VaultKey, gen: number, raw: unknown): Promise<CacheIndex | undefined> {
    if (raw === undefined) return undefined;
    const index = await openValue(key, INDEX, raw);
    return index.gen === gen ? index : undefined;
  }

  /** Whether the area holds the cache of just these accounts, so that the next one need only encrypt what changes. */
  async function reuse(key: VaultKey, gen: number, accountIndex: AccountIndex): Promise<boolean> {
    const index = await openIndex(key, gen, await readIndex());
    if (index === undefined) return false;
    let contents: Contents | undefined;
    stored = {
      digests: index.digests,
      contents: () => {
        contents ??= contentsOf(accountIndex);
        return contents;
      },
    };
    return true;
  }

  /** The cache of generation `gen`, if it is there whole. `raw` is what `readIndex` gave. */
  async function find(key: VaultKey, gen: number, raw: unknown): Promise<HomeSource | undefined> {
    const index = await openIndex(key, gen, raw);
    return index && { ...index, findForPage: (url) => findForPage(key, index, url) };
  }

  async function findForPage(key: VaultKey, { digests, preferences }: CacheIndex, url: string): Promise<SiteEntries> {
    const page = parsePageUrl(url);
    if (page.kind !== 'web') return { entries: [], registrations: [] };
    const buckets = await openBuckets(key, digests, [nameBucket(page.host), nameBucket(wideKey(page.host))]);
    const candidates = new Map(
      buckets.flatMap(({ entries }) => entries.map((entry) => [entry.account.id, entry] as const)),
    );
    const covers = createHostMatcher(page);
    const order = compareEntries(preferences.sort);
    const site = page.registrable ?? page.host;
    return {
      entries: [...candidates.values()]
        .filter((entry) => covers(shownHosts(entry.account)))
        .sort((a, b) => order(a.account, b.account)),
      registrations: buckets.flatMap((bucket) => bucket.registrations).filter((one) => siteOf(one.host) === site),
    };
  }

  /** Throws `vault-damaged` where a bucket is not the one that the index means. */
  async function openBuckets(
    key: VaultKey,
    digests: CacheIndex['digests'],
    names: readonly string[],
  ): Promise<readonly Bucket[]> {
    const existing = [...new Set(names)].filter((name) => digests[name] !== undefined);
    const values = await area.read(existing);
    return Promise.all(
      existing.map(async (name) => {
        const bucket = await openValue(key, bucketKey(name), values.get(name));
        if (bucket.stamp !== digests[name]?.stamp)
          throw new Fault('vault-damaged', 'got another version of a bucket, want the newest');
        return bucket;
      }),
    );
  }

  /** Forgets what the area holds; the next cache is encrypted whole. */
  function forget(): void {
    stored = undefined;
    tooMany = Number.POSITIVE_INFINITY;
  }

  return { remove, prepare, readIndex, reuse, find, forget };
}
