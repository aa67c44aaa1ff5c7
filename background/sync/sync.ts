import { encodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { toBytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { unlockVaultFile } from '../../src/interchange/unlock-vault-file.ts';
import { readUnlockMethods } from '../../src/interchange/vault-file-methods.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { ProbeView, SyncStatus, TargetConfig, TargetView } from '../../src/messages/sync.ts';
import type { SyncEngine } from '../../src/sync/contract.ts';
import { newInvitationCode, openInvitation, sealInvitation } from '../../src/sync/invitation.ts';
import type { SyncTarget } from '../../src/sync/target.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import type { KeptSecret } from '../../src/vault/rotation.ts';
import type { OnlineCopy } from '../readiness/gather-facts.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import type { KeyChange } from '../vault/change-key.ts';
import type { Unlock } from '../vault/unlock.ts';
import { createDeviceEdits } from './device-edits.ts';
import { createEngineStore } from './engine-store.ts';
import { createEngineVault, type EngineVaultDeps } from './engine-vault.ts';
import { createHealthLog } from './health.ts';
import { createSyncHistory } from './history.ts';
import { createJoin } from './join.ts';
import { onlineCopyId, withoutOnlineCopy } from './online-copy.ts';
import { createRounds } from './rounds.ts';
import { createStart } from './start.ts';
import { OFF, statusOf } from './status.ts';
import { SYNC_KEYS, type SyncConfig } from './stored.ts';
import { listEarlier, readEarlier, readNewest } from './target-files.ts';
import { createTiming, type TimingDeps } from './timing.ts';

/** The places that files can be kept at, as this browser reaches them. */
export interface SyncTargets {
  readonly open: (config: TargetConfig) => SyncTarget;
  /** How one is shown; throws what `open` throws. */
  readonly view: (config: TargetConfig) => Promise<TargetView>;
  /** Never fails: whatever goes wrong is what was found. */
  readonly probe: (config: TargetConfig, options: { create: boolean; vid?: string }) => Promise<ProbeView>;
  /** Gives the hosts of a target back that nothing else needs, and forgets its folder. `inUse` is the one that stays. */
  readonly release: (config: TargetConfig, inUse: TargetConfig | undefined) => Promise<void>;
}

export interface SyncServiceDeps extends EngineVaultDeps, Pick<TimingDeps, 'later' | 'wakeAt'> {
  readonly database: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly keyChange: Pick<KeyChange, 'takeKey' | 'turnKey'>;
  readonly unlock: Pick<Unlock, 'confirm' | 'state'>;
  readonly targets: SyncTargets;
  /** Called after files of other devices changed the vault. */
  readonly onMerged: () => Promise<void>;
  /** From 0 to 1. */
  readonly chance?: () => number;
  readonly kdf?: KdfParameters;
}

export type Sync = ReturnType<typeof createSync>;

/** Keeps the vaults of several devices in step over a target that the user has. Off until it is set up, and then it asks the network for nothing. */
export function createSync(deps: SyncServiceDeps) {
  const { vaultStore, database, area, nowMs, targets, unlock } = deps;
  const store = createEngineStore(deps.database);
  const vault = createEngineVault(deps);
  const history = createSyncHistory({ database, nowMs });
  const health = createHealthLog({ database, nowMs, chance: deps.chance ?? Math.random });
  const rounds = createRounds({
    ...{ store, vault, history, health, database, area, nowMs },
    openTarget: targets.open,
    onMerged: deps.onMerged,
    onTried: () => timing.schedule(),
  });
  const timing = createTiming({ ...deps, rounds, vault, health });
  const starting = createStart({ store, vault, vaultStore, rounds, history, database, targets, nowMs, leave });
  const devices = createDeviceEdits({ ...deps, rounds, history });
  const joining = createJoin({ store, vault, history, database, openTarget: targets.open, readState: unlock.state });

  async function requireConfig(): Promise<SyncConfig> {
    const config = await rounds.findConfig();
    if (config === undefined) throw new Fault('sync-off', 'got no sync, want it set up');
    return config;
  }

  async function status(): Promise<SyncStatus> {
    const [config, engine] = await Promise.all([rounds.findConfig(), rounds.status()]);
    if (config === undefined || engine === undefined) return OFF;
    const [target, now] = await Promise.all([targets.view(config.target), health.read()]);
    return statusOf({ target, engine, health: now, isWorking: rounds.isWorking(), nowMs: nowMs() });
  }

  async function probe({ target, create = false }: Ask<'sync.probe'>): Promise<ProbeView> {
    const open = await vault.read();
    return targets.probe(target, { create, ...(open && { vid: encodeBase64url(open.header.vid) }) });
  }

  /** Everything that is kept outside the vault, but for the history. */
  function clear(): Promise<void> {
    return rounds.inTurn(async () => {
      // First what the others depend on: a worker that ends in between leaves sync off.
      await writeValue(database, SYNC_KEYS.config, undefined);
      await health.clear();
      await store.clear();
      await starting.clear();
    });
  }

  /** Gives back the hosts of a target that is used no more, and forgets its folder. */
  async function leave(target: TargetConfig): Promise<void> {
    const inUse = (await rounds.findConfig())?.target;
    await targets.release(target, inUse).catch(ignore('sync-release'));
  }

  async function stop({ forget }: Ask<'sync.stop'>): Promise<void> {
    const engine = await rounds.status();
    if (forget) await rounds.withEngine((one) => one.forget());
    const config = await rounds.findConfig();
    await clear();
    await history.add({ code: 'stopped' });
    deps.wakeAt(undefined);
    if (config) await leave(config.target);
    const isLast = engine?.devices.every((one) => one.isThis || one.removedMs !== undefined) === true;
    if (!forget || !isLast) return;
    await vaultStore.change(async ({ contents }, { vid }) => ({
      contents: withoutOnlineCopy(contents, await onlineCopyId(vid), nowMs()),
      answer: undefined,
    }));
  }

  /** What readiness is told of the files on the target: which kept item they are, and when they were last as new as this vault. */
  async function onlineCopy(): Promise<OnlineCopy | undefined> {
    const open = await vault.read();
    if (open === undefined) return undefined;
    const inStepMs = (await rounds.findConfig()) && (await health.read()).inStepMs;
    return { item: await onlineCopyId(open.header.vid), ...(inStepMs !== undefined && { atMs: inStepMs }) };
  }

  async function answer(ask: Ask<'sync.answer'>): Promise<void> {
    const isYes = ask.answer === 'yes';
    if (ask.question === 'passphrase') {
      const { secret } = ask;
      if (!isYes || secret === undefined) return;
      await rounds.recorded((engine) => engine.adopt(async (file) => toBytes(await unlockVaultFile(file, secret))));
      return;
    }
    if (!isYes && (ask.question === 'wiped' || ask.question === 'removed')) return stop({ forget: false });
    if (ask.question === 'deletions' && isYes) await vault.keepNext();
    await rounds.withEngine((engine) => giveAnswer(engine, ask));
    await timing.tryRound();
  }

  /** A look at the target that the user asked for. What fails is in the status. */
  async function now(): Promise<SyncStatus> {
    await requireConfig();
    await rounds.round().catch(ignore('sync'));
    return status();
  }

  /** A server that may be asked again is not waited for. */
  async function permissionsChanged(): Promise<void> {
    if ((await health.read()).fault === 'sync-permission') await rounds.round();
  }

  async function invite(): Promise<{ text: string; code: string }> {
    const { target, vid } = await requireConfig();
    const code = newInvitationCode();
    // The folder of this device is none of another.
    const shared: TargetConfig = target.kind === 'folder' ? { kind: 'folder' } : target;
    return { text: await sealInvitation({ target: shared, vid }, code, nowMs(), deps), code };
  }

  return {
    status,
    probe,
    start: async (ask: Ask<'sync.start'>) => {
      await starting.start(ask);
      await timing.tryRound();
    },
    stop,
    /** A target that was tried and is not to be used: what it was allowed is given back. */
    discard: ({ target }: Ask<'sync.discard'>) => leave(target),
    now,
    rename: devices.rename,
    remove: async (device: string, passphrase: string, keep: readonly KeptSecret[]) => {
      await devices.remove(device, passphrase, keep);
      await timing.tryRound();
    },
    answer,
    invite,
    openInvitation: ({ text, code }: Ask<'sync.openInvitation'>) => openInvitation(text, code, nowMs(), deps.kdf),
    history: history.list,
    join: async (ask: Ask<'sync.join'>) => ({ file: encodeBase64(await joining.join(ask)) }),
    earlier: async () => {
      const { target, vid } = await requireConfig();
      return listEarlier(targets.open(target), vid);
    },
    readEarlier: async ({ name }: Ask<'sync.readEarlier'>) => {
      const { target, vid } = await requireConfig();
      return { file: encodeBase64(await readEarlier(targets.open(target), vid, name)) };
    },
    /** The newest file of a device, to look into. Throws `backup-missing`. */
    readNewest: async (device: string) => {
      const { target, vid } = await requireConfig();
      return { file: encodeBase64(await readNewest(targets.open(target), vid, device)) };
    },
    /** The hosts that must stay allowed. */
    origins: async (): Promise<readonly string[]> => {
      const config = await readValue(database, SYNC_KEYS.config);
      return config === undefined ? [] : (await targets.view(config.target)).origins;
    },
    /** The vault has another key: what waits under the former one goes. The round after the save seals it anew. */
    rekeyed: () => Promise.all([store.dropFiles(), starting.dropFiles()]),
    /** What opens the newest file of a device. Throws as `readNewest`. */
    methods: async ({ device }: Ask<'sync.methods'>) => {
      const { target, vid } = await requireConfig();
      return readUnlockMethods(await readNewest(targets.open(target), vid, device));
    },
    onlineCopy,
    seenMs: rounds.seenMs,
    /** The vault was opened, or its lock rules changed. */
    unlocked: () => {
      void joining.opened().then(timing.look).catch(ignore('sync'));
    },
    locked: () => void timing.schedule().catch(ignore('sync')),
    /** The browser was started: what waits goes up, also while the vault is locked. */
    started: () => void timing.tryRound().catch(ignore('sync')),
    permissionsChanged: () => void permissionsChanged().catch(ignore('sync')),
    alarm: timing.tryRound,
    saved: timing.saved,
    takeUnsealed: timing.takeUnsealed,
    pageUsed: timing.pageUsed,
  };
}

async function giveAnswer(engine: SyncEngine, { question, answer, device = '' }: Ask<'sync.answer'>): Promise<void> {
  if (question === 'wiped' || question === 'removed') await engine.answer({ kind: question, answer: 'yes' });
  else if (question !== 'passphrase') await engine.answer({ kind: question, device, answer });
}
