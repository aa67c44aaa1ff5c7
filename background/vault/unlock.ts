import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { LeftView } from '../../src/messages/backups.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { VaultState } from '../../src/messages/views.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import {
  changePassphrase,
  hasWeakSlot,
  type KeptSecret,
  type RotatedVault,
  raiseSlots,
  rotateKey,
} from '../../src/vault/rotation.ts';
import { createVault, hashFile, unlockWithPrf, unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import type { FirstView } from '../home/startup-cache.ts';
import { leftOf } from '../replicas/damage.ts';
import type { Survey } from '../replicas/inventory.ts';
import {
  type Opened,
  openByPassphrase,
  openBySecret,
  readCopyHeader,
  requireCopies,
  unwrapByPassphrase,
} from '../replicas/open.ts';
import type { Copies } from '../replicas/replica-set.ts';
import type { Shelf } from '../storage/key-value.ts';
import { createLedger, type Ledger } from './account-index.ts';
import { findStored } from './current-file.ts';
import type { Session } from './session.ts';
import type { Keeper } from './vault-store.ts';

export interface DoorDeps {
  readonly keeper: Keeper;
  readonly copies: Copies;
  readonly session: Session;
  readonly view: FirstView;
  /** `storage.session`. */
  readonly area: Shelf;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onNotice: (notice: Notice) => void;
  /** Called after the vault was put under another key: backups made before open by what opened it then. */
  readonly onChange: () => void;
  /** Cost of passphrase slots; when absent, today's default, to which older slots are raised at unlock. */
  readonly kdf?: KdfParameters;
}

type OpenedRaw = Opened & { readonly raw: Bytes };

export type Door = ReturnType<typeof createDoor>;

/** Where passphrases go in: makes the vault, opens it, and changes what opens it. */
export function createDoor(deps: DoorDeps) {
  const { keeper, copies, session, view, area } = deps;
  const kdf = deps.kdf && { kdf: deps.kdf };

  async function state(): Promise<VaultState> {
    return (await look()).state;
  }

  /** The vault's state, and what is left of it where its newest copy is not in its place. */
  async function look(): Promise<{ readonly state: VaultState; readonly left?: LeftView }> {
    if ((await session.findKey()) !== undefined) return { state: 'unlocked' };
    // The newest copy is enough to know that there is a vault; only where it is missing are all the others looked at.
    if ((await copies.newest()) !== undefined) return { state: 'locked' };
    const found = await copies.survey();
    if (found.state === 'none') return { state: 'none' };
    return { state: found.state === 'present' ? 'locked' : 'lost', left: leftOf(found) };
  }

  /** Makes a vault. `startOver` puts what is left of an unreadable one aside; otherwise throws `vault-lost`, `vault-exists`. */
  function create(passphrase: string, startOver: boolean): Promise<void> {
    return deps.exclusive(async () => {
      const found = await copies.survey();
      if (found.state === 'present') throw new Fault('vault-exists', 'got a vault, want none');
      if (found.state === 'lost' && !startOver) throw new Fault('vault-lost', 'got traces of a vault, want none');
      const ask = { passphrase, contents: emptyContents(), ...kdf };
      const made = await createVault(ask);
      try {
        const header = readCopyHeader(made.bytes);
        if (found.state === 'lost') await copies.takeOver(made.bytes, header, found);
        else await copies.save(made.bytes, header);
      } catch (thrown) {
        made.rawKey.fill(0);
        throw thrown;
      }
      const key = await session.start(made.rawKey, ask.contents.preferences);
      await keeper.hold(key, { ...made, ledger: createLedger(ask.contents), uses: {} });
    });
  }

  /** Throws `passphrase-wrong`, `vault-missing`, `vault-lost`, `vault-version`. */
  function unlock(passphrase: string): Promise<void> {
    return enter((found) => openByPassphrase(found, passphrase), passphrase);
  }

  /** `outputs` are the key's two PRF results. Throws `security-key-wrong`, `webauthn-invalid`, and as `unlock`. */
  function unlockWithKey(credentialId: Bytes, outputs: Bytes): Promise<void> {
    return enter((found) =>
      openBySecret(found, 'security-key-wrong', (bytes) => unlockWithPrf(bytes, credentialId, outputs)),
    );
  }

  function enter(open: (found: Survey) => Promise<OpenedRaw>, passphrase?: string): Promise<void> {
    return deps.exclusive(async () => {
      const found = requireCopies(await copies.survey());
      const { raw, best, contents, authentic } = await open(found);
      const header = parseContainer(best.bytes).header;
      const raises = passphrase !== undefined && deps.kdf === undefined && hasWeakSlot(header);
      const slots = raises ? await raiseSlots(header, passphrase, raw).catch(() => undefined) : undefined;
      const key = await session.start(raw, contents.preferences);
      const notice = await copies.repair(found, best, authentic).catch(() => undefined);
      if (notice !== undefined) deps.onNotice(notice);
      const fileHash = await hashFile(best.bytes);
      await keeper.hold(key, { header, fileHash, ledger: createLedger(contents), uses: {} });
      if (slots !== undefined) await keeper.save(key, contents, slots).catch(() => undefined);
    });
  }

  /** Throws `passphrase-wrong`. */
  async function confirm(passphrase: string): Promise<void> {
    (await unwrapByPassphrase((await keeper.openHeld(await session.key())).header, passphrase)).fill(0);
  }

  /**
   * Changes the passphrase and the vault key with it. Security keys and the recovery code that are not in `keep` open it no more.
   * Throws `passphrase-wrong`, `passphrase-weak`, `security-key-wrong`, `recovery-code-wrong`.
   */
  function setPassphrase(current: string, next: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(current, next, () => ({ keep }));
  }

  /**
   * Takes a security key or the recovery code off the vault, and changes the vault key with it: whoever has that key or code, and an
   * older file, gets nothing out of what is saved from now on. `keep` as for `setPassphrase`. Throws `record-missing`, `passphrase-wrong`.
   */
  function removeWay(id: string, passphrase: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(passphrase, passphrase, ({ slots }) => {
      if (!slots.some((slot) => slot.t !== 'pw' && encodeBase64url(slot.id) === id))
        throw new Fault('record-missing', 'got an unknown slot, want one of the vault');
      return { keep: keep.filter((one) => encodeBase64url(one.id) !== id) };
    });
  }

  /** Puts a recovery code in the place of another, as `removeWay` does. Throws `passphrase-wrong`, `recovery-code-invalid`. */
  function replaceCode(passphrase: string, code: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(passphrase, passphrase, () => ({ keep: keep.filter((one) => 'outputs' in one), code }));
  }

  function renew(
    current: string,
    next: string,
    choose: (header: VaultHeader) => { keep: readonly KeptSecret[]; code?: string },
  ): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await keeper.openHeld(key);
      const chosen = choose(before.header);
      const mark = await copies.mark();
      if (Object.keys(before.uses).length > 0 || mark?.gen !== before.header.gen)
        await keeper.save(key, before.ledger.contents);
      const newest = await findStored(keeper, copies, key);
      await adopt(await changePassphrase(newest.bytes, { current, next, ...chosen, ...kdf }), before.ledger);
    });
  }

  /** Throws `recovery-code-invalid`, `recovery-code-wrong`, and as `unlock`. */
  async function checkCode(code: string): Promise<void> {
    (await openByCode(requireCopies(await copies.survey()), code)).raw.fill(0);
  }

  /**
   * Opens the vault with its recovery code, which stays good, and gives it a new passphrase and a new vault key. Security keys open
   * it no more; their number is returned. Throws as `checkCode`, and `passphrase-weak`.
   */
  function recover(code: string, next: string): Promise<number> {
    return deps.exclusive(async () => {
      const found = requireCopies(await copies.survey());
      const { raw, best, contents } = await openByCode(found, code);
      try {
        const { slots } = parseContainer(best.bytes).header;
        const keep = slots.flatMap((slot) => (slot.t === 'rec' ? [{ id: slot.id, code }] : []));
        const rotated = await rotateKey(best.bytes, raw, { next, keep, ...kdf });
        await adopt(rotated, createLedger(contents));
        if (found.mark !== undefined && best.header.gen < found.mark.gen) deps.onNotice('older-copy-used');
        return rotated.dropped.filter((slot) => slot.t === 'prf').length;
      } finally {
        raw.fill(0);
      }
    });
  }

  /** Puts a vault under a new key in force, and takes away all that the former key opens. */
  async function adopt(rotated: RotatedVault, ledger: Ledger): Promise<void> {
    try {
      await view.withdraw();
      await copies.replace(rotated.bytes, readCopyHeader(rotated.bytes));
    } catch (thrown) {
      rotated.rawKey.fill(0);
      throw thrown;
    }
    view.forget();
    deps.onChange();
    try {
      await area.clear().catch(() => undefined);
      const fresh = await session.start(rotated.rawKey, ledger.contents.preferences);
      await keeper.hold(fresh, { header: rotated.header, fileHash: rotated.fileHash, ledger, uses: {} });
    } catch {
      // It is changed all the same; only the session cannot go on.
      rotated.rawKey.fill(0);
      await session.lock('broken');
    }
  }

  return {
    state,
    look,
    create,
    unlock,
    unlockWithKey,
    confirm,
    setPassphrase,
    removeWay,
    replaceCode,
    checkCode,
    recover,
  };
}

function openByCode(found: Survey, code: string): Promise<OpenedRaw> {
  return openBySecret(found, 'recovery-code-wrong', (bytes) => unlockWithRecoveryCode(bytes, code));
}
