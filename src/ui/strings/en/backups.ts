import type { AutoBackup, SetAside } from '../../../messages/backups.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words for backups and daily snapshots. */
export const backups = {
  title: 'Backups',
  lead: 'Encrypted copies of your vault. Each opens with the passphrase you had when it was made.',
  restore: 'Restore a backup',
  backUpNow: 'Back up now',
  size: (kilobytes: number) => `${formatNumber(kilobytes)} kB`,
  last: {
    none: 'No backup outside this browser yet',
    noneNote: 'If you lose this browser profile, you lose the vault. Make a backup and keep it on another device.',
    folder: (ago: string) => `Last backup: ${ago}, to your folder`,
    download: (ago: string) => `Last backup: ${ago}, to your downloads`,
    upToDate: 'It contains everything in your vault.',
    changes: (n: number) =>
      plural(n, {
        one: '1 change since then is only in this browser.',
        other: `${formatNumber(n)} changes since then are only in this browser.`,
      }),
  },
  places: {
    title: 'Where backups are kept',
    lead: 'Readiness uses this to tell you what would still open your accounts after a loss. You don’t have to say it.',
    files: 'Files that I download',
    filesHint: 'Latchkey assumes that you move each file you download there. “Online” is for a cloud drive.',
    folder: 'The folder for automatic backups',
    folderHint: 'A folder on this computer is lost with it. If Dropbox, OneDrive or the like syncs it, enter “Online”.',
    saved: 'Saved where backups are kept.',
  },
  automatic: {
    title: 'Automatic backups',
    toFolder:
      'After each change, an encrypted copy is saved to a folder you choose, e.g. one synced by Dropbox or OneDrive.',
    toDownloads:
      'This browser doesn’t let extensions write to a folder. With your permission, an encrypted copy is downloaded after each change.',
    allowAgain: 'Allow access again',
    destination: 'Save backups to',
    destinations: { off: 'Nowhere (off)', folder: 'A folder', downloads: 'Downloads' } satisfies Record<
      AutoBackup,
      string
    >,
    keep: 'Keep',
    keepLast: (n: number) => `Last ${formatNumber(n)}`,
    folder: (name: string) => `Folder: ${name}`,
    chooseFolder: 'Choose folder',
    turnedOff: 'Automatic backups are off.',
    turnedOn: 'Backup saved. From now on, Latchkey backs up after each change.',
  },
  folder: {
    title: 'In your folder',
    list: 'Backups in your folder',
    notAllowed: (name: string) =>
      `Latchkey needs your permission again to read the folder “${name}”. If the next automatic backup fails, you can allow access again here.`,
    empty: (name: string) => `There are no backups in the folder “${name}”.`,
    older: (n: number) => plural(n, { one: 'And 1 older backup.', other: `And ${formatNumber(n)} older backups.` }),
    details: (ago: string, size: string) => `${ago} · ${size}`,
    check: 'Check',
    otherKey: 'Encrypted with a different key. To open it, use “Restore a backup” and enter its passphrase.',
    valid: (accounts: number) => `Valid backup: ${common.accounts(accounts)}, identical to your vault.`,
    validDiffering: (accounts: number, differing: number) =>
      plural(differing, {
        one: `Valid backup: ${common.accounts(accounts)}. 1 record differs from your vault.`,
        other: `Valid backup: ${common.accounts(accounts)}. ${formatNumber(differing)} records differ from your vault.`,
      }),
  },
  snapshots: {
    title: 'Daily snapshots',
    lead: 'Latchkey keeps snapshots from up to seven days in this browser, so you can undo mistakes. They’re lost with the browser profile, so they don’t replace backups.',
    replaced: (day: string) => `${day}, before a restore`,
    details: (version: number, size: string) => `Version ${formatNumber(version)} · ${size}`,
    preview: 'Preview',
  },
  setAside: {
    title: 'Copies that couldn’t be read',
    lead: 'A new or restored vault took their place. They’re encrypted. Download one if you want to have it repaired, or delete it. Changing your passphrase deletes them all.',
    copy: {
      database: 'Main copy',
      mirror: 'Second copy',
      day: (day: string) => `Daily snapshot of ${day}`,
    },
    details: (day: string, size: string) => `Set aside on ${day} · ${size}`,
    why: {
      unreadable: 'It’s damaged, or part of it is missing.',
      newer: 'A newer version of Latchkey saved it.',
      whole: 'The start of it can be read. The rest may be damaged.',
    } satisfies Record<SetAside['why'], string>,
    download: 'Download',
    delete: 'Delete',
    confirm: 'Delete this copy?',
    final: 'This can’t be undone. Your vault isn’t affected.',
    fileName: (day: string) => `latchkey-set-aside-${day}.latchkey`,
  },
  saved: (name: string) => `Saved ${name} to your downloads. Keep a copy on another device.`,
} satisfies Messages;
