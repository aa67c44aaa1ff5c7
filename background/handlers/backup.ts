import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { integer, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import type { Services } from '../services.ts';

/** The largest vault file, 64 MiB, in base64. */
const file = text(90_000_000);
const copy = {
  file: optional(file),
  place: optional(text(64)),
  passphrase: optional(text(LIMITS.passphrase)),
  code: optional(text(256)),
};

function requireSource(ask: { file?: string; place?: string }): void {
  if ((ask.file === undefined) === (ask.place === undefined))
    throw new Fault('message-invalid', 'got a file and a place or neither, want one of them');
}

/** Copies that leave the browser's storage. */
export function backupHandlers({ backups }: Services): Family<'backup'> {
  return {
    'backup.view': { parse: nothing, handle: () => backups.view() },
    'backup.make': { parse: nothing, handle: () => backups.make() },
    'backup.done': {
      parse: object({ gen: integer(1, Number.MAX_SAFE_INTEGER) }),
      handle: (ask) => backups.done(ask.gen),
    },
    'backup.snooze': { parse: nothing, handle: () => backups.later() },
    'backup.automatic': {
      parse: object({ to: oneOf('off', 'folder', 'downloads'), versions: integer(1, 100) }),
      handle: (ask) => backups.automate(ask.to, ask.versions),
    },
  };
}

/** Bringing a copy back, with or without a vault. */
export function restoreHandlers({ restore, drafts, vaultStore, keepTheme, onUnlocked }: Services): Family<'restore'> {
  return {
    'restore.inspect': {
      parse: object(copy),
      handle: (ask) => {
        requireSource(ask);
        return restore.inspect(ask);
      },
    },
    'restore.snapshots': { parse: nothing, handle: () => restore.kept() },
    'restore.apply': {
      parse: object({ ...copy, mode: oneOf('merge', 'replace', 'bring-back', 'take-over') }),
      handle: async (ask) => {
        requireSource(ask);
        await drafts.lookAgain();
        const opened = await restore.apply(ask);
        if (opened) {
          await drafts.lookAgain().catch(() => undefined);
          await keepTheme((await vaultStore.open()).contents.preferences.theme);
          onUnlocked();
        }
        return { opened };
      },
    },
  };
}
