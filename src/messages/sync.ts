import type { Named } from './backups.ts';
import type { KeptMethod, KeyMethod, VaultSecret } from './unlocking.ts';

/** Where the files of several devices are, and how to get in. */
export type TargetConfig =
  | {
      readonly kind: 'webdav';
      readonly url: string;
      readonly user: string;
      readonly password: string;
      /** The user confirmed an unencrypted connection to this private address. */
      readonly http?: true;
    }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly region: string;
      readonly bucket: string;
      readonly prefix: string;
      readonly accessKey: string;
      readonly secretKey: string;
      readonly style: 'path' | 'virtual';
      readonly http?: true;
    }
  | { readonly kind: 'browser' }
  /** The options page stores the handle of the folder in a database of its own, under this name. */
  | { readonly kind: 'folder'; readonly handle?: string };

/** A target as it is shown: without credentials. */
export interface TargetView {
  readonly kind: TargetConfig['kind'];
  /** The address or the name of the folder. */
  readonly place: string;
  /** The match patterns that the browser must allow; none for the browser's sync and for a folder. */
  readonly origins: readonly string[];
  /** Of a folder: the name of its handle. */
  readonly handle?: string;
  /** Bytes left, where that is little: in the browser's own sync. */
  readonly freeBytes?: number;
}

/**
 * What a try of a target found: `fault` is a `sync-…` code, with `ok` a remark that hinders nothing (`sync-list-late`); `hint` an address, or
 * for `sync-region` a region, that would probably work.
 */
export interface ProbeView {
  readonly ok: boolean;
  readonly fault?: string;
  readonly hint?: string;
  /** The vaults whose files are there, by id; unauthenticated. */
  readonly vaults: readonly { readonly vid: string; readonly files: number; readonly isOurs: boolean }[];
  /** How far the server's clock is from this computer's, in milliseconds, where it says. */
  readonly clockMs?: number;
  /** Bytes left, where the target says. */
  readonly freeBytes?: number;
}

/** A device of the vault as this one sees it. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly isThis: boolean;
  readonly addedMs: number;
  /** When its newest file that was read was written, by its own clock. */
  readonly seenMs?: number;
  /** When it last wrote, where others have changes since more than two days that it has not read. */
  readonly behindSinceMs?: number;
  /** How far its clock is ahead, if by more than a day. */
  readonly aheadMs?: number;
  readonly removedMs?: number;
  /** It is removed here, and its files say that it removed this device. */
  readonly removedUs?: true;
  readonly isNew: boolean;
}

/** Questions that only the user answers, and until then nothing is deleted or refilled. */
export type SyncQuestion =
  | { readonly kind: 'wiped' }
  | { readonly kind: 'deletions'; readonly device: string; readonly deleted: number; readonly of: number }
  | { readonly kind: 'passphrase'; readonly device?: string }
  | { readonly kind: 'newcomer'; readonly device: string; readonly name: string }
  /** Another device removed this one, and the key is the same. Yes: it goes on as a new device. No: sync ends here. */
  | { readonly kind: 'removed' };

/** What the popup and the options show. */
export interface SyncStatus {
  readonly target?: TargetView;
  readonly state: 'off' | 'in-step' | 'working' | 'waiting' | 'failed' | 'question' | 'permission';
  readonly inStepMs?: number;
  /** Changes that are saved here and not on the target yet. */
  readonly waiting: number;
  readonly fault?: string;
  /** When the present failure began, and when the next try is. */
  readonly failingSinceMs?: number;
  readonly nextTryMs?: number;
  readonly questions: readonly SyncQuestion[];
  readonly devices: readonly DeviceView[];
}

