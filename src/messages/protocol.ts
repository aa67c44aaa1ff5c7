import type { ExportFormat } from '../interchange/exports/format.ts';
import type { Transfer } from '../interchange/transfer.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import type { AccountId, Preferences, RegistrationId, SecurityKeyId, SignsInWith } from '../vault/records.ts';
import type { BackupVerbs } from './backups.ts';
import type { ClipboardVerbs } from './clipboard.ts';
import type { ClockVerbs } from './clock.ts';
import type { DiagnosticsVerbs } from './diagnostics.ts';
import type { FillVerbs, SiteVerbs } from './filling.ts';
import type { HomeView } from './home.ts';
import type { IconVerbs } from './icons.ts';
import type {
  EnvelopeAccounts,
  EnvelopeParts,
  EnvelopeSummary,
  ExportChoice,
  ExportPart,
  ExportSummary,
  ImportCandidate,
  ImportItem,
  ImportSaved,
  ImportStanding,
  ImportWaiting,
} from './interchange.ts';
import type { KeptItemVerbs } from './kept-items.ts';
import type { KeyRegisterVerbs } from './key-register.ts';
import type { KeyWatchVerbs } from './key-watch.ts';
import type { LostKeyVerbs } from './lost-key.ts';
import type { OfferVerbs } from './offers.ts';
import type { PolicyVerbs } from './policy.ts';
import type { ReadinessVerbs } from './readiness.ts';
import type { RecoveryVerbs } from './recovery.ts';
import type { ScanPicture } from './scanning.ts';
import type { SecurityKeyVerbs } from './security-keys.ts';
import type { SuggestionVerbs } from './site-suggestions.ts';
import type { SyncVerbs } from './sync.ts';
import type { TrashItem } from './trash.ts';
import type { UnfinishedVerbs } from './unfinished.ts';
import type { KeptMethod, UnlockMethodsView } from './unlocking.ts';
import type {
  AccountEdit,
  AccountPage,
  AccountQuery,
  AccountRow,
  AccountView,
  CodeView,
  DraftView,
  NamedKey,
  RegistrationView,
  SaveMode,
  TypedForm,
  Undo,
  VaultState,
} from './views.ts';

/**
 * Every message from our pages to the background. Passphrases go in and codes come out; a secret leaves only through `account.reveal`,
 * `export.accounts` and `envelope.accounts`, after the passphrase is entered again. All but `vault.*` and `restore.*` throw `vault-locked` while locked.
 */
