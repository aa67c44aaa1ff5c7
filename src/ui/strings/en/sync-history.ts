import type { SyncEventCode } from '../../../messages/sync.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** What an event tells, with the name of the device that it is about and a number. */
type Line = (device: string, n: number) => string;

const records = (n: number) => plural(n, { one: '1 record', other: `${formatNumber(n)} records` });

/** Words of the history of sync. */
export const syncHistory = {
  title: 'History',
  lead: 'The last 200 sync events on this device, newest first.',
  show: 'Show history',
  empty: 'Nothing yet.',
  list: 'History of sync',
  export: 'Export',
  exportHint: 'Times, devices and codes only. It contains no passwords, no addresses and nothing from your vault.',
  fileName: (day: string) => `latchkey-sync-history-${day}.txt`,
  exported: (name: string) => `Saved ${name} to your downloads.`,
  older: 'Show older',
  someDevice: 'A device',
  events: {
    started: () => 'Sync was set up on this device.',
    joined: () => 'This device was connected to the vault.',
    moved: () => 'Another storage took the place of the former one.',
    'not-moved': () => 'The storage could not be changed. The former one stays in use.',
    stopped: () => 'Sync was stopped on this device.',
    failed: () => 'Sync failed.',
    recovered: () => 'Sync works again.',
    renamed: (device) => `A device is now called ${device}.`,
    sent: () => 'Uploaded the vault.',
    received: (device, n) =>
      n > 0
        ? plural(n, {
            one: `Merged changes from ${device}: 1 record changed here.`,
            other: `Merged changes from ${device}: ${formatNumber(n)} records changed here.`,
          })
        : `Read changes from ${device}. Nothing changed here.`,
    newcomer: (device) => `${device} started using the vault.`,
    removed: (device) => `${device} was removed.`,
    'removed-here': (device) => `${device} removed this device.`,
    'removed-writes': (device) => `${device} was removed and still writes. Its files are left alone.`,
    'removed-both': (device) => `${device} was removed here, and removed this device in turn. The two stay apart.`,
    copied: () =>
      'This browser profile is a copy of another one, or was restored. It continues as a device of its own.',
    'rolled-back': (device) =>
      `The storage has only older files of ${device} than before. They change nothing, and nothing was deleted.`,
    left: (device) => `The files of ${device} are gone from the storage. It may have stopped syncing.`,
    'late-listing': () => 'The storage doesn’t list all of its files at once. Latchkey looks again.',
    fork: (device) => `Two files of ${device} contradict each other. Both were merged.`,
    foreign: () => 'A file of another vault has a name of this one. It was left alone.',
    damaged: (device) => `A file of ${device} is incomplete or was changed. The one before it is used.`,
    newer: (device) =>
      `${device} uses a newer version of Latchkey. Its files are left alone until you update this one.`,
    'writer-old': () => 'A newer version of Latchkey is needed to write to this vault. Update this one.',
    'key-behind': (device) => `${device} doesn’t use the new passphrase yet.`,
    'key-ahead': (device) => `${device} changed the passphrase or removed a device.`,
    'key-adopted': (_device, n) =>
      n > 0
        ? plural(n, {
            one: 'This device now uses the new passphrase. 1 security key no longer unlocks the vault.',
            other: `This device now uses the new passphrase. ${formatNumber(n)} security keys no longer unlock the vault.`,
          })
        : 'This device now uses the new passphrase.',
    rejoined: () => 'This device takes part again, as a new device.',
    ahead: (device) => `The clock of ${device} is more than a day ahead.`,
    wiped: () => 'The storage was empty.',
    refilled: () => 'The vault was uploaded again to the empty storage.',
    'deletions-held': (device, n) => `${device} deleted ${records(n)}. Nothing is deleted here before you answer.`,
    'deletions-applied': (device, n) => `Deleted ${records(n)} here too, as on ${device}.`,
    'deletions-undone': (device, n) => `Kept ${records(n)} that ${device} had deleted.`,
    thinned: (_device, n) =>
      plural(n, {
        one: 'Deleted 1 older file of this device from the storage.',
        other: `Deleted ${formatNumber(n)} older files of this device from the storage.`,
      }),
    'too-large': (device) => `The changes from ${device} would make the vault too large. They weren’t merged.`,
  } satisfies Record<SyncEventCode, Line>,
} satisfies Messages;
