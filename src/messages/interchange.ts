import type { ImportedEntry, ReadableEntry } from '../interchange/entry.ts';
import type { ExportAccount } from '../interchange/exports/accounts.ts';
import type { Loss } from '../interchange/exports/losses.ts';
import type { AccountId } from '../vault/records.ts';

/** What an entry is compared with the vault by. */
export type ImportCandidate = Pick<ReadableEntry, 'otp' | 'issuer' | 'name'>;

/** An account of the vault that an entry stands for. */
export interface KnownAccount {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
}

/**
 * What an entry is to the vault. `same`: an account has this very secret. `differs`: the same account with another secret, or with
 * the same one and other digits, period or hash. `bare`: the same account, which has no codes yet.
 */
export type ImportStanding =
  | { readonly state: 'new' }
  | { readonly state: 'same' | 'differs' | 'bare'; readonly known: KnownAccount };

/** An entry as it is saved: all that the vault has a place for. */
export type ImportEntry = Omit<ReadableEntry, 'shortSecret' | 'place' | 'file' | 'order'>;

/**
 * What is to become of an entry. `merge` gives the account what it lacks, and its code only if it has none; `replace` puts the
 * entry's secret in force and keeps the former one as history.
 */
export type ImportItem = { readonly entry: ImportEntry } & (
  | { readonly as: 'new' }
  | { readonly as: 'merge' | 'replace'; readonly account: AccountId }
);

/** Part of a batch has arrived: nothing is saved yet. */
export interface ImportWaiting {
  readonly have: number;
}

/** A whole batch was saved. */
export interface ImportSaved {
  readonly added: number;
  readonly merged: number;
  readonly replaced: number;
  /** Takes all of it back, until the vault is locked or another batch is saved. */
  readonly undo: string;
}

/** Which accounts an export takes; all of them without a member. */
export interface ExportChoice {
  readonly ids?: readonly AccountId[];
  readonly tag?: string;
}

/** What an export would hold, said before a passphrase is asked for. */
export interface ExportSummary {
  /** Accounts chosen, and how many of them the format can hold. */
  readonly chosen: number;
  readonly held: number;
  readonly losses: readonly { readonly issuer: string; readonly name: string; readonly lost: readonly Loss[] }[];
}

/** Some of the chosen accounts with their secrets, and where the next ones begin. */
export interface ExportPart {
  readonly accounts: readonly ExportAccount[];
  readonly next?: number;
}

/** Whether an entry can become an account. */
export function isReadable(entry: ImportedEntry): entry is ReadableEntry {
  return 'otp' in entry;
}
