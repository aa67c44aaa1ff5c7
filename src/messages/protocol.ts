import type { ExportFormat } from '../interchange/exports/format.ts';
import type { TransferPart } from '../interchange/reading.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import type { FoundCode, RecoveryReading } from '../recovery/read.ts';
import type {
  AccountId,
  HostBinding,
  Preferences,
  RecoverySetId,
  RegistrationId,
  SecurityKeyId,
} from '../vault/records.ts';
import type { AutoBackup, BackupView, RestoreAsk, RestoreMode, RestoreView, Snapshot } from './backups.ts';
import type { ClockVerbs } from './clock.ts';
import type { FillOutcome, SiteVerbs } from './filling.ts';
import type {
  ExportChoice,
  ExportPart,
  ExportSummary,
  ImportCandidate,
  ImportItem,
  ImportSaved,
  ImportStanding,
  ImportWaiting,
} from './interchange.ts';
import type { ScanPicture } from './scanning.ts';
import type { TrashItem } from './trash.ts';
import type { KeptMethod, UnlockMethodsView } from './unlocking.ts';
import type {
  AccountEdit,
  AccountPage,
  AccountQuery,
  AccountRow,
  AccountView,
  CodeView,
  DraftView,
  HomeView,
  RecoverySetCodes,
  RecoverySetView,
  RegistrationView,
  SaveMode,
  SecurityKeyView,
  TypedForm,
  Undo,
  VaultState,
} from './views.ts';

/**
 * Everything that our own pages may ask of the background, one line a message.
 * Passphrases go in, codes come out; a secret leaves only through `account.reveal` and
 * `export.accounts`, after the passphrase was given again.
 * Every message but the `vault.*` and `restore.*` ones throws `vault-locked` while the vault is locked.
 */
export interface Protocol extends ClockVerbs, SiteVerbs {
  'vault.state'(): VaultState;
  /** `startOver` puts what is left of an unreadable vault aside; without it, state `lost` throws `vault-lost`. */
  'vault.create'(ask: { passphrase: string; startOver?: boolean }): void;
  'vault.unlock'(ask: { passphrase: string }): void;
  'vault.lock'(): void;
  /**
   * Changes the vault key as well: security keys and the recovery code go on opening the vault only where `keep` has their secret, by
   * the slot that it opens. Throws `passphrase-wrong`, `passphrase-weak`, `passphrase-same`, `security-key-wrong`, `recovery-code-wrong`.
   */
  'vault.changePassphrase'(ask: { current: string; next: string; keep?: readonly KeptMethod[] }): void;
  /** Throws `passphrase-wrong`. */
  'vault.confirm'(ask: { passphrase: string }): void;
  /** What else opens the vault; known while it is locked, but for names. */
  'vault.unlockMethods'(): UnlockMethodsView;
  /** `outputs` are both PRF results, 64 bytes in base64url. Throws `security-key-wrong`. */
  'vault.unlockWithSecurityKey'(ask: { credentialId: string; outputs: string }): void;
  /**
   * Lets a security key open the vault. Binary members are base64url. `key` makes the key's record in the same save; without it, a key
   * of the vault has that credential.
   */
  'vault.addSecurityKey'(ask: {
    passphrase: string;
    credentialId: string;
    transports: readonly string[];
    salt: string;
    outputs: string;
    key?: Ask<'securityKey.add'>;
  }): void;
  /** A fresh recovery code for the vault. It opens nothing before `vault.setEmergencyCode`. */
  'vault.newEmergencyCode'(): { code: string };
  /** Lets a recovery code open the vault. In place of one before, it changes the vault key, as `vault.removeMethod` does. */
  'vault.setEmergencyCode'(ask: { passphrase: string; code: string; keep?: readonly KeptMethod[] }): void;
  /** Whether a recovery code opens the vault. Throws `recovery-code-invalid`, `recovery-code-wrong`. */
  'vault.checkEmergencyCode'(ask: { code: string }): void;
  /** Opens the vault with its recovery code and gives it a new passphrase; security keys open it no more. */
  'vault.unlockWithEmergencyCode'(ask: { code: string; next: string }): { keysDropped: number };
  /**
   * Takes a security key or the recovery code off the vault, which gets a new key, so that an older file and what was taken off open
   * nothing that is saved later. `keep` and faults as for `vault.changePassphrase`.
   */
  'vault.removeMethod'(ask: { slot: string; passphrase: string; keep?: readonly KeptMethod[] }): void;

