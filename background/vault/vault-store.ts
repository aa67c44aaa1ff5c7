import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { dateChanges } from '../../src/vault/date-changes.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { hashFile, openVault, sealVault } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { AccountIndex } from './account-index.ts';
import type { Edit } from './edit.ts';
import { createListeners } from './listeners.ts';
import { fileOf, type OpenVault, openVaultOf, type VaultFollower } from './open-vault.ts';
import { openNewest, readReplicaHeader, requireReplicas } from './replicas/open.ts';
import type { HighWaterMark } from './replicas/replica.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { Session } from './session.ts';
import { hasUses } from './usage.ts';

export interface VaultStoreDeps {
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly follower: VaultFollower;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly nowMs: () => number;
  /** The greatest time that this device has seen of another: every change here is later. -1 for none. */
  readonly seenMs: () => Promise<number>;
  readonly onNotice: (notice: Notice) => void;
  /** Called when the vault was read again by the session's key, without a look at every replica. */
  readonly onResumed: () => void;
}

export type VaultStore = ReturnType<typeof createVaultStore>;

/** Opens, changes and saves the vault: the one way to its contents. */
export function createVaultStore(deps: VaultStoreDeps) {
  const { replicas, session, follower, area } = deps;
  const changed = createListeners<[]>();
  let current: OpenVault | undefined;
  let reading: Promise<OpenVault> | undefined;

  /** Puts what was read or written last in memory, unless the vault was locked meanwhile. */
  async function setCurrent(key: VaultKey, next: OpenVault): Promise<OpenVault> {
    if ((await session.findKey()) !== key) return next;
    current = next;
    follower.changed(key, next);
    return next;
  }

  /** The open vault; throws `vault-locked`, also when the session's key opens no replica: then a passphrase must. */
  async function open(): Promise<AccountIndex> {
    return (await openCurrent(await session.key())).accountIndex;
  }

  async function openCurrent(key: VaultKey): Promise<OpenVault> {
    if (current !== undefined) return current;
    reading ??= read(key).finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function read(key: VaultKey): Promise<OpenVault> {
    const next = (await readNewest(key)) ?? (await readAny(key));
    if ((await session.findKey()) !== key) throw lockedMeanwhile();
    current = next;
    follower.opened(key, next);
    return next;
  }

  /** Out of the replica that should be the newest; `undefined` where another must be looked for. */
  async function readNewest(key: VaultKey): Promise<OpenVault | undefined> {
    const newest = await replicas.newest();
    const opened = newest && (await openVault(key, newest.bytes).catch(ignore('replica-open')));
    if (newest === undefined || opened === undefined) return undefined;
    const fileHash = await hashFile(newest.bytes);
    const next = openVaultOf({ header: opened.header, fileHash }, opened.contents, await readUses());
    deps.onResumed();
    return next;
  }

  async function readAny(key: VaultKey): Promise<OpenVault> {
    const found = requireReplicas(await replicas.inventory());
    const opened = await openNewest(found, key);
    if (opened === undefined) {
      await session.lock('broken');
      throw new Fault('vault-locked', 'got no replica that the session key opens, want one');
    }
    const { best, contents, authentic } = opened;
    // What cannot be repaired now, as on a full disk, is repaired at the next unlock.
    const notice = await replicas.repair(found, best, authentic).catch(ignore('replica-repair'));
    if (notice !== undefined) deps.onNotice(notice);
    const file = { header: parseContainer(best.bytes).header, fileHash: await hashFile(best.bytes) };
    return openVaultOf(file, contents, await readUses());
  }

  async function readUses() {
    return (await readValue(area, KEYS.uses)) ?? {};
  }

  /**
   * Changes the contents and saves them. `edit` returns the new contents and an answer; the same contents mean that nothing is saved,
   * unless it gives other slots.
   * Throws `storage-full` or `storage-failed`, and then nothing has changed.
   */
  function change<T>(edit: Edit<T>): Promise<{ accountIndex: AccountIndex; answer: T }> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const highWaterMark = await dropOutdated();
      const before = await openCurrent(key);
      const { contents, answer, slots, quiet, isDated } = await edit(before.accountIndex, before.header);
      if (contents === before.accountIndex.contents && slots === undefined)
        return { accountIndex: before.accountIndex, answer };
      if ((await session.findKey()) !== key) throw lockedMeanwhile();
      const dated = isDated
        ? contents
        : dateChanges(before.accountIndex.contents, contents, deps.nowMs(), await deps.seenMs());
      const { accountIndex } = await save(key, dated, slots, highWaterMark);
      if (!quiet) changed.tell();
      return { accountIndex, answer };
    });
  }

  /** Another context may have saved since: its generation must not be overwritten. Answers the mark, if it was read. */
  async function dropOutdated(): Promise<HighWaterMark | undefined> {
    if (current === undefined) return undefined;
    const highWaterMark = await replicas.highWaterMark().catch(ignore('replica-read'));
    if (highWaterMark === undefined || highWaterMark.gen <= current.header.gen) return highWaterMark;
    current = undefined;
    // What is read now may be repaired, and the mark with it.
    return undefined;
  }

  async function save(
    key: VaultKey,
    contents: VaultContents,
    slots?: VaultHeader['slots'],
    highWaterMark?: HighWaterMark,
  ): Promise<OpenVault> {
    const before = await openCurrent(key);
    try {
      const [sealed] = await Promise.all([
        sealVault(key, before, contents, slots),
        // A startup cache of another generation is not used: one that stays does no harm.
        follower.beforeChange().catch(ignore('startup-cache-write')),
      ]);
      await replicas.save(sealed.bytes, readReplicaHeader(sealed.bytes), highWaterMark);
      if (hasUses(before.uses)) await writeValue(area, KEYS.uses, undefined).catch(ignore('session-write'));
      const isSame = sealed.contents === before.accountIndex.contents;
      const next = isSame ? { ...before, ...fileOf(sealed), uses: {} } : openVaultOf(sealed, sealed.contents);
      return await setCurrent(key, next);
    } catch (thrown) {
      follower.changed(key, before);
      throw thrown;
    }
  }

  /** Drops everything in memory; the session's lock calls it. */
  function forget(): void {
    current = undefined;
    reading = undefined;
    follower.closed();
  }

  return {
    open,
    change,
    forget,
    /** Whether the vault is in memory or on its way there. */
    isOpening: () => current !== undefined || reading !== undefined,
    /** The vault in memory, which is not read for the question. */
    findCurrent: () => current,
    whenChanged: changed.add,
    // For what opens, closes and counts in this folder.
    openCurrent,
    setCurrent,
    save,
  };
}

function lockedMeanwhile(): Fault {
  return new Fault('vault-locked', 'got a lock meanwhile, want none');
}
