import type { Bytes } from '../../src/bytes/bytes.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { type AccountIndex, createAccountIndex } from './account-index.ts';
import { countUses, type Uses } from './usage.ts';

/** The vault in memory as it was read or written last, with unsaved uses counted in. */
export interface OpenVault {
  readonly header: VaultHeader;
  readonly fileHash: Bytes;
  readonly accountIndex: AccountIndex;
  readonly uses: Uses;
}

/** An open vault from a file's contents and the uses that the file does not include. */
export function openVaultOf(
  { header, fileHash }: Pick<OpenVault, 'header' | 'fileHash'>,
  contents: VaultContents,
  uses: Uses = {},
): OpenVault {
  return { header, fileHash, accountIndex: createAccountIndex(countUses(contents, uses)), uses };
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
