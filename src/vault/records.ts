import type { OtpParameters } from '../otp/parameters.ts';
import type { FieldTimes } from './field-times.ts';
import type { RegistrationRecord, SecurityKeyRecord } from './key-records.ts';
import type { Preferences } from './preferences.ts';
import type {
  AccountCopy,
  AccountProof,
  KeptItemRecord,
  RecoveryAttempt,
  ServiceRecovery,
  SignsInWith,
} from './way-in-records.ts';

/** See `key-records.ts`, `preferences.ts` and `way-in-records.ts`; here so that every type of the contents has one home. */
export type {
  AccountCopy,
  AccountProof,
  KeptItemRecord,
  Preferences,
  RecoveryAttempt,
  RegistrationRecord,
  SecurityKeyRecord,
  ServiceRecovery,
  SignsInWith,
};

declare const kind: unique symbol;
/** A record's id: 16 random bytes in base64url, branded by the kind of record. */
export type Id<K extends string> = string & { readonly [kind]: K };
/** The id of an account. */
export type AccountId = Id<'account'>;
/** The id of a set of recovery codes. */
export type RecoverySetId = Id<'recovery-set'>;
/** The id of a security key. */
export type SecurityKeyId = Id<'security-key'>;
/** The id of a registration. */
export type RegistrationId = Id<'registration'>;
/** The id of a draft. */
export type DraftId = Id<'draft'>;
/** The id of a kept item. */
export type KeptItemId = Id<'kept-item'>;
/** The id of a device. */
export type DeviceId = Id<'device'>;
/** The id of an icon: the first 16 bytes of the SHA-256 of its PNG. */
export type IconId = Id<'icon'>;

/** A host that an account's code may be filled into. `host` is lower-case, ASCII (punycode), with a port only if it is not the default. */
export interface HostBinding {
  readonly host: string;
  /** `host`: this host alone. `site`: every host of its registrable domain. */
  readonly scope: 'host' | 'site';
  /** The user confirmed this private address for unencrypted connections. */
  readonly http?: boolean;
  /** Hosts of this link on which the user said that codes go into a field that the page draws boxes for. */
  readonly drawn?: readonly string[];
}

/** Additional rules for filling an account's code; an absent one is off. */
export interface FillingRules {
  /** The toolbar button shows that a page of the account's sites asks for a code. Needs a permission in each browser. */
  readonly offer?: boolean;
  /** Submits the form after filling. */
  readonly submit?: boolean;
  /** Fills the code into the password field, after or before the password that the user typed. */
  readonly join?: 'after' | 'before';
}

/** What the user wants an account's tile to show: its letter, a picture of the vault, or the icon of a well-known service. */
export type ChosenIcon =
  | { readonly kind: 'letter' }
  | { readonly kind: 'picture'; readonly icon: IconId }
  | { readonly kind: 'brand'; readonly brand: string };

/** An account at a service. Without `otp` it only holds recovery codes and registrations. */
export interface AccountRecord extends FieldTimes {
  readonly id: AccountId;
  /** Ids of records that a merge recognised as this account. */
  readonly formerIds?: readonly AccountId[];
  readonly issuer: string;
  readonly name: string;
  readonly otp?: OtpParameters;
  /** A replacement that becomes `otp` once the service accepts one of its codes. */
  readonly pending?: {
    readonly otp: OtpParameters;
    readonly atMs: number;
    /** Where its codes alone may be filled, until it is confirmed. */
    readonly host?: HostBinding;
  };
  /** Former parameters, newest first; no codes are generated from them. */
  readonly formerOtp: readonly { readonly otp: OtpParameters; readonly replacedMs: number }[];
  readonly hosts: readonly HostBinding[];
  readonly filling?: FillingRules;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  /** Position in the custom order, ascending. */
  readonly order: number;
  readonly note: string;
  /** Name of the icon in the program it was imported from, e.g. `github`; never a picture. */
  readonly icon?: string;
  /** Absent: the tile shows the icon of its site, else that of a well-known service, else a letter. */
  readonly chosenIcon?: ChosenIcon;
  /** The icon of a linked site, and the host of the page that it was read on. */
  readonly siteIcon?: { readonly icon: IconId; readonly host: string };
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly usedMs?: number;
  readonly uses: number;
  readonly copies?: readonly AccountCopy[];
  readonly signsInWith?: SignsInWith;
  readonly serviceRecovery?: ServiceRecovery;
  readonly proofs?: readonly AccountProof[];
  readonly attempts?: readonly RecoveryAttempt[];
}

