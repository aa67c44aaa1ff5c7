import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { integer, matching, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import type { Drafts } from '../accounts/drafts.ts';
import { dateBackupPlace } from '../backup/backup-place.ts';
import type { Backups } from '../backup/backups.ts';
import type { Restore } from '../backup/restore.ts';
import type { StoredTheme } from '../home/stored-theme.ts';
import { yes } from '../storage/stored-shapes.ts';
import type { VaultStore } from '../vault/vault-store.ts';

/** The largest vault file, 64 MiB, in base64. */
const file = text(90_000_000);
const place = text(100);
const source = {
  file: optional(file),
  place: optional(place),
  key: optional(matching(/^[\w-]{43}$/, '32 bytes in base64url')),
  byCode: optional(yes),
};

function requireSource(ask: { file?: string; place?: string }): void {
  if ((ask.file === undefined) === (ask.place === undefined))
    throw new Fault('message-invalid', 'got a file and a place or neither, want one of them');
}

interface BackupServices {
  readonly backups: Backups;
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/** Backups outside the browser's storage. */
export function backupHandlers({ backups, vaultStore, nowMs }: BackupServices): Family<'backup'> {
  return {
    'backup.view': { parse: nothing, handle: () => backups.view() },
    'backup.make': {
      parse: nothing,
      handle: async () => {
        await dateBackupPlace(vaultStore, nowMs());
        return backups.make();
      },
    },
    'backup.copy': { parse: nothing, handle: () => backups.make() },
    'backup.done': {
      parse: object({ gen: integer(1, Number.MAX_SAFE_INTEGER) }),
      handle: (ask) => backups.done(ask.gen),
    },
    'backup.snooze': { parse: nothing, handle: () => backups.snooze() },
    'backup.readSetAside': { parse: object({ place }), handle: (ask) => backups.readSetAside(ask.place) },
    'backup.deleteSetAside': { parse: object({ place }), handle: (ask) => backups.deleteSetAside(ask.place) },
    'backup.automatic': {
      parse: object({ to: oneOf('off', 'folder', 'downloads'), versions: integer(1, 100) }),
      handle: (ask) => backups.automate(ask.to, ask.versions),
    },
  };
}

interface RestoreServices {
  readonly restore: Restore;
  readonly drafts: Pick<Drafts, 'checkAgain'>;
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly storedTheme: Pick<StoredTheme, 'write'>;
  readonly onUnlocked: () => void;
}

/** Restoring a backup or a snapshot, with or without a vault. */
export function restoreHandlers(services: RestoreServices): Family<'restore'> {
  const { restore, drafts, vaultStore, storedTheme, onUnlocked } = services;
  return {
    'restore.inspect': {
      parse: object(source),
      handle: (ask) => {
        requireSource(ask);
        return restore.inspect(ask);
      },
    },
    'restore.read': {
      parse: object({ place }),
      handle: async (ask) => ({ file: await restore.read(ask.place) }),
    },
    'restore.snapshots': { parse: nothing, handle: () => restore.listSnapshots() },
    'restore.apply': {
      parse: object({ ...source, mode: oneOf('merge', 'replace', 'bring-back', 'take-over') }),
      handle: async (ask) => {
        requireSource(ask);
        await drafts.checkAgain();
        const opened = await restore.apply(ask);
        if (opened) {
          await drafts.checkAgain().catch(ignore('drafts-write'));
          await storedTheme.write((await vaultStore.open()).contents.preferences.theme);
          onUnlocked();
        }
        return { opened };
      },
    },
  };
}