  /** What the popup shows first, for the page at `url` or for the tab that is in front. */
  'home.open'(ask: { url?: string; tab?: 'active'; limit: number }): HomeView;
  'home.page'(ask: AccountQuery): AccountPage;
  'home.codes'(ask: { ids: readonly AccountId[] }): readonly ({ id: AccountId } & CodeView)[];

  'account.view'(ask: { id: AccountId }): AccountView;
  'account.edit'(ask: { id: AccountId; edit: AccountEdit }): AccountView;
  'account.bulk'(ask: { ids: readonly AccountId[]; addTag?: string; removeTag?: string; pinned?: boolean }): void;
  'account.move'(ask: { id: AccountId; before?: AccountId }): void;
  'account.delete'(ask: { ids: readonly AccountId[] }): Undo;
  /** Counts a use and returns the code to put on the clipboard; advances a counter first. */
  'account.use'(ask: { id: AccountId }): { code: string };
  /** Makes the replacement secret the one in force (`keep`), or drops it. */
  'account.resolveReplacement'(ask: { id: AccountId; keep: boolean }): AccountRow;
  /** Takes the code generator out of an account whose 2FA was turned off at the service; history keeps it. */
  'account.removeSetupKey'(ask: { id: AccountId }): AccountView;
  'account.reveal'(ask: { id: AccountId; passphrase: string }): { uri: string };

  'draft.read'(ask: { text: string; source: 'scan' | 'paste'; url?: string }): DraftView;
  /** Keeps the entries of one transfer code as drafts, and notes which part of the transfer was scanned. */
  'draft.transfer'(ask: { part?: TransferPart; entries: readonly ImportCandidate[] }): readonly DraftView[];
  'draft.type'(ask: { form: TypedForm; url?: string }): DraftView;
  'draft.codes'(ask: { id: string }): CodeView;
  'draft.save'(ask: { id: string; issuer: string; name: string; mode: SaveMode; bindHost: boolean }): AccountRow;
  /** Keeps what was typed and chosen for a draft while the popup is closed. Throws `draft-missing`. */
  'draft.update'(ask: { id: string; issuer: string; name: string; mode: SaveMode; bindHost: boolean }): void;
  'draft.discard'(ask: { id: string }): void;
  /** The user went elsewhere: the drafts wait, and the popup does not go back to them by itself. */
  'draft.defer'(): void;
  /** Forgets every draft and the form. */
  'draft.discardAll'(): void;
  /** Without a form, forgets what was kept. */
  'form.save'(ask: { form?: TypedForm }): void;

  /**
   * Lets the user draw a region on the page. Answers at once: the popup closes when the page gets the focus. The region's picture
   * waits for `scan.pending`, and the popup is opened again, or the toolbar button says that something waits.
   */
  'scan.region'(ask: { tabId: number }): void;
  /** The picture that waits, taken away by reading it. */
  'scan.pending'(): { scan?: ScanPicture };

  'fill.account'(ask: { id: AccountId; tabId: number; pending?: boolean }): FillOutcome;
  'fill.draft'(ask: { id: string; tabId: number }): FillOutcome;
  'fill.bind'(ask: {
    id: AccountId;
    tabId: number;
    host: string;
    scope: HostBinding['scope'];
    pending?: boolean;
    http?: boolean;
    /** Fills this set's next recovery code instead of the code. */
    set?: RecoverySetId;
  }): FillOutcome;
  /** Fills the next unused code of a set and marks it used. */
  'fill.recovery'(ask: { set: RecoverySetId; tabId: number }): FillOutcome;

  'recovery.list'(): readonly RecoverySetView[];
  'recovery.codes'(ask: { id: RecoverySetId }): RecoverySetCodes;
  /** What would be stored: nothing is saved. `lines` takes each line as one code. Throws `recovery-unrecognised`, `recovery-setup-key`. */
  'recovery.preview'(ask: { text: string; lines?: boolean }): RecoveryReading;
  /** Looks for recovery codes in the page that the user is looking at. Throws `recovery-none-found`, `page-forbidden`. */
  'recovery.capture'(ask: { tabId: number }): { codes: readonly FoundCode[]; host: string };
  /** Stores a set for an account, superseding the one in force. `account` may name a new one by issuer, name and host. */
  'recovery.add'(ask: {
    account: AccountId | { issuer: string; name: string; host?: string };
    codes: readonly string[];
    /** Which of the codes were used before they were stored, by their place. */
    used?: readonly number[];
    source: 'page' | 'file' | 'paste';
  }): RecoverySetView;
  'recovery.mark'(ask: { id: RecoverySetId; index: number; used: boolean }): RecoverySetView;
  'recovery.delete'(ask: { id: RecoverySetId }): Undo;

