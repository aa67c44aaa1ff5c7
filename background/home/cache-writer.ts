import { ignore } from '../../src/ignored.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { createSerial } from '../storage/serial.ts';
import type { OpenVault, VaultFollower } from '../vault/open-vault.ts';
import type { Session } from '../vault/session.ts';
import type { StartupCache } from './startup-cache.ts';

export interface CacheWriterDeps {
  readonly cache: StartupCache;
  readonly session: Pick<Session, 'findKey'>;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly later: (work: () => void, delayMs: number) => void;
}

/** How long after a change the startup cache is written: the answer, and the question that follows it, come first. */
const WRITE_AFTER_MS = 300;

/** Follows the vault with the startup cache: removes it before a change and writes it again behind the answers. */
export function createCacheWriter({ cache, session, area, later }: CacheWriterDeps): VaultFollower & {
  /** Resolves when no write is under way; for tests and before a measured restart. */
  readonly finished: () => Promise<void>;
} {
  const inTurn = createSerial();
  let newest: OpenVault | undefined;
  /** Counts the changes, so that only the last of several in a row is followed by a write. */
  let changes = 0;

  /** Writes the cache once changes have ceased: the next one would remove it at once. */
  function writeSoonAfter(key: VaultKey): void {
    const change = ++changes;
    later(() => {
      if (change !== changes) return;
      void inTurn(() => write(key)).catch((thrown: unknown) => {
        ignore('startup-cache-write')(thrown);
        cache.forget();
      });
    }, WRITE_AFTER_MS);
  }

  /** A lock or a later change during encryption makes the result outdated: then it is not written. */
  async function write(key: VaultKey): Promise<void> {
    const vault = newest;
    if (vault === undefined) return;
    const values = await cache.prepare(key, vault.header.gen, vault.accountIndex);
    const isUnlocked = (await session.findKey()) === key;
    // Compared last: nothing may come between this and the write.
    if (isUnlocked && newest === vault) await area.write(values);
    else cache.forget();
  }

  async function reuse(key: VaultKey, vault: OpenVault): Promise<void> {
    const isCurrent = await cache.reuse(key, vault.header.gen, vault.accountIndex).catch(ignore('startup-cache-read'));
    if (isCurrent !== true && newest !== undefined) writeSoonAfter(key);
  }

  return {
    beforeChange: () => cache.remove(),
    opened(key, vault) {
      newest = vault;
      void inTurn(() => reuse(key, vault));
    },
    changed(key, vault) {
      newest = vault;
      writeSoonAfter(key);
    },
    closed() {
      newest = undefined;
      cache.forget();
    },
    finished: () => inTurn(async () => undefined),
  };
}
