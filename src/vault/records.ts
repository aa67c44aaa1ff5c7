import type { OtpParameters } from '../otp/parameters.ts';
import type { Preferences } from './preferences.ts';

export type { Preferences };

declare const kind: unique symbol;
/** A record's identity: 16 random bytes in base64url, branded so that kinds cannot be mixed up. */
export type Id<K extends string> = string & { readonly [kind]: K };
export type AccountId = Id<'account'>;
export type RecoverySetId = Id<'recovery-set'>;
export type SecurityKeyId = Id<'security-key'>;
export type RegistrationId = Id<'registration'>;
export type DraftId = Id<'draft'>;

/** A host that an account's code may be filled into. `host` is lower-case, ASCII (punycode), with a port only if it is not the default. */
export interface HostBinding {
  readonly host: string;
  /** `host`: this host alone. `site`: every host of its registrable domain. */
  readonly scope: 'host' | 'site';
  /** Also where the connection is not encrypted: confirmed by the user, and only ever for a private address. */
  readonly http?: boolean;
}

/** How an account's code goes into pages beyond the usual; what is absent is off. */
export interface FillingRules {
  /** The toolbar button says that a page of the account's sites asks for a code. Takes a permission that each browser gives or not. */
  readonly offer?: boolean;
  /** Sends the form after filling. */
  readonly submit?: boolean;
  /** The code goes into the password field, behind or before the password that the user typed there. */
  readonly join?: 'after' | 'before';
}

/** An account at a service. Without `otp` it only gathers recovery codes and registrations. */
export interface AccountRecord {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly otp?: OtpParameters;
  /** A replacement that becomes `otp` once a code of it was confirmed by the service. */
  readonly pending?: { readonly otp: OtpParameters; readonly atMs: number };
  /** Former parameters, newest first; never shown as codes. */
  readonly formerOtp: readonly { readonly otp: OtpParameters; readonly replacedMs: number }[];
  readonly hosts: readonly HostBinding[];
  readonly filling?: FillingRules;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  /** Place when sorted by hand, ascending. */
  readonly order: number;
  readonly note: string;
  /** Name of the picture that another program showed for it, e.g. `github`; never a picture. */
  readonly icon?: string;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly usedMs?: number;
  readonly uses: number;
}

/** One recovery code as the service wrote it. */
export interface RecoveryCode {
  readonly text: string;
  readonly usedMs?: number;
}

/** The recovery codes that a service issued together. A superseded set is history and is never filled. */
export interface RecoverySetRecord {
  readonly id: RecoverySetId;
  readonly account: AccountId;
  readonly codes: readonly RecoveryCode[];
  readonly source: 'page' | 'file' | 'paste';
  readonly createdMs: number;
  readonly supersededMs?: number;
}

/** A physical or built-in authenticator that the user owns. */
export interface SecurityKeyRecord {
  readonly id: SecurityKeyId;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  /** WebAuthn transports as reported, e.g. `usb`, `nfc`, `internal`. */
  readonly transports: readonly string[];
  /** AAGUID as a lower-case UUID; all zeros when the authenticator does not say. */
  readonly aaguid: string;
  /** Where it is kept, in the user's words. */
  readonly place: string;
  /** The credential paired with this extension, by which the key is recognised. Binary members are base64url. */
  readonly credential?: {
    readonly id: string;
    readonly publicKey: string;
    /** COSE algorithm number. */
    readonly algorithm: number;
    readonly signCount: number;
  };
  readonly createdMs: number;
  readonly checkedMs?: number;
  readonly lostMs?: number;
}

/** A security key enrolled at one site, under the name the user gave it there. */
export interface RegistrationRecord {
  readonly id: RegistrationId;
  readonly key: SecurityKeyId;
  readonly host: string;
  readonly account?: AccountId;
  readonly name: string;
  readonly createdMs: number;
  readonly usedMs?: number;
  /** Set when the user removed the key at the site. */
  readonly removedMs?: number;
}

/** A record by kind, as the bin and tombstones name it. */
export type RecordKind = 'account' | 'recovery-set' | 'security-key' | 'registration';

/** A deleted record, whole, for undo; emptied after 30 days into a tombstone. */
export type BinEntry = { readonly deletedMs: number } & (
  | { readonly kind: 'account'; readonly record: AccountRecord }
  | { readonly kind: 'recovery-set'; readonly record: RecoverySetRecord }
  | { readonly kind: 'security-key'; readonly record: SecurityKeyRecord }
  | { readonly kind: 'registration'; readonly record: RegistrationRecord }
);

/** What remains of a record emptied from the bin, so that a merge does not bring it back. */
export interface Tombstone {
  readonly kind: RecordKind;
  readonly id: string;
  readonly deletedMs: number;
}

/**
 * An account that was read and not saved yet. It is kept like everything else, because the service may demand its codes already: once one
 * was filled into the page that enrols it, no other place has that secret.
 */
export interface DraftRecord {
  readonly id: DraftId;
  readonly source: 'scan' | 'paste' | 'type';
  readonly issuer: string;
  readonly name: string;
  readonly otp: OtpParameters;
  /** Host of the page it was read from. */
  readonly host?: string;
  readonly createdMs: number;
  /** When one of its codes was last filled into the page that enrols it. */
  readonly filledMs?: number;
  /** What the user made of it so far, unchecked. */
  readonly chosen?: {
    readonly issuer: string;
    readonly name: string;
    readonly mode: 'new' | 'replace' | 'replace-once-confirmed';
    readonly bindHost: boolean;
  };
}

/** Everything that the vault's body holds. Record arrays are in no particular order. */
export interface VaultContents {
  readonly schema: 1;
  readonly accounts: readonly AccountRecord[];
  readonly recoverySets: readonly RecoverySetRecord[];
  readonly securityKeys: readonly SecurityKeyRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly bin: readonly BinEntry[];
  readonly tombstones: readonly Tombstone[];
  /** Accounts that wait to be saved, oldest first; absent when there are none. */
  readonly drafts?: readonly DraftRecord[];
  readonly preferences: Preferences;
}
