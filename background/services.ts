import type { FaultCode } from '../src/fault.ts';
import type { Sending } from '../src/messages/filling.ts';
import type { Notice } from '../src/messages/notice.ts';
import type { TabView } from '../src/messages/views.ts';
import type { Preferences } from '../src/vault/records.ts';
import type { Drafts } from './accounts/drafts.ts';
import type { Backups } from './backup/backups.ts';
import type { Restore } from './backup/restore.ts';
import type { CodeClock } from './clock/clock.ts';
import type { PageTime } from './clock/page-time.ts';
import type { FillOffer } from './fill-offer/offer.ts';
import type { UndoLog } from './import/undo-log.ts';
import type { PendingScan } from './scan/pending-scan.ts';
import type { Session } from './vault/session.ts';
import type { VaultAccess } from './vault/unlock.ts';
import type { UnlockMethods } from './vault/unlock-methods.ts';
import type { VaultStore } from './vault/vault-store.ts';

/** What a fill comes to, as the page's side reports it. */
export type TabFill =
  | { readonly outcome: 'filled'; readonly host: string; readonly value: string; readonly sending?: Sending }
  | { readonly outcome: 'wait'; readonly untilMs: number }
  | { readonly outcome: 'unbound'; readonly host: string }
  | { readonly outcome: 'refused'; readonly why: FaultCode };

export interface FillAsk {
  readonly tabId: number;
  readonly kind: 'code' | 'recovery';
  /** Puts the text into the password field, beside the password that stands there. */
  readonly join?: 'after' | 'before';
  /** Sends the form once the page took the text. */
  readonly submit?: boolean;
  /** When something fresher comes, where that is worth waiting for: then nothing is filled. */
  readonly untilFresh?: () => number | undefined;
  /** Characters of what will be filled, where that is known beforehand. */
  readonly length?: number;
  /** Whether the page's address may get it. */
  readonly mayFill: (url: URL) => boolean;
  /** Makes the text; called once, and only when a field waits for it on a page that may get it. */
  readonly produce: () => Promise<string>;
}

/** Others' clocks. */
export interface TimeSources {
  /** That of the server behind the page in a tab. Throws `page-forbidden`, `clock-unreadable`. */
  readonly ofTab: (tabId: number) => Promise<PageTime>;
  /** That of a host which the user allowed just before. Throws `clock-permission`, `clock-unreadable`. */
  readonly ofHost: (host: string) => Promise<PageTime>;
}

/** Everything that handlers work with. */
export interface Services {
  readonly vaultStore: VaultStore;
  readonly vaultAccess: VaultAccess;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly pendingScan: PendingScan;
  readonly undoLog: UndoLog;
  readonly unlockMethods: UnlockMethods;
  readonly backups: Backups;
  readonly restore: Restore;
  /** What codes go by. */
  readonly clock: CodeClock;
  readonly timeSources: TimeSources;
  readonly fillOffer: FillOffer;
  /** Brings a copy back that was lost while the vault is open. */
  readonly selfHeal: () => Promise<void>;
  readonly nowMs: () => number;
  /** Why the last command or menu entry filled nothing: the popup says so. Taken away by reading it. */
  readonly keepRefusal: (code: FaultCode) => Promise<void>;
  readonly takeRefusal: () => Promise<FaultCode | undefined>;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  /** The notice that waits, taken away by reading it. */
  readonly takeNotice: () => Promise<Notice | undefined>;
  /** The theme, known while locked too. */
  readonly readTheme: () => Promise<Preferences['theme']>;
  readonly keepTheme: (theme: Preferences['theme']) => Promise<void>;
  readonly fillTab: (ask: FillAsk) => Promise<TabFill>;
  readonly capturePageText: (tabId: number) => Promise<{ readonly text: string; readonly host: string }>;
  /** The tab in front. */
  readonly activeTab: () => Promise<TabView>;
  /** Lets the user draw on a tab's page; the picture of it, or `undefined` when it was called off. */
  readonly takeRegion: (tabId: number) => Promise<string | undefined>;
  /** Opens the popup, or says on the toolbar button that something waits there; `clearPrompt` takes that back. */
  readonly promptUser: () => Promise<void>;
  readonly clearPrompt: () => Promise<void>;
  /** Called after the vault was opened or its lock rules changed. */
  readonly onUnlocked: () => void;
}
