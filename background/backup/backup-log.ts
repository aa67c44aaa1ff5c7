import type { BackupReminder } from '../../src/messages/backups.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { emptyBackupLog, KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { BackupLog } from '../storage/stored-shapes.ts';

/** Changes, and days since the last backup, after which a new one is worth a reminder. */
const REMIND_AFTER_CHANGES = 3;
const REMIND_AFTER_MS = 86_400_000;
/** How long a reminder that the user put off stays away. */
export const QUIET_MS = 7 * 86_400_000;

/** Keeps the log in `storage.local`, one change at a time. */
export function createBackupLog(local: KeyValueStore) {
  const inTurn = createSerial();

  async function read(): Promise<BackupLog> {
    return (await readValue(local, KEYS.backupLog)) ?? emptyBackupLog();
  }

  function update(edit: (log: BackupLog) => BackupLog): Promise<BackupLog> {
    return inTurn(async () => {
      const log = edit(await read());
      await writeValue(local, KEYS.backupLog, log);
      return log;
    });
  }

  return { read, update };
}

/**
 * Whether to remind the user of backups now: from the first account on, which recovery codes have too. A time in the future was written
 * by a wrong clock. Where backups are required, putting the reminder off does not help.
 */
export function reminderOf(
  log: BackupLog,
  accounts: number,
  nowMs: number,
  isRequired = false,
): BackupReminder | undefined {
  const { last, quietUntilMs } = log;
  const isQuiet = !isRequired && nowMs < quietUntilMs && quietUntilMs - nowMs <= QUIET_MS;
  if (accounts === 0 || isQuiet || (log.auto !== 'off' && !log.failed)) return undefined;
  if (last === undefined) return 'first';
  const isRecent = nowMs - last.atMs <= REMIND_AFTER_MS && nowMs >= last.atMs;
  return log.changes >= REMIND_AFTER_CHANGES && !isRecent ? 'changes' : undefined;
}
