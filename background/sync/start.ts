import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault, toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { atNewTarget, newSyncState } from '../../src/sync/state.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { createTriedStore, type EngineStore } from './engine-store.ts';
import type { EngineVault } from './engine-vault.ts';
import type { SyncHistory } from './history.ts';
import { onlineCopyId, withOnlineCopy } from './online-copy.ts';
import type { Rounds } from './rounds.ts';
import { SYNC_KEYS } from './stored.ts';
import type { SyncTargets } from './sync.ts';

export interface StartDeps {
  readonly store: EngineStore;
  readonly vault: EngineVault;
  readonly vaultStore: Pick<VaultStore, 'change'>;
  readonly rounds: Rounds;
  readonly history: SyncHistory;
  readonly database: KeyValueStore;
  readonly targets: SyncTargets;
  readonly nowMs: () => number;
  /** Gives the hosts of a target back that is used no more. */
  readonly leave: (target: TargetConfig) => Promise<void>;
}

/** Starts sync at a target, or moves it to another one. */
export function createStart(deps: StartDeps) {
  const { store, vault, rounds, history, database, targets, nowMs } = deps;
  const tried = createTriedStore(database);

  /**
   * Nothing of the new target counts before it has taken the vault: until then its state and its sealed files are apart, and one write puts
   * them in the place of the former ones. A worker that ends before leaves the former target in use.
   */
  async function start({ target, device }: Ask<'sync.start'>): Promise<void> {
    const { place } = await targets.view(target);
    const open = await vault.read();
    if (open === undefined) throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
    const { vid } = open.header;
    const former = await rounds.findConfig();
    try {
      await rounds.tryAt(target, tried, async () => {
        const state = former && (await store.load());
        await tried.clear();
        await tried.save(state ? atNewTarget(state) : await newSyncState(vid, device));
        return () => putInForce({ vid: encodeBase64url(vid), target });
      });
    } catch (thrown) {
      await rounds.inTurn(keepFormer).catch(ignore('sync'));
      if (former) await history.add({ code: 'not-moved', fault: toFault(thrown).code });
      throw thrown;
    }
    await history.add({ code: former ? 'moved' : 'started' });
    if (former) await deps.leave(former.target);
    const id = await onlineCopyId(vid);
    await deps.vaultStore.change(({ contents }) => ({
      contents: withOnlineCopy(contents, id, place, nowMs()),
      answer: undefined,
      quiet: true,
    }));
  }

  async function putInForce(config: { readonly vid: string; readonly target: TargetConfig }): Promise<void> {
    const gone = [...(await store.names()), ...(await tried.names()), SYNC_KEYS.health.name];
    await database.write(
      new Map([
        ...gone.map((name) => [name, undefined] as const),
        ...(await tried.entriesInForce()),
        [SYNC_KEYS.config.name, config],
      ]),
    );
  }

  /** The former target's counter goes on after those that the other one may have taken: no name ever has two contents. */
  async function keepFormer(): Promise<void> {
    const [state, used] = [await store.load(), await tried.load()];
    if (state && used && used.device === state.device && used.counter > state.counter)
      await store.save({ ...state, counter: used.counter });
    await tried.clear();
  }

  return {
    start,
    /** Forgets what a worker that ended in the middle left behind. */
    clear: tried.clear,
    dropFiles: tried.dropFiles,
  };
}
