import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words that several screens share. */
export const common = {
  product: 'Latchkey',
  add: 'Add',
  back: 'Back',
  cancel: 'Cancel',
  chooseFile: 'Choose file',
  noFile: 'No file chosen',
  close: 'Close',
  copy: 'Copy',
  delete: 'Delete',
  dismiss: 'Dismiss',
  done: 'Done',
  edit: 'Edit',
  fill: 'Fill',
  lock: 'Lock',
  save: 'Save',
  search: 'Search',
  sort: { use: 'Most used', name: 'By name', hand: 'Custom order' },
  undo: 'Undo',
  tryAgain: 'Try again',
  unlock: 'Unlock',
  more: 'More',
  moveFromApp: 'Move from another app',
  noMatch: 'No matching accounts',
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat passphrase',
  unnamedAccount: 'Unnamed account',
  accounts: (n: number) => plural(n, { one: '1 account', other: `${formatNumber(n)} accounts` }),
  recoveryCodes: (n: number) => plural(n, { one: '1 recovery code', other: `${formatNumber(n)} recovery codes` }),
  securityKeys: (n: number) => plural(n, { one: '1 security key', other: `${formatNumber(n)} security keys` }),
  tooLong: (over: number, limit: number) =>
    plural(over, {
      one: `1 character too many (limit ${formatNumber(limit)}).`,
      other: `${formatNumber(over)} characters too many (limit ${formatNumber(limit)}).`,
    }),
  /** The quoted word is isolated: it may run the other way than the sentence. */
  hiddenAfter: (word: string) => `Remove the hidden character after “\u2068${word}\u2069”.`,
  hiddenAtStart: 'Remove the hidden character at the start.',
  recoveryCodesLeft: (unused: number, total: number) =>
    plural(total, {
      one: `${formatNumber(unused)} of 1 recovery code`,
      other: `${formatNumber(unused)} of ${formatNumber(total)} recovery codes`,
    }),
  pendingKey: {
    title: 'New setup key pending',
    useNew: 'Use new key',
    keepOld: 'Keep old key',
    saved: 'New setup key saved. The old one stays in the account’s history.',
    kept: 'Old setup key kept.',
  },
  time: {
    justNow: 'just now',
    minutesAgo: (n: number) => plural(n, { one: '1 minute ago', other: `${formatNumber(n)} minutes ago` }),
    hoursAgo: (n: number) => plural(n, { one: '1 hour ago', other: `${formatNumber(n)} hours ago` }),
    yesterday: 'yesterday',
    daysAgo: (n: number) => plural(n, { one: '1 day ago', other: `${formatNumber(n)} days ago` }),
  },
} satisfies Messages;
