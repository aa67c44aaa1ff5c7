import type { Bytes } from '../../src/bytes/bytes.ts';
import type { EncodedContents } from '../../src/vault/contents.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { type AccountIndex, createAccountIndex } from './account-index.ts';
import { countUses, type Uses } from './usage.ts';

/** The vault file as it was read or written last. */
export interface OpenFile {
  readonly header: VaultHeader;
  readonly fileHash: Bytes;
  /** What the next save need not encode again; absent for a file that was read. */
  readonly encoded?: EncodedContents['lists'];
}

/** The vault in memory as it was read or written last, with unsaved uses counted in. */
export interface OpenVault extends OpenFile {
  readonly accountIndex: AccountIndex;
  readonly uses: Uses;
}

/** An open vault from a file's contents and the uses that the file does not include. */
export function openVaultOf(file: OpenFile, contents: VaultContents, uses: Uses = {}): OpenVault {
  return { ...fileOf(file), accountIndex: createAccountIndex(countUses(contents, uses)), uses };
}

/** The part of something larger that is about the file. */
export function fileOf({ header, fileHash, encoded }: OpenFile): OpenFile {
  return { header, fileHash, ...(encoded && { encoded }) };
}

/** Follows the open vault, in order; what it keeps is its own affair. */
export interface VaultFollower {
  /** Runs before the stored vault or its uses change. */
  readonly beforeChange: () => Promise<void>;
  /** The vault was read. */
  readonly opened: (key: VaultKey, vault: OpenVault) => void;
  /** The vault in memory is another one now, or the same one after a change that failed. */
  readonly changed: (key: VaultKey, vault: OpenVault) => void;
  /** The vault is not in memory any more. */
  readonly closed: () => void;
}
