import type { Bytes } from '../bytes/bytes.ts';
import type { FaultCode } from '../fault.ts';
import type { DeviceView } from '../messages/sync.ts';
import type { EncodedContents } from '../vault/contents.ts';
import type { VaultHeader } from '../vault/header.ts';
import type { Random } from '../vault/random.ts';
import type { VaultContents } from '../vault/records.ts';
import type { VaultKey } from '../vault/vault-key.ts';
import type { SyncState } from './state.ts';
import type { SyncTarget } from './target.ts';
import type { Retention } from './thinning.ts';

/** The vault of this device, open. */
export interface OpenedVault {
  readonly key: VaultKey;
  readonly header: VaultHeader;
  /** SHA-256 of the local file: another value means that something was saved. */
  readonly fileHash: Uint8Array;
  readonly contents: VaultContents;
  readonly encoded?: EncodedContents['lists'];
}

/** What a round makes of the vault; the same contents and no slots mean that nothing is saved. */
export interface VaultEdit {
  readonly contents: VaultContents;
  /** What opens the vault from now on, if that changes. */
  readonly slots?: VaultHeader['slots'];
}

/** The vault as the engine reaches it. */
export interface SyncVault {
  /** `undefined` while the vault is locked. */
  read(): Promise<OpenedVault | undefined>;
  /**
   * Runs `edit` on the newest contents while nobody else writes, saves the result, and answers what is open then. The contents bring the
   * times of their changes along. Throws `vault-locked`.
   */
  change(edit: (contents: VaultContents, header: VaultHeader) => VaultEdit): Promise<OpenedVault>;
  /**
   * The same, and puts another vault key in force: the file that is saved has the epoch and the slots that are given. Zeroes `rawKey`.
   */
  adopt(
    next: { readonly rawKey: Bytes; readonly epoch: number; readonly slots: VaultHeader['slots'] },
    edit: (contents: VaultContents) => VaultContents,
  ): Promise<OpenedVault>;
}

/** What the engine keeps between rounds, each write whole or not at all. */
export interface SyncStore {
  /** `undefined`: sync is off. */
  load(): Promise<SyncState | undefined>;
  save(state: SyncState): Promise<void>;
  /** Keeps a sealed file by the name of its hash, beside the state. */
  saveFile(hash: string, bytes: Bytes): Promise<void>;
  loadFile(hash: string): Promise<Bytes | undefined>;
  /** Drops every sealed file but these. */
  keepFiles(hashes: readonly string[]): Promise<void>;
}

export interface SyncDeps {
  readonly target: SyncTarget;
  readonly vault: SyncVault;
  readonly store: SyncStore;
  readonly nowMs: () => number;
  readonly random?: Random;
  /** Only the newest own file stays, for a target with little room. */
  readonly isSmall?: boolean;
  /** How many of this device's own files stay. */
  readonly retention?: Retention;
}

/** What a round found or did. Never holds a secret. */
export interface EngineEvent {
  readonly code: EngineEventCode;
  /** The id of the device that it is about. */
  readonly device?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly fault?: FaultCode;
}

