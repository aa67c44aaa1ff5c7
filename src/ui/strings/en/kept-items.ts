import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words about what is kept outside the vault. */
export const keptItems = {
  title: 'Where things are',
  lead: 'Say it once; Latchkey suggests the places again. Nothing here is required.',
  unsaid: 'Not said',
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
  holdsCodes: 'It makes codes for all my accounts',
  holdsRecovery: 'It has the recovery codes of all my accounts',
  since: (day: string) => `since ${day}`,
  checked: (day: string) => `checked ${day}`,
  accounts: (n: number) => common.accounts(n),
  lost: 'I lost it',
  discard: 'I threw it away',
  found: 'It’s here again',
  check: 'It’s there',
  gone: { lost: 'Lost', replaced: 'Replaced', discarded: 'Thrown away' },
  showGone: (n: number) => plural(n, { one: 'Show 1 that is gone', other: `Show ${formatNumber(n)} that are gone` }),
  hideGone: 'Hide what is gone',
  saved: 'Saved.',
} satisfies Messages;
