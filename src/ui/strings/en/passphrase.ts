import type { Messages } from '../catalog.ts';
import { formatNumber } from '../plural.ts';

/** Words of passphrase fields, their strength meter, and choosing a passphrase. */
export const passphrase = {
  your: 'Your passphrase',
  current: 'Current passphrase',
  next: 'New passphrase',
  repeatNext: 'Repeat new passphrase',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  missing: 'Enter your passphrase.',
  repeatMissing: 'Type the passphrase again.',
  differs: 'The passphrases don’t match.',
  tooShort: (least: number) =>
    `Use at least ${formatNumber(least)} characters, not all the same. Four or more unrelated words work well.`,
  suggestion: {
    suggest: 'Suggest a passphrase',
    another: 'Suggest another',
    keep: 'Would take centuries to guess. Write these words down before you go on.',
  },
  meter: {
    empty: 'Four or more unrelated words are easy to type and hard to guess.',
    byScore: [
      'Very weak. Could be guessed within an hour. Use four or more unrelated words.',
      'Weak. Could be guessed within a month. Add an unrelated word or two.',
      'Fair. Would take years to guess. One more unrelated word would make it good.',
      'Good. Would take decades to guess.',
      'Strong. Would take centuries to guess.',
    ],
    wellKnown: 'Weak. Well-known phrases and words like “vault” are guessed first. Choose words of your own.',
  },
} satisfies Messages;
