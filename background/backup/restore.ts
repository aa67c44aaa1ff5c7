import { decodeBase64, encodeBase64 } from '../../src/bytes/base64.ts';
import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { RestoreAsk, RestoreMode, RestoreView } from '../../src/messages/backups.ts';
import { cleanContents } from '../../src/vault/clean-contents.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { hashFile, openVault, type SealedVault, sealVault } from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';
import { findCurrentFile } from '../vault/current-file.ts';
import { openVaultOf } from '../vault/open-vault.ts';
import type { Inventory } from '../vault/replicas/inventory.ts';
import { readReplicaHeader, requireReplicas } from '../vault/replicas/open.ts';
import { snapshotOf } from '../vault/replicas/replica.ts';
import type { ReplicaSet } from '../vault/replicas/replica-set.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { differencesOf } from './differences.ts';
import { bringDraftsBack, isShared, replaceAsEdit, replaceContents } from './replace-contents.ts';

interface RestoreDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly nowMs: () => number;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called after a file became the vault. */
  readonly onChange: () => void;
}

/** A file that was opened. `raw` is its vault key, which the caller zeroes; absent for one that the open vault's key opens. */
interface OpenedFile {
  readonly bytes: Bytes;
  readonly header: VaultHeader;
  readonly contents: VaultContents;
  readonly raw?: Bytes;
  /** Records that had to be cleaned, `cleanContents`. */
  readonly texts: number;
  readonly hosts: number;
}

export type Restore = ReturnType<typeof createRestore>;

/** Restores files of a vault: opens one, shows what it holds, then merges it, replaces the contents, or makes it the vault. */
export function createRestore(deps: RestoreDeps) {
  const { vaultStore, replicas, session } = deps;

  async function bytesOf(ask: Pick<RestoreAsk, 'file' | 'place'>): Promise<Bytes> {
    if (ask.file !== undefined) return decodeBase64(ask.file);
    const snapshot = (await replicas.listSnapshots()).find(({ place }) => place === ask.place);
    if (snapshot === undefined) throw new Fault('backup-missing', 'got no such snapshot, want one that is there');
    return snapshot.bytes;
  }

  async function open(ask: RestoreAsk): Promise<OpenedFile> {
    const bytes = await bytesOf(ask);
    if (ask.key === undefined) return cleaned({ bytes, ...(await openOwn(bytes)) });
    const raw = decodeBase64url(ask.key);
    try {
      return cleaned({ bytes, raw, ...(await openVault(await importVaultKey(raw), bytes)) });
    } catch (thrown) {
      raw.fill(0);
      throw thrown;
    }
  }

  /** What comes in passes the rules for names and hosts that everything typed and scanned is under. */
  function cleaned(file: Omit<OpenedFile, 'texts' | 'hosts'>): OpenedFile {
    return { ...file, ...cleanContents(file.contents, deps.nowMs()) };
  }

  /** Opens a file by the key of the open vault; one under another key needs its own passphrase. */
  async function openOwn(bytes: Bytes) {
    const own = readReplicaHeader(bytes);
    const key = await session.key();
    const ours = (await vaultStore.openCurrent(key)).header;
    if (own.vid !== encodeBase64url(ours.vid) || own.epoch !== ours.epoch)
      throw new Fault('passphrase-wrong', 'got a file under another key, want its passphrase');
    return openVault(key, bytes);
  }

  async function inspect(ask: RestoreAsk): Promise<RestoreView> {
    const file = await open(ask);
    file.raw?.fill(0);
    const { contents, texts, hosts } = file;
    const opened = (await session.findKey()) && (await vaultStore.openCurrent(await session.key()));
    return {
      accounts: contents.accounts.length,
      recoverySets: contents.recoverySets.length,
      keys: contents.securityKeys.length,
      ...(texts + hosts > 0 && { cleaned: { texts, hosts } }),
      ...(opened && { differs: differencesOf(opened.accountIndex.contents, comparable(opened, file)) }),
    };
  }

  /**
   * Throws as `inspect`. Only `take-over` replaces a locked vault; neither it nor `bring-back`, which was chosen without seeing what
   * differs, replaces an open one: `vault-exists`, and nothing has changed.
   */
  async function apply(ask: RestoreAsk & { mode: RestoreMode }): Promise<boolean> {
    const file = await open(ask);
    try {
      if ((await session.findKey()) === undefined) return await becomeVault(file, ask);
      if (ask.mode === 'take-over' || ask.mode === 'bring-back')
        throw new Fault('vault-exists', 'got an open vault, want a locked one or none');
      await vaultStore.change(async ({ contents: ours }, header) => {
        await replicas.addReplaced(await findCurrentFile(vaultStore, replicas, await session.key()));
        if (ask.mode === 'merge') {
          const wanted = bringDraftsBack(ours, file.contents, deps.nowMs());
          const theirs = comparable({ header, accountIndex: { contents: ours } }, file);
          return { contents: mergeContents(wanted, theirs), answer: undefined, isDated: true };
        }
        return isShared(ours)
          ? { contents: replaceAsEdit(ours, file.contents, deps.nowMs()), answer: undefined }
          : { contents: replaceContents(ours, file.contents), answer: undefined, isDated: true };
      });
      await session.setRules((await vaultStore.open()).contents);
      return true;
    } finally {
      file.raw?.fill(0);
    }
  }

  /** Makes a file the vault. What remains of an unreadable one is moved aside, and a locked one becomes a snapshot. */
  function becomeVault(file: OpenedFile, { mode, byCode }: RestoreAsk & { mode: RestoreMode }): Promise<boolean> {
    return deps.exclusive(async () => {
      const found = await replicas.inventory();
      if (found.state === 'present') {
        if (mode !== 'take-over') throw new Fault('vault-exists', 'got a locked vault, want it unlocked first');
        requireReplicas(found);
      }
      const { bytes, header, fileHash } = await nextSaveOf(file, found);
      await replicas.replaceVault(bytes, readReplicaHeader(bytes), found);
      deps.onChange();
      if (byCode === true || file.raw === undefined) return false;
      const { contents } = file;
      const key = await session.start(file.raw, contents);
      await vaultStore.setCurrent(key, openVaultOf({ header, fileHash }, contents));
      return true;
    });
  }

  return {
    inspect,
    apply,
    /** A snapshot's file in base64, as it is stored. Throws `backup-missing`. */
    read: async (place: string): Promise<string> => encodeBase64(await bytesOf({ place })),
    listSnapshots: async () => (await replicas.listSnapshots()).map(snapshotOf),
  };
}

