import { Fault } from '../../src/fault.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { parseContainer } from '../../src/vault/container.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { AccountId, VaultContents } from '../../src/vault/records.ts';
import { hashFile, openVault, sealVault } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { createCacheWriter, type OpenVault } from '../home/cache-writer.ts';
import { type HomeSource, homeSourceOf, type SiteEntries } from '../home/sources.ts';
import type { StartupCache } from '../home/startup-cache.ts';
import { openNewest, readReplicaHeader, requireReplicas } from '../replicas/open.ts';
import type { HighWaterMark } from '../replicas/replica.ts';
import type { ReplicaSet } from '../replicas/replica-set.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type AccountIndex, createAccountIndex } from './account-index.ts';
import type { Edit } from './edit.ts';
import type { Session } from './session.ts';
import { addUse, countUses, readUses, USES, type Uses } from './usage.ts';

export interface VaultStoreDeps {
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly view: StartupCache;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly nowMs: () => number;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Asks to be woken for `flush` soon. */
  readonly flushSoon: () => void;
  readonly onNotice: (notice: Notice) => void;
  /** Called after a change was saved. */
  readonly onChange: () => void;
  /** Called when the vault was read again by the session's key, without a look at every copy. */
  readonly onResumed: () => void;
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
}

/** How long after the first picture the whole vault is opened: the popup is drawn first. */
const OPEN_AFTER_MS = 150;

export type VaultStore = ReturnType<typeof createVaultStore>;

