import type { FaultCode } from '../fault.ts';
import type { Policy } from '../policy/policy.ts';
import type { Preferences } from '../vault/records.ts';
import type { BackupReminder, DamageView } from './backups.ts';
import type { ClockCorrection } from './clock.ts';
import type { Notice } from './notice.ts';
import type { TransferView } from './scanning.ts';
import type { UnfinishedEdit } from './unfinished.ts';
import type { AccountPage, DraftView, SiteView, TabView, TypedForm } from './views.ts';

/** Everything the popup needs for its first paint. */
export type HomeView =
  | {
      readonly state: 'none' | 'locked' | 'lost';
      readonly theme: Preferences['theme'];
      /** What an administrator set, if anything. */
      readonly policy?: Policy;
      /** What else a locked vault opens by. */
      readonly unlockMethods?: {
        readonly keys: number;
        readonly code: boolean;
        /** The security key that was last set up or used to unlock on this computer. */
        readonly last?: { readonly label: string; readonly builtIn: boolean };
      };
      /** Storage was emptied or damaged: what is left. */
      readonly damage?: DamageView;
    }
  | {
      readonly state: 'unlocked';
      readonly theme: Preferences['theme'];
      /** The tab of `site`, if it was the active one. */
      readonly tab?: TabView;
      readonly site: SiteView;
      readonly others: AccountPage;
      readonly tags: readonly string[];
      /** As they take effect. */
      readonly preferences: Preferences;
      /** What an administrator set, if anything. */
      readonly policy?: Policy;
      /** Unsaved drafts, oldest first. */
      readonly drafts?: readonly DraftView[];
      /** The user worked on the drafts a short while ago, so the popup returns to them. */
      readonly draftsAtHand?: true;
      readonly form?: TypedForm;
      /** What was being changed when the popup closed. */
      readonly edit?: UnfinishedEdit;
      /** Incomplete transfers. */
      readonly transfers?: readonly TransferView[];
      /** Something waits for `scan.pending`. */
      readonly scanWaits?: true;
      /** A selected text waits for `recovery.selected`. */
      readonly codesWait?: true;
      readonly backup?: BackupReminder;
      /** The clock correction applied to codes. */
      readonly clock?: ClockCorrection;
      /** Why the command or menu entry that opened the popup filled nothing; given once. */
      readonly refused?: FaultCode;
      /** Given once, e.g. after a damaged copy was repaired. */
      readonly notice?: Notice;
    };
