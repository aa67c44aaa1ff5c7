/** Where automatic backups are saved. */
export type AutoBackup = 'off' | 'folder' | 'downloads';

/** One daily snapshot in the browser's own storage. */
export interface Snapshot {
  /** Its name for `restore.inspect`. */
  readonly place: string;
  /** The day whose last save it holds, e.g. `2026-11-21`. */
  readonly day: string;
  readonly gen: number;
  readonly bytes: number;
  /** A restore replaced it. */
  readonly replaced: boolean;
}

/** A copy of a vault that a new or restored one took the place of, because it could not be read. */
export interface SetAside {
  /** Its name for `backup.readSetAside` and `backup.deleteSetAside`. */
  readonly place: string;
  /** When it was set aside. */
  readonly atMs: number;
  readonly bytes: number;
  /** What it was a copy in: the browser's database, its second place, or the snapshot of `day`. */
  readonly from: 'database' | 'mirror' | 'day';
  readonly day?: string;
  /** `whole`: nothing is wrong with its beginning; what follows may be damaged. */
  readonly why: 'unreadable' | 'newer' | 'whole';
}

/** The backups of the vault and its settings for them. */
export interface BackupView {
  readonly gen: number;
  readonly ring: readonly Snapshot[];
  readonly setAside: readonly SetAside[];
  /** The last backup outside the browser's storage. */
  readonly last?: { readonly atMs: number; readonly how: 'download' | 'folder' };
  /** Saved changes since the last backup, or in all if there is none. */
  readonly changes: number;
  readonly auto: AutoBackup;
  /** Number of backup files to keep. */
  readonly versions: number;
  /** The last automatic backup failed. */
  readonly failed: boolean;
}

/** The reason for a reminder: no backup yet, or changes since the last one. */
export type BackupReminder = 'first' | 'changes';

/** The contents of a vault file, and how they differ from the open vault. */
export interface RestoreView {
  readonly accounts: number;
  readonly recoverySets: number;
  readonly keys: number;
  /** Records with names or hosts that had to be cleaned; absent if there are none. */
  readonly cleaned?: { readonly texts: number; readonly hosts: number };
  /** Absent if no vault is open. At most 100 names of each kind; the counts are complete. */
  readonly differs?: {
    readonly onlyInFile: Named;
    readonly onlyHere: Named;
    /** In the file, and deleted from the vault since: a merge leaves them deleted. */
    readonly deletedHere: Named;
    /** In the vault, and deleted in the file since: a merge deletes them. */
    readonly deletedThere: Named;
    readonly changed: Named;
    readonly same: number;
  };
}

/** Records by name: the complete count, and at most 100 names. */
export interface Named {
  readonly count: number;
  readonly names: readonly string[];
}

/** A backup file or snapshot, and what opens it. A copy of the open vault needs no key. */
export interface RestoreAsk {
  /** A file in base64. */
  readonly file?: string;
  readonly place?: string;
  /** The file's vault key, 32 bytes in base64url: the page derives it, in a worker that it can end. */
  readonly key?: string;
  /** The emergency code gave the key: the vault asks for a new passphrase before it opens. */
  readonly byCode?: true;
}

/**
 * How to restore: `merge` into the open vault or `replace` its contents, `bring-back` (or `replace`) without a vault, and
 * `take-over` to replace a locked vault.
 */
export type RestoreMode = 'merge' | 'replace' | 'bring-back' | 'take-over';

/** The readable and unreadable copies of a vault whose storage was emptied or damaged. */
export interface DamageView {
  /** When the vault was last saved, if known. */
  readonly savedMs?: number;
  /** Readable copies, newest first. */
  readonly replicas: readonly {
    readonly where: 'database' | 'mirror' | 'day';
    readonly day?: string;
    readonly gen: number;
  }[];
  /** Number of unreadable copies. */
  readonly unreadable: number;
  /** The newest readable copy holds the last save. */
  readonly complete: boolean;
}

/** Messages about backups and restoring. */
export interface BackupVerbs {
  'backup.view'(): BackupView;
  /** The encrypted vault file in base64, to try a key on: nobody keeps it, so it dates no backup. */
  'backup.copy'(): { file: string };
  /** The encrypted vault file in base64. */
  'backup.make'(): { name: string; file: string; gen: number };
  /** Records that a backup of that generation was saved. */
  'backup.done'(ask: { gen: number }): void;
  /** Hides the backup reminder for a week. */
  'backup.snooze'(): void;
  /** Sets where automatic backups are saved and saves the first one. Throws `backup-folder`. */
  'backup.automatic'(ask: { to: AutoBackup; versions: number }): BackupView;
  /** A copy that was set aside, in base64. Throws `backup-missing`. */
  'backup.readSetAside'(ask: { place: string }): { file: string };
  /** Deletes a copy that was set aside. Throws `backup-missing`. */
  'backup.deleteSetAside'(ask: { place: string }): BackupView;
  /** A snapshot's encrypted file in base64, to derive its key from. Throws `backup-missing`. */
  'restore.read'(ask: { place: string }): { file: string };
  /** Previews a backup or snapshot, also without a vault. Throws as opening a vault does, and `backup-missing`. */
  'restore.inspect'(ask: RestoreAsk): RestoreView;
  /** The daily snapshots in the browser's storage, also while the vault is locked. */
  'restore.snapshots'(): readonly Snapshot[];
  /**
   * Restores a backup or snapshot as `RestoreMode` says; an open vault keeps its passphrase, and the replaced vault is kept as a
   * snapshot. `opened` is false if a recovery code opened the file: the vault is then locked until that code sets a new passphrase.
   * Throws `vault-exists` if the vault was locked or unlocked meanwhile.
   */
  'restore.apply'(ask: RestoreAsk & { mode: RestoreMode }): { opened: boolean };
}
