import type { FaultCode } from '../fault.ts';
import type { HashAlgorithm } from '../otp/parameters.ts';
import type {
  AccountId,
  FillingRules,
  HostBinding,
  Preferences,
  RecoverySetId,
  RegistrationId,
  SecurityKeyId,
} from '../vault/records.ts';
import type { BackupReminder, DamageView } from './backups.ts';
import type { ClockCorrection } from './clock.ts';
import type { ExistingAccount } from './existing.ts';
import type { FillOfferView } from './filling.ts';
import type { Notice } from './notice.ts';
import type { TransferView } from './scanning.ts';

/** What is known of the vault without unlocking it. `lost`: there was a vault and no copy can be read. */
export type VaultState = 'none' | 'locked' | 'unlocked' | 'lost';

/** A code and the one after it. For a counter-based account `code` is absent until it is asked for. */
export interface CodeView {
  readonly code?: string;
  readonly nextCode?: string;
  readonly periodSeconds?: number;
  /** When `code` stops being valid, by this computer's clock. */
  readonly untilMs?: number;
}

export type OtpKind = 'totp' | 'hotp' | 'steam';

/** One account as a list shows it: no secret. `kind` is absent for an account without codes. */
export interface AccountRow extends CodeView {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly kind?: OtpKind;
  readonly pinned: boolean;
  readonly tags: readonly string[];
  /** Name of the picture that another program showed for it; the tile goes by it. */
  readonly icon?: string;
  readonly hosts: readonly HostBinding[];
  readonly uses: number;
  readonly usedMs?: number;
  readonly createdMs: number;
  /** A replacement secret waits for its first confirmed code; `pendingCode` are its codes. */
  readonly pendingCode?: CodeView;
  readonly recovery?: { readonly set: RecoverySetId; readonly unused: number; readonly total: number };
  /** Registrations in force that are tied to this account. */
  readonly keys: number;
}

/** What belongs to the page in the current tab. */
export interface SiteView {
  /** Host for people to read; `undefined` on a page without one (settings, store, file). */
  readonly host?: string;
  /** Part of `host` that someone had to register, for emphasis. */
  readonly registrable?: string;
  /** Why nothing can be filled or scanned here, when that is known beforehand. */
  readonly closed?: FaultCode;
  readonly accounts: readonly AccountRow[];
  readonly registrations: readonly RegistrationView[];
}

export interface AccountQuery {
  /** Words that must all occur in issuer, name, tags or hosts; case and accents do not count. */
  readonly text: string;
  readonly sort?: Preferences['sort'];
  readonly tag?: string;
  readonly offset: number;
  /** 1 to 200. */
  readonly limit: number;
  /** The tab's address, so that this site's accounts can be left out of the page of others. */
  readonly exceptUrl?: string;
}

export interface AccountPage {
  readonly rows: readonly AccountRow[];
  /** Matches in all, on every page. */
  readonly total: number;
  /** Accounts in the vault. */
  readonly count: number;
}

/** A tab of the browser. `url` is absent where the browser keeps it from extensions. */
export interface TabView {
  readonly id?: number;
  readonly url?: string;
}

/** All that the popup needs for its first picture, in one answer. */
export type HomeView =
  | {
      readonly state: 'none' | 'locked' | 'lost';
      readonly theme: Preferences['theme'];
      /** What else a locked vault opens by. */
      readonly unlockMethods?: { readonly keys: number; readonly code: boolean };
      /** Storage was emptied or damaged: what is left. */
      readonly damage?: DamageView;
    }
  | {
      readonly state: 'unlocked';
      readonly theme: Preferences['theme'];
      /** The tab that `site` is about, when that was the one in front. */
      readonly tab?: TabView;
      readonly site: SiteView;
      readonly others: AccountPage;
      readonly tags: readonly string[];
      readonly preferences: Preferences;
      /** What was read and not saved yet, oldest first, and a form that was left open. */
      readonly drafts?: readonly DraftView[];
      /** The user was busy with the drafts a short while ago: the popup goes back to them. */
      readonly draftsAtHand?: true;
      readonly form?: TypedForm;
      /** Transfers of which parts are still missing. */
      readonly transfers?: readonly TransferView[];
      /** Something waits for `scan.pending`. */
      readonly scanWaits?: true;
      readonly backup?: BackupReminder;
      /** Codes are corrected by this. */
      readonly clock?: ClockCorrection;
      /** Why the command or menu entry that opened the popup filled nothing; said once. */
      readonly refused?: FaultCode;
      /** Said once, e.g. after a damaged copy was repaired. */
      readonly notice?: Notice;
    };

/** What the user typed in the "type it in" form; kept sealed while the popup is closed. */
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

/** An account read from a picture, a text or the form, not saved yet. */
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
  /** An account that this one would repeat or replace. */
  readonly existing?: ExistingAccount;
  /** What the user chose before the popup closed. */
  readonly mode?: SaveMode;
  readonly bindHost?: boolean;
  /** One of its codes was filled into the page that enrols it. */
  readonly filled?: true;
}

export type SaveMode = 'new' | 'replace' | 'replace-once-confirmed';

/** One account in full, without its secrets. */
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

export interface AccountEdit {
  readonly issuer?: string;
  readonly name?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly hosts?: readonly HostBinding[];
  readonly pinned?: boolean;
  readonly filling?: FillingRules;
}

export interface RecoverySetView {
  readonly id: RecoverySetId;
  readonly account: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly unused: number;
  readonly total: number;
  readonly createdMs: number;
  readonly supersededMs?: number;
}

/** A set with its codes, for showing, copying, downloading and printing at the user's wish. */
export interface RecoverySetCodes extends RecoverySetView {
  readonly codes: readonly { readonly text: string; readonly usedMs?: number }[];
}

export interface SecurityKeyView {
  readonly id: SecurityKeyId;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  readonly transports: readonly string[];
  readonly aaguid: string;
  readonly place: string;
  /** Absent: known by name only, cannot be checked. */
  readonly credentialId?: string;
  readonly createdMs: number;
  readonly checkedMs?: number;
  readonly lostMs?: number;
  readonly registrations: readonly RegistrationView[];
}

export interface RegistrationView {
  readonly id: RegistrationId;
  readonly key: SecurityKeyId;
  readonly keyLabel: string;
  readonly attachment: 'cross-platform' | 'platform';
  readonly host: string;
  readonly account?: AccountId;
  readonly accountName?: string;
  readonly name: string;
  readonly createdMs: number;
  readonly usedMs?: number;
  readonly removedMs?: number;
}

/** The deleted record's id, by which it can be brought back for 30 days. */
export interface Undo {
  readonly undo: string;
}
