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

/** The backups of the vault and its settings for them. */
export interface BackupView {
  readonly gen: number;
  readonly ring: readonly Snapshot[];
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

/** A backup file or snapshot, and what opens it. A snapshot of the open vault needs neither passphrase nor code. */
export interface RestoreAsk {
  /** A file in base64. */
  readonly file?: string;
  readonly place?: string;
  readonly passphrase?: string;
  readonly code?: string;
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
