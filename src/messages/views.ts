import type { FaultCode } from '../fault.ts';
import type { ReadNotice } from '../otp/notice.ts';
import type { HashAlgorithm } from '../otp/parameters.ts';
import type { HostDisplay } from '../sites/display.ts';
import type { FieldTimes } from '../vault/field-times.ts';
import type { SecurityKeyRecord } from '../vault/key-records.ts';
import type {
  AccountId,
  FillingRules,
  HostBinding,
  Preferences,
  RecoverySetId,
  RegistrationId,
  SecurityKeyId,
} from '../vault/records.ts';
import type { FillOfferView, Lookalike } from './filling.ts';
import type { KnownAccount } from './interchange.ts';
import type { RecoverySetView } from './recovery.ts';

/** The state of the vault. `lost`: there was a vault, and no copy of it can be read. */
export type VaultState = 'none' | 'locked' | 'unlocked' | 'lost';

/** A code and its successor. For a counter-based account `code` is absent until the user asks for it. */
export interface CodeView {
  readonly code?: string;
  readonly nextCode?: string;
  readonly periodSeconds?: number;
  /** When `code` expires, by this computer's clock. */
  readonly untilMs?: number;
}

/** The kind of code that an account generates. */
export type OtpKind = 'totp' | 'hotp' | 'steam';

/** One account in a list, without secrets. `kind` is absent for an account without codes. */
export interface AccountRow extends CodeView {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly kind?: OtpKind;
  readonly pinned: boolean;
  readonly tags: readonly string[];
  /** Name of its icon in the program it was imported from. */
  readonly icon?: string;
  readonly hosts: readonly HostBinding[];
  readonly uses: number;
  readonly usedMs?: number;
  readonly createdMs: number;
  /** The code of a replacement that the service has not confirmed yet. */
  readonly pendingCode?: CodeView;
  /** Where that code alone may be filled. */
  readonly pendingHost?: HostBinding;
  /** The page is that host, and none of the account's own: nothing but the pending code belongs on it. */
  readonly pendingOnly?: true;
  /** The account that opens it by single sign-on, or with a provider's name alone the provider. */
  readonly signsInWith?: { readonly account?: AccountId; readonly issuer: string; readonly name: string };
  readonly recovery?: { readonly set: RecoverySetId; readonly unused: number; readonly total: number };
  /** Number of active registrations of security keys. */
  readonly keys: number;
}

/** The page in the current tab and the records of its site. */
export interface SiteView {
  /** The host for display; absent on a page without one (settings, store, file). */
  readonly host?: string;
  /** The host in pieces, for emphasis. */
  readonly shown?: HostDisplay;
  /** Why nothing can be filled or scanned here, if known beforehand. */
  readonly closed?: FaultCode;
  readonly accounts: readonly AccountRow[];
  readonly registrations: readonly RegistrationView[];
}

/** An order of the account list: one of those the user can prefer, or of a table's columns. */
export type ListOrder = Preferences['sort'] | 'recent' | 'site';

/** A search in the account list, and which part of the results to return. */
export interface AccountQuery {
  /** Words that must all occur in issuer, name, tags or hosts, and `#tags`; case and accents are ignored. */
  readonly text: string;
  readonly sort?: ListOrder;
  /** The order turned round; pinned accounts stay on top. */
  readonly reversed?: boolean;
  readonly tag?: string;
  readonly offset: number;
  /** 1 to 200. */
  readonly limit: number;
  /** The tab's URL; accounts of its site are left out. */
  readonly exceptUrl?: string;
  /** The tab's URL; accounts of its site come first. */
  readonly firstUrl?: string;
}

/** One part of an account list. */
export interface AccountPage {
  readonly rows: readonly AccountRow[];
  /** Number of matches in all parts. */
  readonly total: number;
  /** Number of accounts in the vault. */
  readonly count: number;
}

/** A browser tab. `url` is absent if the browser hides it from extensions. */
export interface TabView {
  readonly id?: number;
  readonly url?: string;
}

/** The fields of the form for typing an account; encrypted while the popup is closed. */
export interface TypedForm {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
  readonly kind: OtpKind;
  readonly algorithm: HashAlgorithm;
  readonly digits: string;
  readonly periodSeconds: string;
  readonly counter: string;
}

