import { encodeBase64url } from '../src/bytes/base64url.ts';
import type { Bytes } from '../src/bytes/bytes.ts';
import { Fault, toFault } from '../src/fault.ts';
import type { Notice, VaultState } from '../src/messages/views.ts';
import { parseContainer } from '../src/vault/container.ts';
import { emptyContents } from '../src/vault/contents.ts';
import type { VaultHeader } from '../src/vault/header.ts';
import type { KdfParameters } from '../src/vault/kdf.ts';
import type { AccountId, VaultContents } from '../src/vault/records.ts';
import { changePassphrase, hasWeakSlot, raiseSlots } from '../src/vault/rotation.ts';
import { createVault, hashFile, openVault, sealVault, unlockWithPassphrase } from '../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../src/vault/vault-key.ts';
import type { Copies, Copy, CopyHeader, Mark, Survey } from './copies.ts';
import type { FirstView, HomeSource } from './first-view.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Session } from './session.ts';
import type { Shelf } from './shelf.ts';
import { addUse, countUses, readUses, USES, type Uses } from './uses.ts';

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
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Cost of passphrase slots; when absent, today's default, to which older slots are raised at unlock. */
  readonly kdf?: KdfParameters;
}

/** The vault in memory: what was read or written last, with waiting uses counted in. */
interface Held {
  readonly header: VaultHeader;
  readonly fileHash: Bytes;
  readonly ledger: Ledger;
  readonly uses: Uses;
}

/** How long after a change the first view is renewed: the answer, and the question that follows it, come first. */
const PUBLISH_AFTER_MS = 300;
/** How long after the first picture the whole vault is opened: the popup is drawn first. */
const OPEN_AFTER_MS = 150;

export type Keeper = ReturnType<typeof createKeeper>;

/** The header of a file as copies are told apart by it. */
export function readCopyHeader(bytes: Bytes): CopyHeader {
  const { header } = parseContainer(bytes);
  return { vid: encodeBase64url(header.vid), epoch: header.epoch, gen: header.gen };
}

