import type { FieldTimes } from './field-times.ts';
import type { AccountId, KeptItemId } from './records.ts';

/** What of an account is on a kept item since when: `seen` when Latchkey put it there, `said` by the user. Neither: no longer. */
export interface AccountCopy {
  readonly item: KeptItemId;
  readonly atMs: number;
  readonly from: 'seen' | 'said';
  /** The setup key, so that the item makes codes. */
  readonly key?: boolean;
  /** The recovery codes that were unused at that time. */
  readonly codes?: boolean;
}

/** Single sign-on: the account opens when that one opens. */
export type SignsInWith =
  | { readonly kind: 'account'; readonly account: AccountId }
  | { readonly kind: 'provider'; readonly provider: string };

/** How the service itself lets someone in who lost everything, as the user says; no means: not at all. */
export interface ServiceRecovery {
  /** `email`, `sms`, `call`, `waiting` or `support`. */
  readonly means: readonly string[];
  /** How long it takes. */
  readonly days?: number;
}

/** When a way in was last seen to work: `code`, `key`, `recovery-code`, `sheet`, `account` or `service`. */
export interface AccountProof {
  readonly way: string;
  readonly atMs: number;
}

/** What was tried to get in again, and what came of it in the user's words. */
export interface RecoveryAttempt {
  readonly way: string;
  readonly atMs: number;
  readonly note?: string;
}

/** A thing outside the vault that opens an account or the vault, or that one of them is lost with. */
export interface KeptItemRecord extends FieldTimes {
  readonly id: KeptItemId;
  readonly kind: 'computer' | 'phone' | 'sheet' | 'envelope' | 'backup';
  /** What the user calls it; empty: it is named by its kind and date. */
  readonly name: string;
  /** Where it is kept, in the user's words; empty: not said. `Online` outlives every other place. */
  readonly place: string;
  readonly createdMs: number;
  /** When it was printed, written or last said to be as it is. */
  readonly madeMs: number;
  /** A folder in which Latchkey keeps backups by itself. */
  readonly automatic?: boolean;
  /** The id of the slot that opens with the emergency code on it. */
  readonly emergencySlot?: string;
  /** The envelope that the code on a sheet opens, alone or with others. */
  readonly opens?: KeptItemId;
  /** How many of its sheets open an envelope; absent: one. */
  readonly needed?: number;
  /** When it was last found in its place and working. */
  readonly checkedMs?: number;
  /** `lost`, `replaced` or `discarded`. */
  readonly gone?: { readonly atMs: number; readonly why: string };
}