/**
 * The file as it is where nothing else is readable and nothing in it had to be cleaned. In place of a readable vault it is re-encrypted as the next save of both, since the
 * highest generation wins.
 */
async function nextSaveOf(
  file: OpenedFile,
  found: Inventory,
): Promise<Pick<SealedVault, 'bytes' | 'header' | 'fileHash'>> {
  const { bytes, header, contents, raw } = file;
  const fileHash = await hashFile(bytes);
  const isAsItWas = found.state !== 'present' && file.texts + file.hosts === 0;
  if (isAsItWas || raw === undefined) return { bytes, header, fileHash };
  const vid = encodeBase64url(header.vid);
  const newer = found.replicas.find((replica) => replica.header.vid === vid && replica.header.gen > header.gen);
  const known = [found.highWaterMark, found.databaseMark, found.localMark].flatMap((one) =>
    one?.vid === vid ? [one.gen] : [],
  );
  const gen = Math.max(header.gen, newer?.header.gen ?? 0, ...known);
  const prev = newer === undefined ? fileHash : await hashFile(newer.bytes);
  return sealVault(await importVaultKey(raw), { header: { ...header, gen }, fileHash: prev }, contents);
}

/** A file's contents as they may be merged: only another copy of the same vault decides on preferences, locking among them. */
function comparable(
  own: { readonly header: VaultHeader; readonly accountIndex: { readonly contents: VaultContents } },
  { header, contents }: OpenedFile,
): VaultContents {
  if (encodeBase64url(own.header.vid) === encodeBase64url(header.vid)) return contents;
  const { preferencesMs: _times, ...rest } = contents;
  const { preferences, preferencesMs } = own.accountIndex.contents;
  return { ...rest, preferences, ...(preferencesMs && { preferencesMs }) };
}