/** One recovery code as the service wrote it, and when and what for it was used. */
export interface RecoveryCode {
  readonly text: string;
  readonly usedMs?: number;
  /** In the user's words, or the host that it was filled into. */
  readonly usedFor?: string;
}

/** The recovery codes that a service issued together. A superseded set is kept and never filled. */
export interface RecoverySetRecord extends FieldTimes {
  readonly id: RecoverySetId;
  readonly account: AccountId;
  readonly codes: readonly RecoveryCode[];
  readonly source: 'page' | 'file' | 'paste';
  readonly createdMs: number;
  readonly supersededMs?: number;
  /** `renewed`, `seen` or `corrected`; a later version may write others. */
  readonly supersededWhy?: string;
}

/** The kind of a record in the trash or of a tombstone. */
export type RecordKind = 'account' | 'recovery-set' | 'security-key' | 'registration';

/** A deleted record in the trash; after 30 days a tombstone replaces it. */
export type BinEntry = { readonly deletedMs: number } & (
  | { readonly kind: 'account'; readonly record: AccountRecord }
  | { readonly kind: 'recovery-set'; readonly record: RecoverySetRecord }
  | { readonly kind: 'security-key'; readonly record: SecurityKeyRecord }
  | { readonly kind: 'registration'; readonly record: RegistrationRecord }
);

/** The trace of a purged record, so that a merge does not bring it back. */
export interface Tombstone {
  readonly kind: RecordKind;
  readonly id: string;
  readonly deletedMs: number;
}

/**
 * An account that was read and not saved yet. The vault keeps it because the service may already require its codes, and no
 * other place has the secret.
 */
export interface DraftRecord {
  readonly id: DraftId;
  readonly source: 'scan' | 'paste' | 'type';
  readonly issuer: string;
  readonly name: string;
  readonly otp: OtpParameters;
  /** Host of the page it was read from. */
  readonly host?: string;
  /** What reading it changed, assumed or left out; a code that this version doesn't know is not shown. */
  readonly notices?: readonly { readonly code: string; readonly detail?: string }[];
  readonly createdMs: number;
  /** When one of its codes was last filled into the page that sets it up. */
  readonly filledMs?: number;
  /** The user's choices so far, unchecked. */
  readonly chosen?: {
    readonly issuer: string;
    readonly name: string;
    readonly mode: 'new' | 'replace' | 'replace-once-confirmed';
    readonly bindHost: boolean;
  };
}

/** A draft that was discarded or saved, so that a merge does not bring it back. */
export interface DiscardedDraft {
  readonly id: DraftId;
  readonly atMs: number;
  /** It was brought back at that time. */
  readonly isBack?: boolean;
}

/** A device that takes part in sync. It is never dropped: `removedMs` says since when it takes part no more. */
export interface DeviceRecord extends FieldTimes {
  readonly id: DeviceId;
  /** What the user calls it. */
  readonly name: string;
  readonly createdMs: number;
  readonly removedMs?: number;
}

/** A small picture for tiles, kept once for all accounts that show it. It proves nothing about the account. */
export interface IconRecord {
  readonly id: IconId;
  /** A PNG that `isIconPng` accepts, in base64url. */
  readonly png: string;
}

/** The contents of a vault. Record arrays are in no particular order. */
export interface VaultContents {
  readonly schema: 2;
  readonly accounts: readonly AccountRecord[];
  readonly recoverySets: readonly RecoverySetRecord[];
  readonly securityKeys: readonly SecurityKeyRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly bin: readonly BinEntry[];
  readonly tombstones: readonly Tombstone[];
  /** Oldest first; absent if there are none. */
  readonly drafts?: readonly DraftRecord[];
  /** Absent if there are none. */
  readonly discardedDrafts?: readonly DiscardedDraft[];
  /** Absent if there are none. */
  readonly devices?: readonly DeviceRecord[];
  /** What a device says of a file that it wrote for others, `src/sync/PROTOCOL.md`; never in the vault's own file. */
  readonly sync?: unknown;
  /** Absent if there are none. */
  readonly keptItems?: readonly KeptItemRecord[];
  /** Absent if there are none. */
  readonly icons?: readonly IconRecord[];
  readonly preferences: Preferences;
  /** When each preference was changed last; one that is absent never was, as far as is known. */
  readonly preferencesMs?: Readonly<Record<string, number>>;
}
