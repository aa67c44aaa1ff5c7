import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words that several screens share. */
export const common = {
  product: 'Latchkey',
  add: 'Add',
  back: 'Back',
  cancel: 'Cancel',
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
  time: {
    justNow: 'just now',
    minutesAgo: (n: number) => plural(n, { one: '1 minute ago', other: `${formatNumber(n)} minutes ago` }),
    hoursAgo: (n: number) => plural(n, { one: '1 hour ago', other: `${formatNumber(n)} hours ago` }),
    yesterday: 'yesterday',
    daysAgo: (n: number) => plural(n, { one: '1 day ago', other: `${formatNumber(n)} days ago` }),
  },
} satisfies Messages;
