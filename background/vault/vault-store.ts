import { Fault } from '../../src/fault.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { parseContainer } from '../../src/vault/container.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { AccountId, VaultContents } from '../../src/vault/records.ts';
import { hashFile, openVault, sealVault } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { createPublisher, type Held } from '../home/cache-writer.ts';
import { type HomeSource, homeSourceOf, type SiteEntries } from '../home/sources.ts';
import type { FirstView } from '../home/startup-cache.ts';
import { openNewest, readCopyHeader, requireCopies } from '../replicas/open.ts';
import type { Mark } from '../replicas/replica.ts';
import type { Copies } from '../replicas/replica-set.ts';
import type { Shelf } from '../storage/key-value.ts';
import { createLedger, type Ledger } from './account-index.ts';
import type { Edit } from './edit.ts';
import type { Session } from './session.ts';
import { addUse, countUses, readUses, USES, type Uses } from './usage.ts';

export interface KeeperDeps {
  readonly copies: Copies;
  readonly session: Session;
  readonly view: FirstView;
  /** `storage.session`. */
  readonly area: Shelf;
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

export type Keeper = ReturnType<typeof createKeeper>;

/** Opens, changes and saves the vault: the one way to its contents. */
export function createKeeper(deps: KeeperDeps) {
  const { copies, session, view, area } = deps;
  let held: Held | undefined;
  let opening: Promise<Held> | undefined;
  const publisher = createPublisher({ ...deps, newest: () => held });

  /** Keeps what was read or written last, unless the vault was locked meanwhile. */
  async function hold(key: VaultKey, next: Held): Promise<Held> {
    ahead = undefined;
    if ((await session.findKey()) !== key) return next;
    held = next;
    publisher.publishSoon(key);
    return next;
  }

  /** The open vault; throws `vault-locked`, also when the session's key opens no copy: then a passphrase must. */
  async function open(): Promise<Ledger> {
    return (await openHeld(await session.key())).ledger;
  }

  async function openHeld(key: VaultKey): Promise<Held> {
    if (held !== undefined) return held;
    opening ??= read(key).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function read(key: VaultKey): Promise<Held> {
    const quick = await copies.newest();
    const opened = quick && (await openVault(key, quick.bytes).catch(() => undefined));
    const uses = await readUses(area);
    let next: Held;
    if (quick !== undefined && opened !== undefined) {
      const ledger = createLedger(countUses(opened.contents, uses));
      next = { header: opened.header, fileHash: await hashFile(quick.bytes), ledger, uses };
      deps.onResumed();
    } else {
      const found = requireCopies(await copies.survey());
      const newest = await openNewest(found, key);
      if (newest === undefined) {
        await session.lock('broken');
        throw new Fault('vault-locked', 'got no copy that the session key opens, want one');
      }
      // What cannot be repaired now, as on a full disk, is repaired at the next unlock: the vault opens all the same.
      const notice = await copies.repair(found, newest.best, newest.authentic).catch(() => undefined);
      if (notice !== undefined) deps.onNotice(notice);
      const { header } = parseContainer(newest.best.bytes);
      const ledger = createLedger(countUses(newest.contents, uses));
      next = { header, fileHash: await hashFile(newest.best.bytes), ledger, uses };
    }
    const isKnown = await view.adopt(key, next.header.gen, next.ledger).catch(() => false);
    if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
    held = next;
    if (!isKnown) publisher.publishSoon(key);
    return next;
  }

  let ahead: Promise<readonly [Mark | undefined, unknown]> | undefined;

  /** Reads what the first picture needs before anyone asks; for a worker that just started. */
  function readAhead(): void {
    ahead = Promise.all([copies.mark(), view.readHead()]);
    ahead.catch(() => undefined);
  }

  /** What the popup's first picture is made from: the first view of a worker that just started, else the vault. */
  async function home(): Promise<HomeSource> {
    const key = await session.key();
    if (held === undefined && opening === undefined) {
      const source = await findFirstView(key).catch(() => undefined);
      if (source !== undefined) {
        // The first letter of a search wants the whole vault.
        deps.later(() => void openHeld(key).catch(() => undefined), OPEN_AFTER_MS);
        return { ...source, findForPage: (url) => source.findForPage(url).catch(() => findInWhole(key, url)) };
      }
    }
    const { ledger } = await openHeld(key);
    return homeSourceOf(ledger);
  }

  async function findInWhole(key: VaultKey, url: string): Promise<SiteEntries> {
    return homeSourceOf((await openHeld(key)).ledger).findForPage(url);
  }

  async function findFirstView(key: VaultKey): Promise<HomeSource | undefined> {
    const [mark, raw] = await (ahead ?? Promise.all([copies.mark(), view.readHead()]));
    // Good for one answer: later something may have been saved.
    ahead = undefined;
    return mark && view.find(key, mark.gen, raw);
  }

  /**
   * Changes the contents and saves them. `edit` returns the new contents and an answer; the same contents mean that nothing is saved,
   * unless it gives other slots.
   * Throws `storage-full` or `storage-failed`, and then nothing has changed.
   */
  function change<T>(edit: Edit<T>): Promise<{ ledger: Ledger; answer: T }> {
    return deps.exclusive(async () => {
      const key = await session.key();
      await reloadIfBehind();
      const before = await openHeld(key);
      const { contents, answer, slots, quiet } = await edit(before.ledger, before.header);
      if (contents === before.ledger.contents && slots === undefined) return { ledger: before.ledger, answer };
      if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
      const { ledger } = await save(key, contents, slots);
      if (!quiet) deps.onChange();
      return { ledger, answer };
    });
  }

  /** Another context may have saved since: its generation must not be overwritten. */
  async function reloadIfBehind(): Promise<void> {
    if (held === undefined) return;
    const mark = await copies.mark().catch(() => undefined);
    if (mark !== undefined && mark.gen > held.header.gen) held = undefined;
  }

  async function save(key: VaultKey, contents: VaultContents, slots?: VaultHeader['slots']): Promise<Held> {
    const before = await openHeld(key);
    // A view of another generation is not believed: failing to take it away does no harm.
    await view.withdraw().catch(() => undefined);
    try {
      const sealed = await sealVault(key, before, contents, slots);
      await copies.save(sealed.bytes, readCopyHeader(sealed.bytes));
      const { header, fileHash } = sealed;
      const ledger = contents === before.ledger.contents ? before.ledger : createLedger(contents);
      if (Object.keys(before.uses).length > 0) await area.write(new Map([[USES, undefined]])).catch(() => undefined);
      return hold(key, { header, fileHash, ledger, uses: {} });
    } catch (thrown) {
      publisher.publishSoon(key);
      throw thrown;
    }
  }

  /** Counts a use of an account without saving the vault for it: the next save takes it along, or `flush`. */
  function countUse(id: AccountId): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await openHeld(key);
      const atMs = deps.nowMs();
      const uses = addUse(before.uses, id, atMs);
      await view.withdraw();
      await area.write(new Map([[USES, uses]]));
      const contents = countUses(before.ledger.contents, { [id]: { uses: 1, usedMs: atMs } } as Uses);
      await hold(key, { ...before, ledger: createLedger(contents), uses });
      deps.flushSoon();
    });
  }

  /** Saves the uses that wait. */
  async function flush(): Promise<void> {
    if ((await session.findKey()) === undefined) return;
    await deps.exclusive(async () => {
      const key = await session.key();
      const before = await openHeld(key);
      if (Object.keys(before.uses).length > 0) await save(key, before.ledger.contents);
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
        if ((await copies.mark())?.gen !== last.header.gen) return;
        const { bytes } = await sealVault(key, last, last.ledger.contents);
        await copies.save(bytes, readCopyHeader(bytes));
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
    openHeld,
    hold,
    save,
    /** Resolves when the first view is as new as the vault; for tests and before a measured restart. */
    settled: publisher.settled,
  };
}