  'securityKey.list'(): readonly SecurityKeyView[];
  'securityKey.add'(ask: {
    label: string;
    place: string;
    attachment: 'cross-platform' | 'platform';
    transports: readonly string[];
    aaguid: string;
    credential?: { id: string; publicKey: string; algorithm: number; signCount: number };
  }): SecurityKeyView;
  'securityKey.edit'(ask: { id: SecurityKeyId; label?: string; place?: string; lost?: boolean }): SecurityKeyView;
  /** Verifies a key's answer to a check, by its stored public key, and records when it answered. Binary members are base64url. */
  'securityKey.verify'(ask: {
    credentialId: string;
    challenge: string;
    clientDataJson: string;
    authenticatorData: string;
    signature: string;
  }): SecurityKeyView;
  'securityKey.delete'(ask: { id: SecurityKeyId }): Undo;
  'registration.add'(ask: { key: SecurityKeyId; host: string; account?: AccountId; name: string }): RegistrationView;
  'registration.edit'(ask: { id: RegistrationId; name?: string; used?: boolean; removed?: boolean }): RegistrationView;
  'registration.delete'(ask: { id: RegistrationId }): Undo;

  /** What was deleted in the last 30 days, the last first. */
  'trash.list'(): readonly TrashItem[];
  /** Throws `record-missing` when nothing of it is there any more. */
  'trash.restore'(ask: Undo): void;
  /** Lets go of it before its time; it can never be brought back. Throws as `trash.restore`. */
  'trash.purge'(ask: Undo): void;

  'backup.view'(): BackupView;
  /** The vault file, sealed as it is stored, in base64. */
  'backup.make'(): { name: string; file: string; gen: number };
  /** A file of that generation reached the user. */
  'backup.done'(ask: { gen: number }): void;
  /** Says nothing of backups for a week. */
  'backup.snooze'(): void;
  /** Where copies go by themselves from now on; the first one goes at once. Throws `backup-folder`. */
  'backup.automatic'(ask: { to: AutoBackup; versions: number }): BackupView;
  /** Opens a copy and changes nothing; works while there is no vault, too. Throws as opening a vault does, and `backup-missing`. */
  'restore.inspect'(ask: RestoreAsk): RestoreView;
  /** The copies that the browser itself keeps, known while the vault is locked, too. */
  'restore.snapshots'(): readonly Snapshot[];
  /**
   * Brings a copy back. Into an open vault, whose passphrase stays, its contents are merged or take the place of those there; without a
   * vault, the file becomes the vault; with `take-over` it becomes the vault in place of a locked one. What gives way is kept in the
   * ring. `opened` is false where a recovery code opened the file: the vault is then locked, and waits for that code and a new
   * passphrase. Throws `vault-exists` where the vault was locked or unlocked meanwhile.
   */
  'restore.apply'(ask: RestoreAsk & { mode: RestoreMode }): { opened: boolean };

  /** What each entry is to the vault, in the order given. */
  'import.compare'(ask: { entries: readonly ImportCandidate[] }): readonly ImportStanding[];
  /** The codes of entries on screen, in the order given; none for counter-based ones. */
  'import.codes'(ask: { parameters: readonly OtpParameters[] }): readonly CodeView[];
  /** Collects a batch that may come in several messages, and saves all `total` items at once when the last one is here. */
  'import.save'(ask: { batch: string; total: number; items: readonly ImportItem[] }): ImportWaiting | ImportSaved;
  /** Takes a saved batch back: the records that it touched are what they were. Throws `record-missing`. */
  'import.undo'(ask: { undo: string }): void;

  'export.summary'(ask: { format: ExportFormat; choice: ExportChoice }): ExportSummary;
  /** Gives the accounts out with their secrets, some in each answer, after the passphrase was given again. */
  'export.accounts'(ask: { choice: ExportChoice; passphrase: string; offset: number }): ExportPart;

  'preferences.get'(): Preferences;
  'preferences.set'(ask: Partial<Preferences>): Preferences;
}

export type Verb = keyof Protocol;
export type Ask<V extends Verb> = Parameters<Protocol[V]> extends [infer A] ? A : undefined;
export type Answer<V extends Verb> = ReturnType<Protocol[V]>;

/** What travels: the verb and its argument. */
export interface Envelope {
  readonly verb: string;
  readonly ask: unknown;
}

/** What comes back: never a thrown error, since browsers reduce those to their text. */
export type Reply = { readonly ok: unknown } | { readonly fault: { readonly code: string; readonly detail: string } };
