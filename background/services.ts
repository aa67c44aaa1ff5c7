import type { ClearClipboard } from '../src/messages/clipboard.ts';
import type { TabView } from '../src/messages/views.ts';
import type { KdfParameters } from '../src/vault/kdf.ts';
import type { Drafts } from './accounts/drafts.ts';
import type { SiteIcons, SiteIconsDeps } from './accounts/icons/site-icons.ts';
import type { KeyUndoLog } from './accounts/key-undo-log.ts';
import type { ThisComputer } from './accounts/this-computer.ts';
import type { UnfinishedInput } from './accounts/unfinished-input.ts';
import type { Backups, Destinations } from './backup/backups.ts';
import type { Restore } from './backup/restore.ts';
import type { CodeClock } from './clock/clock.ts';
import type { TimeSources } from './clock/page-time.ts';
import type { FillAccount, FillAccountDeps } from './fill/fill-account.ts';
import type { FirstFills } from './fill/first-fills.ts';
import type { FillOffer, PageScripts } from './fill/offer/offer.ts';
import type { HomeSources } from './home/home-source.ts';
import type { OneTimeMessages } from './home/one-time-messages.ts';
import type { ShortcutNote } from './home/shortcut-note.ts';
import type { StoredTheme } from './home/stored-theme.ts';
import type { ImportUndoLog } from './import/import-undo-log.ts';
import type { KeyScripts } from './key-watch/key-scripts.ts';
import type { KeyWatch } from './key-watch/key-watch.ts';
import type { ManagedPolicyService } from './policy/managed-policy.ts';
import type { PassphraseRule } from './policy/passphrase-rule.ts';
import type { PolicyTasks } from './policy/policy-tasks.ts';
import type { PendingScan } from './scan/pending-scan.ts';
import type { PendingSelection } from './scan/pending-selection.ts';
import type { IgnoredLog } from './storage/ignored-log.ts';
import type { KeyValueStore } from './storage/key-value.ts';
import type { Sync, SyncTargets } from './sync/sync.ts';
import type { KeyChange } from './vault/change-key.ts';
import type { LastUnlockKeyStore } from './vault/last-unlock-key.ts';
import type { Offers } from './vault/offers.ts';
import type { RecentPassphrase } from './vault/recent-passphrase.ts';
import type { VaultMarker } from './vault/replicas/marker.ts';
import type { Session } from './vault/session.ts';
import type { LockReason } from './vault/session-times.ts';
import type { Unlock } from './vault/unlock.ts';
import type { UnlockMethods } from './vault/unlock-methods.ts';
import type { UseCounter } from './vault/use-counter.ts';
import type { VaultStore } from './vault/vault-store.ts';

/** Everything there is; handlers, commands and listeners each name the few that they need. */
export interface Services {
  // vault
  readonly session: Session;
  readonly vaultStore: VaultStore;
  readonly useCounter: UseCounter;
  readonly unlock: Unlock;
  readonly keyChange: KeyChange;
  readonly unlockMethods: UnlockMethods;
  readonly recentPassphrase: RecentPassphrase;
  readonly lastUnlockKey: LastUnlockKeyStore;
  readonly offers: Offers;
  readonly afterUnlock: () => Promise<void>;
  /** Called after the vault was opened or its lock rules changed. */
  readonly onUnlocked: () => void;
  /** Restores a replica that was lost while the vault is open. */
  readonly selfHeal: () => Promise<void>;
  // features
  readonly thisComputer: ThisComputer;
  readonly drafts: Drafts;
  readonly unfinishedInput: UnfinishedInput;
  readonly pendingScan: PendingScan;
  readonly pendingSelection: PendingSelection;
  readonly undoLog: ImportUndoLog;
  readonly keyUndoLog: KeyUndoLog;
  readonly backups: Backups;
  readonly restore: Restore;
  readonly clock: CodeClock;
  readonly timeSources: TimeSources;
  readonly fillAccount: FillAccount;
  readonly firstFills: FirstFills;
  readonly fillOffer: FillOffer;
  readonly keyWatch: KeyWatch;
  readonly homeSources: HomeSources;
  readonly siteIcons: SiteIcons;
  readonly oneTimeMessages: OneTimeMessages;
  readonly shortcutNote: ShortcutNote;
  readonly storedTheme: StoredTheme;
  readonly policy: ManagedPolicyService;
  readonly policyTasks: PolicyTasks;
  readonly passphraseRule: PassphraseRule;
  readonly sync: Sync;
  readonly ignoredLog: IgnoredLog;
  /** Resolves when the startup cache is as new as the vault; for tests and before a measured restart. */
  readonly cacheFinished: () => Promise<void>;
  // browser
  readonly nowMs: () => number;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  /** The visible text of a tab's page. */
  readonly capturePageText: (tabId: number) => Promise<{ readonly text: string; readonly host: string }>;
  /** The text that is selected in a frame of a tab; `given` is what the browser says of it. */
  readonly captureSelectedText: (tabId: number, frameId: number, given?: string) => Promise<string>;
  /** Lets the user draw on a tab's page; the picture of it, or `undefined` when they cancelled. */
  readonly captureRegion: (tabId: number) => Promise<string | undefined>;
  /** The tab in front. */
  readonly activeTab: () => Promise<TabView>;
  /** Opens the popup, or says on the toolbar button that something is ready; `clearPrompt` ends that. */
  readonly promptUser: (what?: 'scan' | 'codes') => Promise<void>;
  readonly clearClipboardLater: (ask: ClearClipboard) => Promise<boolean>;
  readonly clearPrompt: () => Promise<void>;
}

/** What the outside world gives the background. */
export interface Environment
  extends Pick<
      Services,
      'nowMs' | 'origin' | 'capturePageText' | 'captureSelectedText' | 'captureRegion' | 'activeTab'
    >,
    Pick<Services, 'promptUser' | 'clearClipboardLater' | 'clearPrompt' | 'timeSources' | 'onUnlocked'>,
    Pick<Services, 'policy'>,
    Pick<FillAccountDeps, 'fillTab'>,
    Pick<SiteIconsDeps, 'readPageIcon'> {
  readonly database: KeyValueStore;
  /** `storage.local`. */
  readonly local: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly vaultMarker: VaultMarker;
  /** A clock that nobody sets. */
  readonly steadyMs: () => number;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
  readonly onLock: (reason: LockReason) => void;
  readonly flushSoon: () => void;
  readonly backUpSoon: () => void;
  readonly destinations: Destinations;
  readonly pageScripts: PageScripts;
  readonly keyScripts: KeyScripts;
  readonly areShortcutsTaken: () => Promise<boolean>;
  readonly syncTargets: SyncTargets;
  /** Asks to be woken for sync at a time, in place of any time asked for before; `undefined` for never. */
  readonly wakeForSync: (atMs: number | undefined) => void;
  /** Tells our open pages that the vault has other contents. */
  readonly tellMerged: () => void;
  /** Another policy holds: open pages follow it, also locked ones and those with an edit. */
  readonly tellPolicy: () => void;
  readonly kdf?: KdfParameters;
}