/** What the history tells of, each with the members of `SyncEvent` that belong to it. */
export const SYNC_EVENTS = [
  // This device began, began with a vault of other devices, or ended.
  'started',
  'joined',
  'stopped',
  // Another target took the place of the former one, or did not: `fault`.
  'moved',
  'not-moved',
  // `fault`; once for each failure that lasts, and once when it is over.
  'failed',
  'recovered',
  // `device`
  'renamed',
  // What the engine found or did, `EngineEventCode` of `src/sync/contract.ts`.
  'sent',
  'received',
  'newcomer',
  'removed',
  'removed-here',
  'removed-writes',
  'removed-both',
  'copied',
  'rolled-back',
  'left',
  'late-listing',
  'fork',
  'foreign',
  'damaged',
  'newer',
  'writer-old',
  'key-behind',
  'key-ahead',
  'key-adopted',
  'rejoined',
  'ahead',
  'wiped',
  'refilled',
  'deletions-held',
  'deletions-applied',
  'deletions-undone',
  'thinned',
  'too-large',
] as const;
export type SyncEventCode = (typeof SYNC_EVENTS)[number];

/** One line of the history: a code, and what belongs to it; no secret. */
export interface SyncEvent {
  readonly atMs: number;
  readonly code: SyncEventCode;
  readonly device?: string;
  readonly count?: number;
  /** Of `ahead`: how far the device's clock is ahead. */
  readonly ms?: number;
  readonly fault?: string;
}

/** A file of another time on the target. */
export interface EarlierFile {
  readonly name: string;
  readonly device: string;
  readonly writtenMs?: number;
  readonly size?: number;
}

/** Several devices over a target. */
export interface SyncVerbs {
  'sync.status'(): SyncStatus;
  /** Tries a target: writes, reads back, lists and deletes. Saves nothing. `create` makes a folder that is not there, after `sync-folder-missing`. */
  'sync.probe'(ask: { target: TargetConfig; create?: boolean }): ProbeView;
  /** Sets the open vault's target, and uploads for the first time. Where that fails, all is as it was, the former target in use. */
  'sync.start'(ask: { target: TargetConfig; device: string }): void;
  /** Gives back the hosts of a target that was tried and is not used, where nothing else needs them. */
  'sync.discard'(ask: { target: TargetConfig }): void;
  /** Ends it on this device; `forget` takes this device's files off the target. */
  'sync.stop'(ask: { forget: boolean }): void;
  'sync.now'(): SyncStatus;
  'sync.rename'(ask: { device: string; name: string }): void;
  /**
   * Turns the vault key, so that the device reads nothing that is written from now on. Asks for the passphrase; security keys and the emergency
   * code that are not in `keep` stop opening the vault, as where a way in is removed.
   */
  'sync.remove'(ask: { device: string; passphrase: string; keep?: readonly KeptMethod[] }): void;
  /** `wiped`: yes fills the target again, no ends sync here. `passphrase`: yes with what opens the vault on the device that changed it. */
  'sync.answer'(ask: {
    question: SyncQuestion['kind'];
    answer: 'yes' | 'no';
    device?: string;
    secret?: VaultSecret;
  }): void;
  /** What opens the newest file of a device beside its passphrase, as its header says; unauthenticated. Throws `backup-missing`. */
  'sync.methods'(ask: { device: string }): { readonly keys: readonly KeyMethod[]; readonly hasCode: boolean };
  'sync.history'(): readonly SyncEvent[];
  /** An invitation for another device, sealed under `code`, which is shown and never sent. */
  'sync.invite'(): { readonly text: string; readonly code: string };
  /** Opens an invitation. Throws `sync-invitation`, `sync-invitation-code`, `sync-invitation-old`. */
  'sync.openInvitation'(ask: { text: string; code: string }): { readonly target: TargetConfig; readonly vid: string };
  /** Where there is no vault yet: reads the newest file of a vault on a target, for the screen that unlocks it. */
  'sync.join'(ask: { target: TargetConfig; vid: string; device: string }): { readonly file: string };
  /** What a device deleted that is still here, by the newest file of it that can be read. Throws `passphrase-wrong` for one under another key. */
  'sync.deleted'(ask: { device: string }): Named;
  'sync.earlier'(): readonly EarlierFile[];
  /** An earlier file in base64, to look into and restore like a backup. */
  'sync.readEarlier'(ask: { name: string }): { readonly file: string };
}
