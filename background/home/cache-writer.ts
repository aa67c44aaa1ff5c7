import type { Bytes } from '../../src/bytes/bytes.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { Session } from '../vault/session.ts';
import type { Uses } from '../vault/usage.ts';
import type { StartupCache } from './startup-cache.ts';

/** The vault in memory: what was read or written last, with waiting uses counted in. */
export interface OpenVault {
  readonly header: VaultHeader;
  readonly fileHash: Bytes;
  readonly accountIndex: AccountIndex;
  readonly uses: Uses;
}

export interface CacheWriterDeps {
  readonly view: StartupCache;
  readonly session: Session;
  readonly area: KeyValueStore;
  readonly later: (work: () => void, delayMs: number) => void;
  /** The newest state of the vault; `undefined` when locked. */
  readonly newest: () => OpenVault | undefined;
}

/** How long after a change the first view is renewed: the answer, and the question that follows it, come first. */
const PUBLISH_AFTER_MS = 300;

/** Renews the first view behind the answers. */
export function createCacheWriter({ view, session, area, later, newest }: CacheWriterDeps) {
  let publishing: Promise<void> = Promise.resolve();
  let isWaiting = false;

  /** Renews the view once, for the newest of what changes until then. */
  function writeSoonAfter(key: VaultKey): void {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      publishing = publishing.then(() => publish(key)).catch(() => view.forget());
    }, PUBLISH_AFTER_MS);
  }

  /** A lock or a later change while the view is being sealed wins: then it is not kept. */
  async function publish(key: VaultKey): Promise<void> {
    const held = newest();
    if (held === undefined) return;
    const values = await view.prepare(key, held.header.gen, held.accountIndex);
    const isUnlocked = (await session.findKey()) === key;
    // Asked last: nothing may come between this and the write.
    if (isUnlocked && newest() === held) await area.write(values);
    else view.forget();
  }

  return { writeSoonAfter, settled: () => publishing };
}
