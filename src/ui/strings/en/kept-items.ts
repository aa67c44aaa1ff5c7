import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words about what is kept outside the vault. */
export const keptItems = {
  title: 'Where things are',
  lead: 'Enter a place once, and Latchkey suggests it from then on. Nothing here is required.',
  unsaid: 'No place given',
  edit: (thing: string) => `Edit ${thing}`,
  rename: (place: string) => `Rename ${place}`,
  renamed: (from: string, to: string) => `${from} is now called ${to}.`,
  newName: 'New name',
  add: 'Add something',
  kinds: {
    computer: 'Another computer',
    phone: 'A phone',
    sheet: 'A printed sheet',
    envelope: 'An envelope',
    backup: 'A backup',
  },
  kind: 'What is it?',
  name: 'Name',
  nameExample: {
    computer: 'Desktop',
    phone: 'Pixel',
    sheet: 'Sheet for the safe',
    envelope: 'For Charles',
    backup: 'USB stick',
  },
  holds: 'What’s on it',
  holdsCodes: 'It generates codes for all my accounts',
  holdsRecovery: 'It has the recovery codes of all my accounts',
  since: (day: string) => `since ${day}`,
  checked: (day: string) => `checked ${day}`,
  accounts: (n: number) => common.accounts(n),
  lost: 'I lost it',
  discard: 'I threw it away',
  found: 'I have it again',
  check: 'Still there',
  gone: { lost: 'Lost', replaced: 'Replaced', discarded: 'Thrown away' },
  showGone: (n: number) =>
    plural(n, { one: 'Show 1 thing you no longer have', other: `Show ${formatNumber(n)} things you no longer have` }),
  hideGone: 'Hide things you no longer have',
  saved: 'Saved.',
} satisfies Messages;