export interface Protocol
  extends BackupVerbs,
    ClipboardVerbs,
    ClockVerbs,
    FillVerbs,
    SiteVerbs,
    SuggestionVerbs,
    SyncVerbs,
    DiagnosticsVerbs,
    IconVerbs,
    KeptItemVerbs,
    LostKeyVerbs,
    KeyRegisterVerbs,
    KeyWatchVerbs,
    OfferVerbs,
    PolicyVerbs,
    ReadinessVerbs,
    RecoveryVerbs,
    SecurityKeyVerbs,
    SyncVerbs,
    UnfinishedVerbs {
  'vault.state'(): VaultState;
  /** `startOver` sets the remains of an unreadable vault aside and keeps a locked one as a snapshot; without it, throws `vault-lost`, `vault-exists`. */
  'vault.create'(ask: { passphrase: string; startOver?: boolean }): void;
  'vault.unlock'(ask: { passphrase: string }): void;
  'vault.lock'(): void;
  /**
   * Changes the vault key as well: a security key or recovery code keeps opening the vault only if `keep` has its secret. Throws `passphrase-wrong`, `passphrase-weak`, `passphrase-same`, `security-key-wrong`, `recovery-code-wrong`.
   */
  'vault.changePassphrase'(ask: { current: string; next: string; keep?: readonly KeptMethod[] }): void;
  /** Throws `passphrase-wrong`. */
  'vault.confirm'(ask: { passphrase: string }): void;
  /** Whether the passphrase was set or typed so recently that `vault.addSecurityKey` takes a built-in authenticator without it. */
  'vault.isPassphraseRecent'(): boolean;
  /** The unlock methods beside the passphrase; while the vault is locked, with the label of the last one alone. */
  'vault.unlockMethods'(): UnlockMethodsView;
  /** `outputs` are both PRF results, 64 bytes in base64url. Throws `security-key-wrong`. */
  'vault.unlockWithSecurityKey'(ask: { credentialId: string; outputs: string }): void;
  /**
   * Adds a security key as an unlock method. Binary members are base64url. `key` adds the key's record in the same save; without it,
   * a record with that credential must exist. `passphrase` may be left out for a built-in authenticator while
   * `vault.isPassphraseRecent`; otherwise throws `passphrase-needed`.
   */
  'vault.addSecurityKey'(ask: {
    passphrase?: string;
    credentialId: string;
    transports: readonly string[];
    salt: string;
    outputs: string;
    key?: Ask<'securityKey.add'>;
  }): void;
  /** Draws a recovery code for the vault, which opens nothing before `vault.setEmergencyCode`. */
  'vault.newEmergencyCode'(): { code: string };
  /** Sets the vault's recovery code. Replacing one changes the vault key, as `vault.removeMethod` does. */
  'vault.setEmergencyCode'(ask: { passphrase: string; code: string; keep?: readonly KeptMethod[] }): void;
  /** Checks that a recovery code opens the vault. Throws `recovery-code-invalid`, `recovery-code-wrong`. */
  'vault.checkEmergencyCode'(ask: { code: string }): void;
  /** Opens the vault with its recovery code and sets a new passphrase; security keys no longer open it. */
  'vault.unlockWithEmergencyCode'(ask: { code: string; next: string }): { keysDropped: number };
  /**
   * Removes a security key or the recovery code and changes the vault key, so that neither it nor an older file opens a later save.
   * `keep` and faults as for `vault.changePassphrase`.
   */
  'vault.removeMethod'(ask: { slot: string; passphrase: string; keep?: readonly KeptMethod[] }): void;

  /** The popup's first view, for the page at `url` or for the active tab. */
  'home.open'(ask: { url?: string; tab?: 'active'; limit: number }): HomeView;
  'home.page'(ask: AccountQuery): AccountPage;
  'home.codes'(ask: { ids: readonly AccountId[] }): readonly ({ id: AccountId } & CodeView)[];
  /** The user was told that suggested shortcuts were taken: no notice says it again. */
  'home.shortcutsSaid'(): void;

  'account.view'(ask: { id: AccountId }): AccountView;
  /** Adds an account without codes. Throws `account-known` for names that an account has, `otp-text`, `host-invalid`, `record-missing`. */
  'account.add'(ask: { issuer: string; name: string; host?: string; with?: SignsInWith }): AccountRow;
  'account.edit'(ask: { id: AccountId; edit: AccountEdit }): AccountView;
  'account.bulk'(ask: { ids: readonly AccountId[]; addTag?: string; removeTag?: string; pinned?: boolean }): void;
  'account.move'(ask: { id: AccountId; before?: AccountId }): void;
  'account.delete'(ask: { ids: readonly AccountId[] }): Undo;
  /** Counts a use and returns the code to put on the clipboard; advances a counter first. */
  'account.use'(ask: { id: AccountId }): { code: string };
  /** Makes the pending setup key the current one (`keep`), or discards it. */
  'account.resolveReplacement'(ask: { id: AccountId; keep: boolean }): AccountRow;
  /** Removes the setup key of an account that no longer uses codes; its history keeps the key. */
  'account.removeSetupKey'(ask: { id: AccountId }): AccountView;
  'account.reveal'(ask: { id: AccountId; passphrase: string }): { uri: string };

  'draft.read'(ask: { text: string; source: 'scan' | 'paste'; url?: string }): DraftView;
  /** Stores the entries of one transfer code as drafts and records which part was scanned. */
  'draft.transfer'(ask: Pick<Transfer, 'part' | 'entries'>): readonly DraftView[];
  'draft.type'(ask: { form: TypedForm; url?: string }): DraftView;
  'draft.codes'(ask: { id: string }): CodeView;
  'draft.save'(ask: { id: string; issuer: string; name: string; mode: SaveMode; bindHost: boolean }): AccountRow;
  /** Stores the user's choices for a draft. Throws `draft-missing`. */
  'draft.update'(ask: { id: string; issuer: string; name: string; mode: SaveMode; bindHost: boolean }): void;
  'draft.discard'(ask: { id: string }): { undo: string };
  /** The popup no longer returns to the drafts by itself. */
  'draft.defer'(): void;
  /** Discards every draft and the form. */
  'draft.discardAll'(): { undo: string };
  /** Brings back what was discarded last. Throws `record-missing`, `draft-limit`. */
  'draft.undoDiscard'(ask: { undo: string }): void;

  /**
   * Lets the user draw a region on the page. Returns at once, since the popup closes when the page gets the focus; the picture is kept
   * for `scan.pending`, and the popup opens again or the toolbar button shows a badge.
   */
  'scan.region'(ask: { tabId: number }): void;
  /** Returns the captured picture once. */
  'scan.pending'(): { scan?: ScanPicture };

  /**
   * Records where a key is registered; a key that is not in the list yet is added by name in the same step. Throws `host-invalid`,
   * `record-missing`, and `registration-known` for a link that the key has.
   */
  'registration.add'(ask: {
    key: SecurityKeyId | NamedKey;
    host: string;
    account?: AccountId;
    name: string;
    /** The day on which it was registered there, e.g. `2026-11-30`; empty or absent: unknown. */
    since?: string;
  }): RegistrationView;
  /** An empty `account` or `since`: none. Throws `host-invalid`, `record-missing`, and `registration-known` for another link that the key has. */
  'registration.edit'(ask: {
    id: RegistrationId;
    name?: string;
    host?: string;
    account?: AccountId | '';
    since?: string;
    used?: boolean;
    removed?: boolean;
  }): RegistrationView;
  'registration.delete'(ask: { id: RegistrationId }): Undo;

  /** The records deleted in the last 30 days, newest first. */
  'trash.list'(): readonly TrashItem[];
  /** Throws `record-missing` if nothing of it is left. */
  'trash.restore'(ask: Undo): void;
  /** Deletes it for good. Throws as `trash.restore`. */
  'trash.purge'(ask: Undo): void;

  /** Compares each entry with the vault, in the order given. */
  'import.compare'(ask: { entries: readonly ImportCandidate[] }): readonly ImportStanding[];
  /** The codes of entries in the order given, empty for counter-based ones. */
  'import.codes'(ask: { parameters: readonly OtpParameters[] }): readonly CodeView[];
  /** Collects a batch from several messages and saves all `total` items at once when the last one arrives. */
  'import.save'(ask: { batch: string; total: number; items: readonly ImportItem[] }): ImportWaiting | ImportSaved;
  /** Undoes a saved batch. Throws `record-missing`. */
  'import.undo'(ask: { undo: string }): void;

  'export.summary'(ask: { format: ExportFormat; choice: ExportChoice }): ExportSummary;
  /** Returns some of the accounts with their secrets, after the passphrase is entered again. */
  'export.accounts'(ask: {
    format: ExportFormat | 'emergency-sheet';
    choice: ExportChoice;
    passphrase: string;
    offset: number;
  }): ExportPart;

  'envelope.summary'(ask: { choice: ExportChoice; parts: EnvelopeParts }): EnvelopeSummary;
  /** Returns what goes into an envelope, after the passphrase is entered again. Throws `passphrase-wrong`, `envelope-limit`. */
  'envelope.accounts'(ask: { choice: ExportChoice; parts: EnvelopeParts; passphrase: string }): EnvelopeAccounts;

  /** As they take effect: a policy may limit them. */
  'preferences.get'(): Preferences;
  'preferences.set'(ask: Partial<Preferences>): Preferences;
}

/** The name of a message. */
export type Verb = keyof Protocol;
/** The argument of a message. */
export type Ask<V extends Verb> = Parameters<Protocol[V]> extends [infer A] ? A : undefined;
/** The answer to a message. */
export type Answer<V extends Verb> = ReturnType<Protocol[V]>;
