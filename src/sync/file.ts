import { encodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/equal.ts';
import { toFault } from '../fault.ts';
import { cleanContents } from '../vault/clean-contents.ts';
import { parseContainer } from '../vault/container.ts';
import type { VaultHeader } from '../vault/header.ts';
import type { Random } from '../vault/random.ts';
import type { VaultContents } from '../vault/records.ts';
import { hashFile, openVault, type SealedVault, seal } from '../vault/vault.ts';
import type { VaultKey } from '../vault/vault-key.ts';
import type { OpenedVault } from './contract.ts';
import type { FileName } from './file-name.ts';
import type { KeyRef } from './key-ref.ts';
import { parseMetadata, type SyncMetadata, withoutMetadata } from './metadata.ts';

/** A file of this vault that was opened and is what its name says. */
export interface OpenedFile {
  readonly name: FileName;
  readonly header: VaultHeader;
  readonly metadata: SyncMetadata;
  readonly contents: VaultContents;
  /** Of the whole file, its first 16 bytes in base64url. */
  readonly hash: string;
}

/** What a file is as far as its header says, which nothing has authenticated yet. */
export type Peek =
  | { readonly is: 'ours'; readonly header: VaultHeader; readonly key: KeyRef; readonly removed: readonly unknown[] }
  | { readonly is: 'damaged' | 'foreign' | 'newer' };

/** A file that was opened, or why it was not. */
export type Read =
  | { readonly is: 'open'; readonly file: OpenedFile }
  | { readonly is: 'damaged' | 'foreign' | 'newer' };

/** The first 16 bytes of a SHA-256, as version vectors name a file. */
export function shortHash(fileHash: Uint8Array): string {
  return encodeBase64url(fileHash.subarray(0, 16));
}

/** Looks at a file's header: whether it is of the vault `vid`, as its name says. */
export function peekFile(bytes: Bytes, name: FileName, vid: string): Peek {
  let header: VaultHeader;
  try {
    header = parseContainer(bytes).header;
  } catch (thrown) {
    return { is: toFault(thrown).code === 'vault-version' ? 'newer' : 'damaged' };
  }
  const { sync } = header.ext as { readonly sync?: unknown };
  const { device, counter, key, removed } = (typeof sync === 'object' && sync !== null ? sync : {}) as Record<
    string,
    unknown
  >;
  const isNamed = device === name.device && counter === name.counter && typeof key === 'string';
  if (!isNamed || encodeBase64url(header.vid) !== vid) return { is: 'foreign' };
  return { is: 'ours', header, key: { epoch: header.epoch, id: key }, removed: Array.isArray(removed) ? removed : [] };
}

/** Opens a file whose header was looked at. What its device says inside must agree with its name. */
export async function readFile(key: VaultKey, bytes: Bytes, name: FileName): Promise<Read> {
  try {
    const { header, contents } = await openVault(key, bytes);
    const metadata = parseMetadata(contents);
    const { device, counter, vid } = metadata;
    const isNamed = device === name.device && counter === name.counter && vid === encodeBase64url(header.vid);
    if (!isNamed) return { is: 'foreign' };
    // A later time than now is true here: the clock of that device is ahead, and all devices must come to the same.
    const { contents: clean } = cleanContents(withoutMetadata(contents), Number.MAX_SAFE_INTEGER);
    return { is: 'open', file: { name, header, metadata, contents: clean, hash: shortHash(await hashFile(bytes)) } };
  } catch (thrown) {
    return { is: toFault(thrown).code === 'vault-version' ? 'newer' : 'damaged' };
  }
}

/** Seals the vault as a file for other devices. Throws what `seal` throws. */
export function sealFile(
  { key, header, contents, encoded }: OpenedVault,
  metadata: SyncMetadata,
  keyId: string,
  random: Random,
): Promise<SealedVault> {
  const { device, counter } = metadata;
  // Whom a change of the key shuts out cannot open the file that says so.
  const removed = (contents.devices ?? []).flatMap(({ id, removedMs }) => (removedMs === undefined ? [] : [id])).sort();
  const ext = { ...header.ext, sync: { device, counter, key: keyId, removed } };
  const sealed = { ...withoutMetadata(contents), sync: metadata };
  return seal(key, { ...header, ext, bs: random(32) }, sealed, encoded);
}

/** Whether two headers have the same slots. */
export function hasSameSlots(a: VaultHeader, b: VaultHeader): boolean {
  return (
    a.slots.length === b.slots.length && a.slots.every((slot) => b.slots.some((other) => equalBytes(slot.id, other.id)))
  );
}
