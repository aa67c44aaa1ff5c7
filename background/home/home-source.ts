import { ignore } from '../../src/ignored.ts';
import type { RegistrationView } from '../../src/messages/views.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { Entry } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { ReplicaSet } from '../vault/replicas/replica-set.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { FIRST_ACCOUNTS } from './cache-buckets.ts';
import type { StartupCache } from './startup-cache.ts';

/** What the popup's first picture is made from, whether the whole vault is in memory or only its startup cache. */
export interface HomeSource {
  readonly count: number;
  readonly tags: readonly string[];
  readonly preferences: Preferences;
  readonly preferencesMs: Readonly<Record<string, number>>;
  /** The first accounts in the preferred order, more than a first page holds; all of them when there are no more. */
  readonly first: readonly Entry[];
  /** What belongs to a page. */
  readonly findForPage: (url: string) => Promise<SiteEntries>;
}

export interface SiteEntries {
  readonly entries: readonly Entry[];
  readonly registrations: readonly RegistrationView[];
}

export interface HomeSourcesDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: Pick<ReplicaSet, 'highWaterMark'>;
  readonly session: Pick<Session, 'key'>;
  readonly cache: StartupCache;
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
}

/** How long after the first picture the whole vault is opened: the popup is drawn first. */
const OPEN_AFTER_MS = 150;

export type HomeSources = ReturnType<typeof createHomeSources>;

/** Chooses the source: the startup cache for a worker that just started, else the vault. */
export function createHomeSources({ vaultStore, replicas, session, cache, later }: HomeSourcesDeps) {
  let ahead: ReturnType<typeof readCache> | undefined;

  function readCache() {
    return Promise.all([replicas.highWaterMark(), cache.readIndex()]);
  }

  async function findCached(key: VaultKey): Promise<HomeSource | undefined> {
    const [highWaterMark, index] = await (ahead ?? readCache());
    return highWaterMark && cache.find(key, highWaterMark.gen, index);
  }

  async function openWhole(key: VaultKey): Promise<HomeSource> {
    return sourceOf((await vaultStore.openCurrent(key)).accountIndex);
  }

  return {
    /** Reads what the first picture needs before anyone asks; for a worker that just started. */
    readAhead(): void {
      ahead = readCache();
      ahead.catch(ignore('home-read-ahead'));
    },

    async find(): Promise<HomeSource> {
      const key = await session.key();
      const cached = vaultStore.isOpening() ? undefined : await findCached(key).catch(ignore('startup-cache-read'));
      // What was read ahead is good for one answer: later something may have been saved.
      ahead = undefined;
      if (cached === undefined) return openWhole(key);
      // The first letter of a search needs the whole vault.
      later(() => void vaultStore.openCurrent(key).catch(ignore('vault-open-ahead')), OPEN_AFTER_MS);
      const findForPage = (url: string): Promise<SiteEntries> =>
        cached.findForPage(url).catch(async (thrown: unknown) => {
          ignore('startup-cache-read')(thrown);
          return (await openWhole(key)).findForPage(url);
        });
      return { ...cached, findForPage };
    },

    /** Drops what was read ahead; the session's lock calls it. */
    forget(): void {
      ahead = undefined;
    },
  };
}

function sourceOf(accountIndex: AccountIndex): HomeSource {
  const { preferences, preferencesMs = {} } = accountIndex.contents;
  return {
    count: accountIndex.contents.accounts.length,
    tags: accountIndex.tags(),
    preferences,
    preferencesMs,
    first: accountIndex.firstInOrder(preferences.sort, FIRST_ACCOUNTS).map((account) => accountIndex.entryOf(account)),
    findForPage: async (url) => ({
      entries: accountIndex.findForPage(url, preferences.sort).map((account) => accountIndex.entryOf(account)),
      registrations: accountIndex.findRegistrations(url),
    }),
  };
}
