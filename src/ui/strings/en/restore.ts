import type { Messages } from '../catalog.ts';
import { formatList, formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words for restoring a backup or a daily snapshot. */
export const restore = {
  title: 'Restore a backup',
  snapshotTitle: 'Daily snapshot',
  source: 'Restore from',
  fileSource: 'A backup file',
  snapshotSource: (snapshot: string, version: number) => `${snapshot} (version ${formatNumber(version)})`,
  file: 'Backup file',
  fileHint: 'Its name usually ends in .latchkey.',
  otherFile: {
    what: 'This file isn’t a Latchkey backup.',
    importIt: 'If another app exported it, import it. Otherwise choose another file.',
    openFirst: 'If another app exported it, create or unlock your vault first, then import it under Import & export.',
  },
  importIt: 'Import this file',
  passphrase: 'Backup passphrase',
  passphraseHint: 'The passphrase you had when this backup was made.',
  code: 'Emergency code',
  codeHint: 'From your emergency sheet.',
  useCode: 'Use emergency code',
  usePassphrase: 'Use passphrase',
  reviewFirst: 'You’ll see what’s in it before anything changes.',
  opening: 'Opening the backup. This can take a while, and you can cancel at any time.',
  open: 'Open backup',
  merge: 'Merge into my vault',
  replace: 'Replace my vault',
  replaceLocked: 'Replace locked vault',
  restore: 'Restore this backup',
  damaged: { kept: 'Nothing was changed.', todo: 'Choose another copy: an older file or a daily snapshot.' },
  contents: (accounts: number, recoverySets: number, securityKeys: number) => {
    const sets = plural(recoverySets, {
      one: '1 recovery-code set',
      other: `${formatNumber(recoverySets)} recovery-code sets`,
    });
    return `Contains ${formatList([common.accounts(accounts), sets, common.securityKeys(securityKeys)])}.`;
  },
  cleaned: {
    texts: (n: number) =>
      plural(n, {
        one: '1 record has a name with hidden characters. Latchkey removes them.',
        other: `${formatNumber(n)} records have names with hidden characters. Latchkey removes them.`,
      }),
    hosts: (n: number) =>
      plural(n, {
        one: '1 record is linked to a site whose address isn’t valid or isn’t written in its usual form. Latchkey corrects it or leaves it out.',
        other: `${formatNumber(n)} records are linked to sites whose addresses aren’t valid or aren’t written in their usual form. Latchkey corrects them or leaves them out.`,
      }),
  },
  differences: {
    list: 'What differs',
    onlyInFile: (n: number) =>
      plural(n, {
        one: 'Only in the backup (1): merge and replace both add it.',
        other: `Only in the backup (${formatNumber(n)}): merge and replace both add them.`,
      }),
    deletedHere: (n: number) =>
      plural(n, {
        one: 'Deleted from your vault since (1): merge leaves it deleted, replace restores it.',
        other: `Deleted from your vault since (${formatNumber(n)}): merge leaves them deleted, replace restores them.`,
      }),
    changed: (n: number) =>
      `Different (${formatNumber(n)}): merge keeps what was changed last, replace uses the backup’s.`,
    onlyHere: (n: number) =>
      plural(n, {
        one: 'Only in your vault (1): merge keeps it, replace removes it.',
        other: `Only in your vault (${formatNumber(n)}): merge keeps them, replace removes them.`,
      }),
    deletedThere: (n: number) =>
      plural(n, {
        one: 'Deleted in the backup (1): merge and replace both remove it.',
        other: `Deleted in the backup (${formatNumber(n)}): merge and replace both remove them.`,
      }),
    same: (n: number) => `Identical (${formatNumber(n)})`,
    names: (names: readonly string[], more: number) =>
      more === 0 ? formatList(names) : formatList([...names, `${formatNumber(more)} more`]),
    kept: 'Your passphrase and your other unlock methods stay the same. Your current vault is kept under Daily snapshots.',
  },
  lockedWarning: {
    title: 'This replaces the locked vault',
    body: 'Latchkey will then unlock with the backup’s passphrase. The vault you have now is kept under Backups › Daily snapshots and still opens with its own passphrase. If you know that passphrase, unlock instead: you can merge a backup into an unlocked vault.',
  },
  done: {
    merged: 'Merged. Your previous vault is under Daily snapshots.',
    replaced: 'Restored. Your previous vault is under Daily snapshots.',
    restored: 'Your vault is restored.',
    opensWithPassphrase: 'It unlocks with the backup’s passphrase.',
    opensWithCode: 'Unlock it with the emergency code, then choose a new passphrase.',
  },
} satisfies Messages;
