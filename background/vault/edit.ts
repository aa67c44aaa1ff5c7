import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import type { AccountIndex } from './account-index.ts';

/** What an edit comes to: the contents as they should be saved, and what to answer. */
export interface Change<T> {
  readonly contents: VaultContents;
  readonly answer: T;
  /** What opens the vault from now on, if that changes. */
  readonly slots?: VaultHeader['slots'];
  /** Nothing that the user decided on: it is not counted as a change that no backup has. */
  readonly quiet?: boolean;
  /** The records bring the times of their changes along, as those of a file do: none of them was changed now. */
  readonly isDated?: boolean;
}

/** Makes the new contents out of those that are open. */
export type Edit<T> = (accountIndex: AccountIndex, header: VaultHeader) => Change<T> | Promise<Change<T>>;
