import type { RecoveryReading } from '../recovery/read.ts';
import type { SupersededWhy } from '../recovery/set.ts';
import type { AccountId, HostBinding, RecoveryCode, RecoverySetId } from '../vault/records.ts';
import type { Undo } from './views.ts';

/** One set of recovery codes, without the codes. */
export interface RecoverySetView {
  readonly id: RecoverySetId;
  readonly account: AccountId;
  readonly issuer: string;
  readonly name: string;
  /** Where the account's codes belong. */
  readonly hosts: readonly HostBinding[];
  readonly unused: number;
  readonly total: number;
  readonly createdMs: number;
  readonly supersededMs?: number;
  /** A `SupersededWhy`, or what a later version wrote. */
  readonly supersededWhy?: string;
}

/** One set with its codes, only when the user asks to see, copy, download or print them. */
export interface RecoverySetCodes extends RecoverySetView {
  readonly codes: readonly RecoveryCode[];
}

/** A code of a list that the vault has already: by its index in the list, and where it is. */
export interface KnownRecoveryCode {
  readonly index: number;
  readonly account: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly usedMs?: number;
  /** It belongs to a set that was replaced. */
  readonly supersededMs?: number;
}

/** Messages about recovery codes. */
export interface RecoveryVerbs {
  'recovery.list'(): readonly RecoverySetView[];
  'recovery.codes'(ask: { id: RecoverySetId }): RecoverySetCodes;
  /** Shows what would be stored. `lines` reads each line as one code. Throws `recovery-unrecognised`, `recovery-setup-key`, `recovery-text-long`. */
  'recovery.preview'(ask: { text: string; lines?: boolean }): RecoveryReading;
  /** Finds recovery codes in a tab's page. Throws `recovery-none-found`, `page-forbidden`. */
  'recovery.capture'(ask: { tabId: number }): RecoveryReading & { host: string };
  /**
   * Returns once the text that was selected when the menu was used, with the address of its tab at that time; without them when none is
   * left.
   */
  'recovery.selected'(): { text?: string; url?: string };
  /** Finds the codes of a list that the vault has already, whatever their account. */
  'recovery.compare'(ask: { codes: readonly string[] }): readonly KnownRecoveryCode[];
  /**
   * Stores a set for an account and supersedes the current one. `account` may describe a new account. A list that is the current set
   * only marks its used codes; throws `recovery-known` where there is nothing to mark.
   */
  'recovery.add'(ask: {
    account: AccountId | { issuer: string; name: string; host?: string };
    codes: readonly string[];
    /** Indexes of the codes that were used already. */
    used?: readonly number[];
    source: 'page' | 'file' | 'paste';
    /** Why the current set is replaced. */
    why?: SupersededWhy;
  }): RecoverySetView;
  /** Marks a code as used or not; `usedFor` says what for, of one that was marked before as well. */
  'recovery.mark'(ask: { id: RecoverySetId; index: number; used: boolean; usedFor?: string }): RecoverySetView;
  'recovery.delete'(ask: { id: RecoverySetId }): Undo;
}