/** A draft: an account read from a picture, a text or the form, and not saved yet. */
export interface DraftView extends CodeView {
  readonly id: string;
  readonly source: 'scan' | 'paste' | 'type';
  readonly issuer: string;
  readonly name: string;
  readonly kind: OtpKind;
  readonly algorithm: HashAlgorithm;
  readonly digits: number;
  readonly counter?: number;
  /** The secret is shorter than 10 bytes. */
  readonly short: boolean;
  /** Host of the page it was read from. */
  readonly host?: string;
  /** The host that `host` imitates, and how. */
  readonly lookalike?: Lookalike;
  /** What reading changed, assumed or left out. */
  readonly notices?: readonly ReadNotice[];
  /** The existing account that the draft matches. */
  readonly existing?: ExistingAccount;
  /** The user's choice before the popup closed. */
  readonly mode?: SaveMode;
  /** Whether a new account is linked to `host`. One that exists gets it by `site.bind`, after its question. */
  readonly bindHost?: boolean;
  /** One of its codes was filled into the page that sets it up. */
  readonly filled?: true;
}

/** The account that a draft matches. `kind` and the members after it are absent for an account without codes. */
export interface ExistingAccount extends KnownAccount {
  readonly sameSecret: boolean;
  /** The common secret is the account's pending one. */
  readonly waits?: true;
  /** The account is linked to the site that the draft was read on. */
  readonly linked?: true;
  readonly kind?: OtpKind;
  readonly algorithm?: HashAlgorithm;
  readonly digits?: number;
  readonly periodSeconds?: number;
}

/** How a draft is saved: as a new account, or in place of an account's setup key at once or after a confirmed code. */
export type SaveMode = 'new' | 'replace' | 'replace-once-confirmed';

/** One account in full, without secrets. */
export interface AccountView extends AccountRow {
  readonly note: string;
  readonly algorithm?: HashAlgorithm;
  readonly digits?: number;
  readonly counter?: number;
  readonly updatedMs: number;
  readonly registrations: readonly RegistrationView[];
  readonly recoverySets: readonly RecoverySetView[];
  readonly filling: FillingRules;
  /** What a browser must allow for the offer on arrival, and whether it does. */
  readonly fillOffer: FillOfferView;
}

/** Changes to an account; an absent member stays. */
export interface AccountEdit {
  readonly issuer?: string;
  readonly name?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly hosts?: readonly HostBinding[];
  readonly pinned?: boolean;
  readonly filling?: FillingRules;
}

/** A security key that the user only names: it was never touched here and cannot be checked. */
export interface NamedKey {
  readonly label: string;
  readonly place: string;
  readonly attachment: 'cross-platform' | 'platform';
}

/** One security key and its registrations: its record without credentials and change times. */
export interface SecurityKeyView
  extends Omit<SecurityKeyRecord, 'credential' | 'otherCredentials' | Exclude<keyof FieldTimes, 'createdMs'>> {
  /** Absent if the key is known by name only and cannot be checked. */
  readonly credentialId?: string;
  /** Of records that were merged into this one: each identifies the same key. */
  readonly otherCredentialIds?: readonly string[];
  /** What its AAGUID says of its model. */
  readonly modelName?: string;
  /** Of several credentials, what is known of each. */
  readonly touches?: readonly KeyTouchView[];
  readonly registrations: readonly RegistrationView[];
}

/** One of several credentials by which a key is recognised: the name of the record it came from, and its times as far as known. */
export interface KeyTouchView {
  readonly credentialId: string;
  readonly label?: string;
  readonly addedMs?: number;
  readonly checkedMs?: number;
}

/** One registration of a security key at a site. */
export interface RegistrationView {
  readonly id: RegistrationId;
  readonly key: SecurityKeyId;
  readonly keyLabel: string;
  /** The key is lost, or retired. */
  readonly keyGone?: 'lost' | 'retired';
  readonly attachment: 'cross-platform' | 'platform';
  readonly host: string;
  readonly account?: AccountId;
  readonly accountName?: string;
  readonly name: string;
  readonly createdMs: number;
  /** When it was made at the site, where that is known. */
  readonly sinceMs?: number;
  readonly usedMs?: number;
  readonly removedMs?: number;
  /** Latchkey saw it on the site; absent, the user said so. */
  readonly seen?: true;
}

/** The deletion to undo, possible for 30 days. */
export interface Undo {
  readonly undo: string;
}