export type EngineEventCode =
  /** A file of this device is on the target; `count` is its size in bytes. */
  | 'sent'
  /** A device's file was merged; `count` records differ now. */
  | 'received'
  /** A device wrote for the first time. */
  | 'newcomer'
  /** Another device removed a device. */
  | 'removed'
  /** This device was removed by another one. */
  | 'removed-here'
  /** A removed device still writes; its files are left alone. */
  | 'removed-writes'
  /** A removed device removed this one as well: the two stay apart. */
  | 'removed-both'
  /** This profile is a copy, or was restored: it goes on as a new device, and `device` is what it was. */
  | 'copied'
  /** The target shows older files of a device than before. */
  | 'rolled-back'
  /** No file of a device is left on the target, and others' files are. */
  | 'left'
  /** The target does not list a file that is there. */
  | 'late-listing'
  /** A device's files contradict each other: one is not the successor of the one before. */
  | 'fork'
  /** A file under a name of this vault belongs to another vault, device or counter. */
  | 'foreign'
  /** A file is cut off or changed; the one before it was taken. */
  | 'damaged'
  /** A newer program wrote a file, which is left alone. */
  | 'newer'
  /** A newer program forbids this one to write. */
  | 'writer-old'
  /** A device still writes under an earlier key; its files are read as soon as it has the present one. */
  | 'key-behind'
  /** Another device changed the key: its passphrase is asked for. */
  | 'key-ahead'
  /** This device has the other device's key now; `count` security keys open the vault no more. */
  | 'key-adopted'
  /** This device was removed and takes part again, as a new device; `device` is what it was. */
  | 'rejoined'
  /** A device's clock is ahead of this one by `ms`. */
  | 'ahead'
  /** No file is left on the target. */
  | 'wiped'
  /** The target was filled again after a question. */
  | 'refilled'
  /** A device deleted `count` records at once, which is asked first. */
  | 'deletions-held'
  | 'deletions-applied'
  /** The deletions were undone on every device. */
  | 'deletions-undone'
  /** `count` files of this device were deleted from the target because newer ones are there. */
  | 'thinned'
  /** The vault has more records than one can hold, so a file was not merged. */
  | 'too-large';

/** What only the user answers. Until then nothing is refilled, deleted or written under an earlier key. */
export type EngineQuestion =
  /** No file is left on the target. Yes: this device fills it again. */
  | { readonly kind: 'wiped' }
  /** Yes: the deletions of that device are applied. No: they are undone on every device. */
  | { readonly kind: 'deletions'; readonly device: string; readonly deleted: number; readonly of: number }
  /** Another device changed the key; answered by `adopt`. */
  | { readonly kind: 'passphrase'; readonly device: string }
  /** Yes: it is known from now on. No is answered by removing it. */
  | { readonly kind: 'newcomer'; readonly device: string; readonly name: string }
  /** Another device removed this one without changing the key. Yes: it goes on as a new device. */
  | { readonly kind: 'removed' };

export type EngineAnswer =
  | { readonly kind: 'wiped'; readonly answer: 'yes' }
  | { readonly kind: 'removed'; readonly answer: 'yes' }
  | { readonly kind: 'deletions' | 'newcomer'; readonly device: string; readonly answer: 'yes' | 'no' };

/** How things stand after a round. */
export interface EngineStatus {
  /** Whether a change is saved here and not on the target yet. While the vault is locked: as of the last seal. */
  readonly isWaiting: boolean;
  readonly questions: readonly EngineQuestion[];
  readonly devices: readonly DeviceView[];
  /** The greatest hybrid time of any device, for `dateChanges`. */
  readonly clockMs: number;
}

export interface RoundReport extends EngineStatus {
  readonly events: readonly EngineEvent[];
  /** Whether the vault has other contents than before. */
  readonly isMerged: boolean;
}

/** One device's part in sync. Every method may be cut off at any await and called again. Methods run one after the other. */
export interface SyncEngine {
  /**
   * Lists, reads what is new, merges it, seals, puts and thins. While the vault is locked it only puts what is sealed already.
   * `isThorough` reads this device's own newest file back: at every start of the browser, since the profile may be a copy.
   * Throws what the target, the vault and the store throw.
   */
  round(ask?: { readonly isThorough?: boolean }): Promise<RoundReport>;
  /** Seals what is saved and not sent yet, so that it can go up while the vault is locked. No network. Answers whether something waits. */
  seal(): Promise<boolean>;
  answer(answer: EngineAnswer): Promise<void>;
  /**
   * Takes over the key of the device that changed it: `open` unwraps the raw vault key of its file, and throws what unlocking throws.
   * Merges the file with what this device has not sent. Throws `record-missing` if no such question is open, and `vault-damaged`
   * if the file is no longer what its name says; the question then stays.
   */
  adopt(open: (file: Bytes) => Promise<Bytes>): Promise<RoundReport>;
  status(): Promise<EngineStatus>;
  /** Deletes this device's own files from the target. Sync is off after that, which is up to the caller. */
  forget(): Promise<void>;
}