/** Opens, changes and saves the vault: the one way to its contents. */
export function createVaultStore(deps: VaultStoreDeps) {
  const { replicas, session, view, area } = deps;
  let held: OpenVault | undefined;
  let opening: Promise<OpenVault> | undefined;
  const cacheWriter = createCacheWriter({ ...deps, newest: () => held });

  /** Keeps what was read or written last, unless the vault was locked meanwhile. */
  async function hold(key: VaultKey, next: OpenVault): Promise<OpenVault> {
    ahead = undefined;
    if ((await session.findKey()) !== key) return next;
    held = next;
    cacheWriter.writeSoonAfter(key);
    return next;
  }

  /** The open vault; throws `vault-locked`, also when the session's key opens no copy: then a passphrase must. */
  async function open(): Promise<AccountIndex> {
    return (await openCurrent(await session.key())).accountIndex;
  }

  async function openCurrent(key: VaultKey): Promise<OpenVault> {
    if (held !== undefined) return held;
    opening ??= read(key).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function read(key: VaultKey): Promise<OpenVault> {
    const quick = await replicas.newest();
    const opened = quick && (await openVault(key, quick.bytes).catch(() => undefined));
    const uses = await readUses(area);
    let next: OpenVault;
    if (quick !== undefined && opened !== undefined) {
      const accountIndex = createAccountIndex(countUses(opened.contents, uses));
      next = { header: opened.header, fileHash: await hashFile(quick.bytes), accountIndex, uses };
      deps.onResumed();
    } else {
      const found = requireReplicas(await replicas.inventory());
      const newest = await openNewest(found, key);
      if (newest === undefined) {
        await session.lock('broken');
        throw new Fault('vault-locked', 'got no copy that the session key opens, want one');
      }
      // What cannot be repaired now, as on a full disk, is repaired at the next unlock: the vault opens all the same.
      const notice = await replicas.repair(found, newest.best, newest.authentic).catch(() => undefined);
      if (notice !== undefined) deps.onNotice(notice);
      const { header } = parseContainer(newest.best.bytes);
      const accountIndex = createAccountIndex(countUses(newest.contents, uses));
      next = { header, fileHash: await hashFile(newest.best.bytes), accountIndex, uses };
    }
    const isKnown = await view.adopt(key, next.header.gen, next.accountIndex).catch(() => false);
    if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
    held = next;
    if (!isKnown) cacheWriter.writeSoonAfter(key);
    return next;
  }

  let ahead: Promise<readonly [HighWaterMark | undefined, unknown]> | undefined;

  /** Reads what the first picture needs before anyone asks; for a worker that just started. */
  function readAhead(): void {
    ahead = Promise.all([replicas.highWaterMark(), view.readHead()]);
    ahead.catch(() => undefined);
  }

  /** What the popup's first picture is made from: the first view of a worker that just started, else the vault. */
  async function home(): Promise<HomeSource> {
    const key = await session.key();
    if (held === undefined && opening === undefined) {
      const source = await findStartupCache(key).catch(() => undefined);
      if (source !== undefined) {
        // The first letter of a search wants the whole vault.
        deps.later(() => void openCurrent(key).catch(() => undefined), OPEN_AFTER_MS);
        return { ...source, findForPage: (url) => source.findForPage(url).catch(() => findInWhole(key, url)) };
      }
    }
    const { accountIndex } = await openCurrent(key);
    return homeSourceOf(accountIndex);
  }

  async function findInWhole(key: VaultKey, url: string): Promise<SiteEntries> {
    return homeSourceOf((await openCurrent(key)).accountIndex).findForPage(url);
  }

  async function findStartupCache(key: VaultKey): Promise<HomeSource | undefined> {
    const [highWaterMark, raw] = await (ahead ?? Promise.all([replicas.highWaterMark(), view.readHead()]));
    // Good for one answer: later something may have been saved.
    ahead = undefined;
    return highWaterMark && view.find(key, highWaterMark.gen, raw);
  }

  /**
   * Changes the contents and saves them. `edit` returns the new contents and an answer; the same contents mean that nothing is saved,
   * unless it gives other slots.
   * Throws `storage-full` or `storage-failed`, and then nothing has changed.
   */
  function change<T>(edit: Edit<T>): Promise<{ accountIndex: AccountIndex; answer: T }> {
    return deps.exclusive(async () => {
      const key = await session.key();
      await reloadIfBehind();
      const before = await openCurrent(key);
      const { contents, answer, slots, quiet } = await edit(before.accountIndex, before.header);
      if (contents === before.accountIndex.contents && slots === undefined)
        return { accountIndex: before.accountIndex, answer };
      if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
      const { accountIndex } = await save(key, contents, slots);
      if (!quiet) deps.onChange();
      return { accountIndex, answer };
    });
  }

  /** Another context may have saved since: its generation must not be overwritten. */
  async function reloadIfBehind(): Promise<void> {
    if (held === undefined) return;
    const highWaterMark = await replicas.highWaterMark().catch(() => undefined);
    if (highWaterMark !== undefined && highWaterMark.gen > held.header.gen) held = undefined;
  }

  async function save(key: VaultKey, contents: VaultContents, slots?: VaultHeader['slots']): Promise<OpenVault> {
    const before = await openCurrent(key);
    // A view of another generation is not believed: failing to take it away does no harm.
    await view.withdraw().catch(() => undefined);
    try {
      const sealed = await sealVault(key, before, contents, slots);
      await replicas.save(sealed.bytes, readReplicaHeader(sealed.bytes));
      const { header, fileHash } = sealed;
      const accountIndex =
        contents === before.accountIndex.contents ? before.accountIndex : createAccountIndex(contents);
      if (Object.keys(before.uses).length > 0) await area.write(new Map([[USES, undefined]])).catch(() => undefined);
      return hold(key, { header, fileHash, accountIndex, uses: {} });
    } catch (thrown) {
      cacheWriter.writeSoonAfter(key);
      throw thrown;
    }
  }

  /** Counts a use of an account without saving the vault for it: the next save takes it along, or `flush`. */
  function countUse(id: AccountId): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await openCurrent(key);
      const atMs = deps.nowMs();
      const uses = addUse(before.uses, id, atMs);
      await view.withdraw();
      await area.write(new Map([[USES, uses]]));
      const contents = countUses(before.accountIndex.contents, { [id]: { uses: 1, usedMs: atMs } } as Uses);
      await hold(key, { ...before, accountIndex: createAccountIndex(contents), uses });
      deps.flushSoon();
    });
  }

  /** Saves the uses that wait. */
  async function flush(): Promise<void> {
    if ((await session.findKey()) === undefined) return;
    await deps.exclusive(async () => {
      const key = await session.key();
      const before = await openCurrent(key);
      if (Object.keys(before.uses).length > 0) await save(key, before.accountIndex.contents);
    });
  }

  /**
   * Takes the uses that wait out of a vault about to be locked. Locking must not wait for a save: the caller locks, then runs what
   * this returns.
   */
  async function takeUses(): Promise<() => Promise<void>> {
    const key = await session.findKey();
    const last = held;
    if (key === undefined || last === undefined || Object.keys(last.uses).length === 0) return async () => undefined;
    return () =>
      deps.exclusive(async () => {
        // Whatever was saved since counted them already, or makes them too old to matter.
        if ((await replicas.highWaterMark())?.gen !== last.header.gen) return;
        const { bytes } = await sealVault(key, last, last.accountIndex.contents);
        await replicas.save(bytes, readReplicaHeader(bytes));
      });
  }

  /** Forgets everything in memory; the session's lock calls it. */
  function forget(): void {
    ahead = undefined;
    held = undefined;
    opening = undefined;
    view.forget();
  }

  return {
    open,
    home,
    readAhead,
    change,
    countUse,
    flush,
    takeUses,
    forget,
    /** For the door, which opens and closes what is kept here. */
    openCurrent,
    hold,
    save,
    /** Resolves when the first view is as new as the vault; for tests and before a measured restart. */
    settled: cacheWriter.settled,
  };
}
