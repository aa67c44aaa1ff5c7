import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** The questions that sync asks, and nobody but the user answers. */
export const syncQuestions = {
  someDevice: 'Another device',
  wiped: {
    title: 'Your storage is empty',
    lead: 'The files of your vault that were there are gone. Was the storage reset, or is this another folder? Nothing was deleted on this device.',
    yes: 'Upload again',
    yesHint: 'This device uploads its vault again, and the others follow.',
    no: 'Leave it empty',
    noHint: 'Sync stays off on this device until you set it up again.',
  },
  deletions: {
    title: (device: string) => `${device} deleted a large part of your vault`,
    lead: (deleted: number, of: number) =>
      plural(deleted, {
        one: `1 of ${formatNumber(of)} records was deleted there. On this device it’s still here.`,
        other: `${formatNumber(deleted)} of ${formatNumber(of)} records were deleted there. On this device they’re all still here.`,
      }),
    show: 'Show what was deleted',
    list: 'Deleted there',
    more: (n: number) => plural(n, { one: '1 more', other: `${formatNumber(n)} more` }),
    yes: 'Delete here too',
    yesHint: 'They stay under Recently deleted for 30 days.',
    no: 'Keep them',
    noHint: 'They come back on the other devices.',
  },
  passphrase: {
    title: 'What unlocks your vault has changed',
    by: (device: string) =>
      `${device} changed the passphrase, or removed a device. Open the vault once with what opens it there to stay in sync.`,
    byOther:
      'Another device changed the passphrase, or removed a device. Open the vault once with what opens it there to stay in sync.',
    field: 'Passphrase on that device',
    act: 'Continue in sync',
    withKey: 'Use a security key',
    noKeys: 'No security key was kept when that was changed. The passphrase always works.',
    kept: 'Until then, this device keeps what it has and still unlocks as before.',
    done: 'This device now unlocks with what opens the vault on your other devices.',
  },
  removed: {
    title: 'Another device removed this one',
    lead: 'It no longer takes what this device writes. Your vault stays here as it is.',
    yes: 'Add this device again',
    yesHint: 'It continues as a new device, and the others are told.',
    no: 'Stop sync here',
    noHint: 'Your other devices keep syncing without this one.',
  },
  newcomer: {
    title: (device: string) => `“${device}” now uses your vault`,
    lead: 'It unlocked your vault and syncs with it. If you didn’t add it, remove it and change your passphrase.',
    yes: 'It’s mine',
    no: 'Remove it…',
  },
} satisfies Messages;
