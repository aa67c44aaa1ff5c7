import type { EnvelopeAccount } from '../envelope/contents.ts';
import type { ImportedEntry, ReadableEntry } from '../interchange/entry.ts';
import type { ExportAccount } from '../interchange/exports/accounts.ts';
import type { Loss } from '../interchange/exports/losses.ts';
import type { AccountId } from '../vault/records.ts';
import type { NewCopy } from './kept-items.ts';

/** The part of an entry that is compared with the vault. */
export type ImportCandidate = Pick<ReadableEntry, 'otp' | 'issuer' | 'name'>;

/** An account of the vault that an entry matches. */
export interface KnownAccount {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
}

/**
 * How an entry compares with the vault. `same`: an account has this secret. `differs`: the account has another secret, or other
 * digits, period or hash. `bare`: the account has no codes yet.
 */
export type ImportStanding =
  | { readonly state: 'new' }
  | { readonly state: 'same' | 'differs' | 'bare'; readonly known: KnownAccount };

/** The part of an entry that the vault stores. */
export type ImportEntry = Omit<ReadableEntry, 'shortSecret' | 'place' | 'file' | 'order' | 'notices' | 'picture'> & {
  /** Its picture, painted as a vault keeps it. */
  readonly png?: string;
};

/**
 * How to save an entry. `merge` adds what the account lacks, and the setup key only if it has none; `replace` makes the entry's
 * setup key the current one and keeps the former one.
 */
export type ImportItem = { readonly entry: ImportEntry } & (
  | { readonly as: 'new' }
  | { readonly as: 'merge' | 'replace'; readonly account: AccountId }
);

/** Part of a batch has arrived; nothing is saved yet. */
export interface ImportWaiting {
  readonly have: number;
}

/** A host of a file for an account that exists. It's linked only by the answer to `site.question`. */
export interface HostProposal {
  readonly account: KnownAccount;
  readonly host: string;
}

/** The whole batch is saved. */
export interface ImportSaved {
  readonly added: number;
  readonly merged: number;
  readonly replaced: number;
  readonly proposals: readonly HostProposal[];
  /** Undoes the batch, until the vault is locked or another batch is saved. */
  readonly undo: string;
}

/** The accounts to export; all of them without a member. */
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

/** Some of the chosen accounts with their secrets, and the offset of the next part. */
export interface ExportPart {
  readonly accounts: readonly ExportAccount[];
  readonly next?: number;
}

/** What of an account goes into an envelope for someone else, beside its setup key. */
export interface EnvelopeParts {
  /** Its unused recovery codes. */
  readonly codes: boolean;
  /** Its security keys, and where they are. */
  readonly keys: boolean;
  readonly notes: boolean;
}

/** What an envelope would hold, said before a passphrase is asked for. */
export interface EnvelopeSummary {
  readonly accounts: number;
  readonly recoveryCodes: number;
  /** Accounts with nothing in it that signs in. */
  readonly bare: number;
}

/** The accounts of an envelope with their secrets, and what of each is on it. */
export interface EnvelopeAccounts {
  readonly accounts: readonly EnvelopeAccount[];
  readonly copies: readonly NewCopy[];
}

/** Whether an entry can become an account. */
export function isReadable(entry: ImportedEntry): entry is ReadableEntry {
  return 'otp' in entry;
}
