import type { AutoBackup, BackupReminder } from '../../src/messages/backups.ts';
import type { KeyValueStore } from '../storage/key-value.ts';

/** What this computer knows of its backups. It is no part of the vault, which a backup would change otherwise. */
export interface BackupLog {
  /** Saved changes since the last copy that left the browser's storage, or ever. */
  readonly changes: number;
  readonly last?: { readonly atMs: number; readonly how: 'download' | 'folder' };
  /** No reminder before this time. */
  readonly quietUntilMs: number;
  readonly auto: AutoBackup;
  readonly versions: number;
  /** The save that went out by itself last, by vault, key and generation. */
  readonly autoSave: string;
  readonly failed: boolean;
  /** Downloads made by themselves, oldest first, to be taken away when there are too many. */
  readonly downloads: readonly number[];
}

const NO_BACKUP: BackupLog = {
  changes: 0,
  quietUntilMs: 0,
  auto: 'off',
  versions: 10,
  autoSave: '',
  failed: false,
  downloads: [],
};

const LOG = 'backup';
/** From this many accounts on, a vault without a backup is worth a word. */
const REMIND_FROM_ACCOUNTS = 3;
/** Changes, and days since the last backup, after which a new one is worth a word. */
const REMIND_AFTER_CHANGES = 3;
const REMIND_AFTER_MS = 86_400_000;
/** How long the user is left alone who put it off. */
export const QUIET_MS = 7 * 86_400_000;

/** Keeps the log in `storage.local`, one change at a time. */
export function createBackupLog(local: KeyValueStore) {
  let turn: Promise<unknown> = Promise.resolve();

  async function read(): Promise<BackupLog> {
    const raw = (await local.read([LOG])).get(LOG);
    return typeof raw === 'object' && raw !== null ? { ...NO_BACKUP, ...(raw as Partial<BackupLog>) } : NO_BACKUP;
  }

  function update(edit: (log: BackupLog) => BackupLog): Promise<BackupLog> {
    const next = turn.then(async () => {
      const log = edit(await read());
      await local.write(new Map<string, unknown>([[LOG, log]]));
      return log;
    });
    turn = next.catch(() => undefined);
    return next;
  }

  return { read, update };
}

/** Whether the user should be told of backups now. A time that is still to come was written by a clock that went wrong. */
export function reminderOf(log: BackupLog, accounts: number, nowMs: number): BackupReminder | undefined {
  const { last, quietUntilMs } = log;
  const isQuiet = nowMs < quietUntilMs && quietUntilMs - nowMs <= QUIET_MS;
  if (accounts < REMIND_FROM_ACCOUNTS || isQuiet || (log.auto !== 'off' && !log.failed)) return undefined;
  if (last === undefined) return 'first';
  const isRecent = nowMs - last.atMs <= REMIND_AFTER_MS && nowMs >= last.atMs;
  return log.changes >= REMIND_AFTER_CHANGES && !isRecent ? 'changes' : undefined;
}