/** Opens, changes and saves the vault: the one way to its contents. */
export function createKeeper(deps: KeeperDeps) {
  const { copies, session, view, area } = deps;
  let held: Held | undefined;
  let opening: Promise<Held> | undefined;

  async function state(): Promise<VaultState> {
    if ((await session.findKey()) !== undefined) return 'unlocked';
    // The newest copy is enough to know that there is a vault; only where it is missing are all the others looked at.
    if ((await copies.newest()) !== undefined) return 'locked';
    const found = await copies.survey();
    return found.state === 'present' ? 'locked' : found.state;
  }

  /** Makes a vault. `startOver` puts what is left of an unreadable one aside; otherwise throws `vault-lost`, `vault-exists`. */
  function create(passphrase: string, startOver: boolean): Promise<void> {
    return deps.exclusive(async () => {
      const found = await copies.survey();
      if (found.state === 'present') throw new Fault('vault-exists', 'got a vault, want none');
      if (found.state === 'lost') {
        if (!startOver) throw new Fault('vault-lost', 'got traces of a vault, want none');
        await copies.setAside();
      }
      const ask = { passphrase, contents: emptyContents(), ...(deps.kdf && { kdf: deps.kdf }) };
      const made = await createVault(ask);
      try {
        await copies.save(made.bytes, readCopyHeader(made.bytes));
      } catch (thrown) {
        made.rawKey.fill(0);
        throw thrown;
      }
      const key = await session.start(made.rawKey, ask.contents.preferences);
      hold(key, { ...made, ledger: createLedger(ask.contents), uses: {} });
    });
  }

  /** Throws `passphrase-wrong`, `vault-missing`, `vault-lost`, `vault-version`. */
  function unlock(passphrase: string): Promise<void> {
    return deps.exclusive(async () => {
      const found = await surveyForOpening();
      const { raw, best, contents, authentic } = await openByPassphrase(found, passphrase);
      const header = parseContainer(best.bytes).header;
      const raises = deps.kdf === undefined && hasWeakSlot(header);
      const slots = raises ? await raiseSlots(header, passphrase, raw).catch(() => undefined) : undefined;
      const key = await session.start(raw, contents.preferences);
      const notice = await copies.repair(found, best, authentic).catch(() => undefined);
      if (notice !== undefined) deps.onNotice(notice);
      const fileHash = await hashFile(best.bytes);
      hold(key, { header, fileHash, ledger: createLedger(contents), uses: {} });
      if (slots !== undefined) await save(key, contents, slots).catch(() => undefined);
    });
  }

  async function surveyForOpening(): Promise<Survey> {
    const found = await copies.survey();
    if (found.newer) throw new Fault('vault-version', 'got a copy of a newer version, want one of this version');
    if (found.state === 'none') throw new Fault('vault-missing', 'got no vault, want one');
    if (found.state === 'lost') throw new Fault('vault-lost', 'got no readable copy, want one');
    return found;
  }

  /** Tries the copies from the newest down; copies that share their slots are tried once. */
  async function openByPassphrase(found: Survey, passphrase: string) {
    const tried = new Set<string>();
    let refusal: Fault | undefined;
    for (const copy of found.copies) {
      const slots = slotsOf(copy);
      if (tried.has(slots)) continue;
      tried.add(slots);
      try {
        const raw = await unlockWithPassphrase(copy.bytes, passphrase);
        const opened = await openNewest(found, await importVaultKey(raw));
        if (opened !== undefined) return { raw, ...opened };
        raw.fill(0);
        refusal ??= new Fault('vault-damaged', 'got no copy that authenticates, want one');
      } catch (thrown) {
        const fault = toFault(thrown);
        // A newer schema inside an authentic copy is no damage: an older copy must not take its place.
        if (fault.code === 'vault-version') throw fault;
        if (refusal === undefined || fault.code === 'passphrase-wrong') refusal = fault;
      }
    }
    throw refusal ?? new Fault('vault-lost', 'got no copy, want one');
  }

  /** Which copies open with a key, and the newest of them. */
  async function openNewest(found: Survey, key: VaultKey) {
    const authentic = new Set<string>();
    let best: { copy: Copy; contents: VaultContents } | undefined;
    for (const copy of found.copies) {
      // Daily copies matter only when nothing newer opens.
      if (best !== undefined && copy.place.startsWith('day/')) {
        authentic.add(copy.place);
        continue;
      }
      try {
        const { contents } = await openVault(key, copy.bytes);
        authentic.add(copy.place);
        best ??= { copy, contents };
      } catch (thrown) {
        if (toFault(thrown).code === 'vault-version') throw thrown;
      }
    }
    return best && { best: best.copy, contents: best.contents, authentic };
  }

  function hold(key: VaultKey, next: Held): void {
    ahead = undefined;
    held = next;
    publishSoon(key);
  }

  let publishing: Promise<void> = Promise.resolve();
  let isPublishing = false;

  /** Renews the first view once the answer is out, for the newest of what was held meanwhile. */
  function publishSoon(key: VaultKey): void {
    if (isPublishing) return;
    isPublishing = true;
    deps.later(() => {
      isPublishing = false;
      publishing = publishing.then(() => publish(key)).catch(() => view.forget());
    }, PUBLISH_AFTER_MS);
  }

  /** A lock or a later change while the view is being sealed wins: then it is not kept. */
  async function publish(key: VaultKey): Promise<void> {
    const now = held;
    if (now === undefined) return;
    const values = await view.prepare(key, now.header.gen, now.ledger);
    const isUnlocked = (await session.findKey()) === key;
    // Asked last: nothing may come between this and the write.
    if (isUnlocked && held === now) await area.write(values);
    else view.forget();
  }

  /** The open vault; throws `vault-locked`, and `vault-damaged` when the session's key opens no copy. */
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
    } else {
      const found = await surveyForOpening();
      const newest = await openNewest(found, key);
      if (newest === undefined) {
        await session.lock('broken');
        throw new Fault('vault-damaged', 'got no copy that the session key opens, want one');
      }
      const notice = await copies.repair(found, newest.best, newest.authentic);
      if (notice !== undefined) deps.onNotice(notice);
      const { header } = parseContainer(newest.best.bytes);
      const ledger = createLedger(countUses(newest.contents, uses));
      next = { header, fileHash: await hashFile(newest.best.bytes), ledger, uses };
    }
    const isKnown = await view.adopt(key, next.header.gen, next.ledger).catch(() => false);
    if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
    held = next;
    if (!isKnown) publishSoon(key);
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
        return source;
      }
    }
    const { ledger } = await openHeld(key);
    return sourceOf(ledger);
  }

  async function findFirstView(key: VaultKey): Promise<HomeSource | undefined> {
    const [mark, raw] = await (ahead ?? Promise.all([copies.mark(), view.readHead()]));
    // Good for one answer: later something may have been saved.
    ahead = undefined;
    return mark && view.find(key, mark.gen, raw);
  }

  /**
   * Changes the contents and saves them. `edit` returns the new contents and an answer; the same contents mean that nothing is saved.
   * Throws `storage-full` or `storage-failed`, and then nothing has changed.
   */
  function change<T>(edit: (ledger: Ledger) => Change<T> | Promise<Change<T>>): Promise<{ ledger: Ledger; answer: T }> {
    return deps.exclusive(async () => {
      const key = await session.key();
      await reloadIfBehind();
      const before = await openHeld(key);
      const { contents, answer } = await edit(before.ledger);
      if (contents === before.ledger.contents) return { ledger: before.ledger, answer };
      if ((await session.findKey()) !== key) throw new Fault('vault-locked', 'got a lock meanwhile, want none');
      return { ledger: (await save(key, contents)).ledger, answer };
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
    await view.withdraw();
    try {
      const sealed = await sealVault(key, before, contents, slots);
      await copies.save(sealed.bytes, readCopyHeader(sealed.bytes));
      const next: Held = {
        header: sealed.header,
        fileHash: sealed.fileHash,
        ledger: contents === before.ledger.contents ? before.ledger : createLedger(contents),
        uses: {},
      };
      if (Object.keys(before.uses).length > 0) await area.write(new Map([[USES, undefined]]));
      hold(key, next);
      return next;
    } catch (thrown) {
      publishSoon(key);
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
      hold(key, { ...before, ledger: createLedger(contents), uses });
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

  /** Throws `passphrase-wrong`. */
  async function checkPassphrase(passphrase: string): Promise<void> {
    await session.key();
    const found = await surveyForOpening();
    const newest = found.copies[0];
    if (newest === undefined) throw new Fault('vault-lost', 'got no copy, want one');
    (await unlockWithPassphrase(newest.bytes, passphrase)).fill(0);
  }

  /** Changes the passphrase and the vault key with it. Throws `passphrase-wrong`, `passphrase-weak`. */
  function setPassphrase(current: string, next: string): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await openHeld(key);
      const mark = await copies.mark();
      if (Object.keys(before.uses).length > 0 || mark?.gen !== before.header.gen)
        await save(key, before.ledger.contents);
      const newest = await copies.newest();
      if (newest === undefined) throw new Fault('storage-failed', 'got no newest copy, want one');
      const rotated = await changePassphrase(newest.bytes, { current, next, ...(deps.kdf && { kdf: deps.kdf }) });
      try {
        await view.withdraw();
        await copies.replace(rotated.bytes, readCopyHeader(rotated.bytes));
      } catch (thrown) {
        rotated.rawKey.fill(0);
        throw thrown;
      }
      const { ledger } = before;
      view.forget();
      await area.clear();
      const fresh = await session.start(rotated.rawKey, ledger.contents.preferences);
      hold(fresh, { header: rotated.header, fileHash: rotated.fileHash, ledger, uses: {} });
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
    state,
    create,
    unlock,
    open,
    home,
    readAhead,
    change,
    countUse,
    flush,
    checkPassphrase,
    setPassphrase,
    forget,
    /** Resolves when the first view is as new as the vault; for tests and before a measured restart. */
    settled: () => publishing,
  };
}

/** What an edit comes to: the contents as they should be saved, and what to answer. */
export interface Change<T> {
  readonly contents: VaultContents;
  readonly answer: T;
}

function slotsOf(copy: Copy): string {
  const { header } = parseContainer(copy.bytes);
  return JSON.stringify([header.epoch, header.slots.map((slot) => [slot.t, slot.salt.join(), slot.w.join(), slot.p])]);
}

function sourceOf(ledger: Ledger): HomeSource {
  const { preferences } = ledger.contents;
  return {
    count: ledger.contents.accounts.length,
    tags: ledger.tags(),
    preferences,
    first: ledger.inOrder(preferences.sort).map((account) => ledger.entryOf(account)),
    findForPage: async (url) => ({
      entries: ledger.findForPage(url, preferences.sort).map((account) => ledger.entryOf(account)),
      registrations: ledger.findRegistrations(url),
    }),
  };
}
