/** What is kept of the vault beside the vault itself, and what a file would bring back. */

/** Where copies go by themselves. */
export type AutoBackup = 'off' | 'folder' | 'downloads';

/** One sealed copy in the browser's own storage. */
export interface Snapshot {
  /** Names it for `restore.inspect`. */
  readonly place: string;
  /** The day whose last state it holds, `2026-11-21`. */
  readonly day: string;
  readonly gen: number;
  readonly bytes: number;
  /** It was put aside because a restore replaced it. */
  readonly replaced: boolean;
}

export interface BackupView {
  readonly gen: number;
  readonly ring: readonly Snapshot[];
  /** The last copy that left the browser's storage. */
  readonly last?: { readonly atMs: number; readonly how: 'download' | 'folder' };
  /** Saved changes since then, or ever. */
  readonly changes: number;
  readonly auto: AutoBackup;
  /** How many files are kept in the folder or among the downloads. */
  readonly versions: number;
  /** The last automatic copy could not be written. */
  readonly failed: boolean;
}

/** Why a reminder is shown: no backup yet, or changes since the last one. */
export type BackupReminder = 'first' | 'changes';

/** What a vault file holds, and how it differs from the vault that is open. */
export interface RestoreView {
  readonly accounts: number;
  readonly recoverySets: number;
  readonly keys: number;
  /** Absent where no vault is open. Names of records, at most 100 of each; the counts are whole. */
  readonly differs?: {
    readonly onlyInFile: Named;
    readonly onlyHere: Named;
    /** In the file, and deleted here since: merging leaves them deleted. */
    readonly deletedHere: Named;
    /** In the vault, and deleted in the file since: merging deletes them. */
    readonly deletedThere: Named;
    readonly changed: Named;
    readonly same: number;
  };
}

export interface Named {
  readonly count: number;
  readonly names: readonly string[];
}

/** Which copy is meant, and what opens it. A copy of the open vault's own ring needs neither passphrase nor code. */
export interface RestoreAsk {
  /** A file in base64. */
  readonly file?: string;
  readonly place?: string;
  readonly passphrase?: string;
  readonly code?: string;
}

/**
 * How a copy is brought back. Into an open vault: `merge`, or `replace` of its contents. `bring-back` where there is no vault, as
 * `replace` does there too; `take-over` in place of a locked vault.
 */
export type RestoreMode = 'merge' | 'replace' | 'bring-back' | 'take-over';

/** What is left of a vault whose storage was emptied or damaged. */
export interface DamageView {
  /** When the vault was last saved, as far as anything tells. */
  readonly savedMs?: number;
  /** Copies that can be read, newest first. */
  readonly replicas: readonly {
    readonly where: 'database' | 'mirror' | 'day';
    readonly day?: string;
    readonly gen: number;
  }[];
  /** Places that hold something unreadable. */
  readonly unreadable: number;
  /** The newest of the copies is as new as the last save. */
  readonly complete: boolean;
}
