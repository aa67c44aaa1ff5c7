import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import type { VaultState } from '../../src/messages/views.ts';
import { newSyncState } from '../../src/sync/state.ts';
import type { SyncTarget } from '../../src/sync/target.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import type { EngineStore } from './engine-store.ts';
import type { EngineVault } from './engine-vault.ts';
import type { SyncHistory } from './history.ts';
import { SYNC_KEYS } from './stored.ts';
import { findNewest } from './target-files.ts';

export interface JoinDeps {
  readonly store: EngineStore;
  readonly vault: EngineVault;
  readonly history: SyncHistory;
  readonly database: KeyValueStore;
  readonly openTarget: (config: TargetConfig) => SyncTarget;
  readonly readState: () => Promise<VaultState>;
}

/** Takes up a vault of other devices where there is none yet. */
export function createJoin({ store, vault, history, database, openTarget, readState }: JoinDeps) {
  /**
   * Downloads a file of the vault for the screen that opens it as a backup, and notes where it came from. Throws `vault-exists`,
   * `vault-missing`, and what the target throws.
   */
  async function join(ask: {
    readonly target: TargetConfig;
    readonly vid: string;
    readonly device: string;
  }): Promise<Bytes> {
    const state = await readState();
    if (state === 'locked' || state === 'unlocked') throw new Fault('vault-exists', 'got a vault, want none');
    const file = await findNewest(openTarget(ask.target), ask.vid);
    await store.clear();
    await store.save(await newSyncState(decodeBase64url(ask.vid), ask.device));
    await writeValue(database, SYNC_KEYS.config, { vid: ask.vid, target: ask.target, joining: true });
    return file;
  }

  /** A vault was opened: if it is the one that was downloaded, this device takes part; if it is another, where it came from is forgotten. */
  async function opened(): Promise<void> {
    const config = await readValue(database, SYNC_KEYS.config);
    const open = config?.joining && (await vault.read());
    if (!config || !open) return;
    const { joining: _joining, ...rest } = config;
    if (encodeBase64url(open.header.vid) === config.vid) {
      await writeValue(database, SYNC_KEYS.config, rest);
      await history.add({ code: 'joined' });
    } else {
      await writeValue(database, SYNC_KEYS.config, undefined);
      await store.clear();
    }
  }

  return { join, opened };
}
