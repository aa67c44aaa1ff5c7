import type { SkipReason } from '../../../recovery/likely-code.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of recovery codes, on both surfaces. */
export const recovery = {
  title: 'Recovery codes',
  lead: 'Codes that let you in if you lose your phone or security key. Each works once.',
  add: 'Add recovery codes',
  reading: {
    titlePopup: 'Save recovery codes',
    titleNew: (account: string) => `New recovery codes for ${account}`,
    looking: 'Looking for recovery codes on this page…',
    lookAgain: 'Look again',
    paste: 'Paste the codes',
    pasteHint: 'Copy them from the page or the downloaded file. Text around them is ignored.',
    text: 'Recovery codes',
    textHint:
      'Paste the list from the site, or drop its text file here. Numbering and other words are ignored; codes marked as used stay marked.',
    placeholder: '3f9c-81d2\n77a0-4be1\n…',
    preview: 'Preview',
    eachLine: 'Use each line as a code',
    findCodes: 'Find the codes in the text',
    foundOnPage: (n: number) =>
      plural(n, { one: '1 code found on this page.', other: `${formatNumber(n)} codes found on this page.` }),
    foundInText: (n: number) => plural(n, { one: '1 code found.', other: `${formatNumber(n)} codes found.` }),
    foundByLine: (n: number) =>
      plural(n, { one: '1 code, from one line.', other: `${formatNumber(n)} codes, one from each line.` }),
    areTheseAll: 'Are these all of them?',
    struckThrough: 'Codes that are crossed out are marked as used.',
    usedCount: (n: number) =>
      plural(n, { one: '1 is marked as used.', other: `${formatNumber(n)} are marked as used.` }),
    removeOthers: 'Remove anything that isn’t a code.',
    found: 'Codes found',
    used: 'used',
    markUsed: (code: string) => `Mark ${code} as used`,
    markUnused: (code: string) => `Mark ${code} as unused`,
    remove: (code: string) => `Remove ${code}`,
    pasteInstead: 'Paste them instead',
    editText: 'Edit the text',
    skipped: (n: number, all: number) =>
      plural(n, {
        one: `1 of ${formatNumber(all)} lines left out`,
        other: `${formatNumber(n)} of ${formatNumber(all)} lines left out`,
      }),
    include: 'Include',
    includeLine: (line: string) => `Include ${line}`,
    reasons: {
      words: 'looks like words',
      number: 'looks like a date or another number',
      'setup-key': 'looks like a setup key; use “Add account” for it',
      short: 'too short for a code',
      long: 'too long for a code',
      twice: 'duplicate',
      many: 'beyond the limit of 200 codes',
    } satisfies Record<SkipReason, string>,
    account: 'Account',
    existingAccount: 'Existing account',
    newAccount: 'New account',
    replaces: (n: number) =>
      plural(n, {
        one: 'Your existing code will be marked as replaced.',
        other: `Your ${formatNumber(n)} existing codes will be marked as replaced.`,
      }),
    replacesStored:
      'The codes you saved before will be marked as replaced. They stay in the history but are no longer filled.',
    saved: (n: number) =>
      plural(n, { one: '1 recovery code saved.', other: `${formatNumber(n)} recovery codes saved.` }),
  },
  empty: {
    title: 'No recovery codes yet',
    lead: 'Sites show recovery codes once, when you turn on two-factor authentication. Paste the list or drop its text file here. It’s kept encrypted, and you can always see how many are left.',
    forAccount: 'No recovery codes for this account yet',
  },
  showAll: 'Show all accounts',
  low: (n: number) =>
    plural(n, {
      one: '1 account is running out of recovery codes. Get new ones on the site and add them here; the old ones will stop working.',
      other: `${formatNumber(n)} accounts are running out of recovery codes. Get new ones on the sites and add them here; the old ones will stop working.`,
    }),
  list: 'Recovery codes by account',
  set: {
    historyOnly: 'No active codes, only history.',
    saved: (day: string) => `Saved ${day}`,
    savedFewLeft: (day: string) => `Saved ${day} · get new ones on the site soon`,
    savedNoneLeft: (day: string) => `Saved ${day} · none left: get new ones on the site`,
    left: (unused: number, total: number) => `${formatNumber(unused)} of ${formatNumber(total)} left`,
    showCodes: 'Show codes',
    hideCodes: 'Hide codes',
    copyAll: 'Copy all',
    download: 'Download',
    print: 'Print',
    replace: 'Replace',
    copiedAll: (n: number) =>
      plural(n, { one: '1 unused code copied.', other: `${formatNumber(n)} unused codes copied.` }),
    copied: 'Recovery code copied. Mark it as used once you’ve used it.',
    downloaded: 'Downloaded without encryption. Move the file somewhere safe.',
    deleted: 'Recovery codes deleted.',
    markedUsed: 'Marked as used.',
  },
  codes: {
    list: 'Codes',
    usedBefore: 'used before',
    usedOn: (day: string) => `used ${day}`,
    copy: (place: number) => `Copy code ${formatNumber(place)}`,
    markUsed: (place: number) => `Mark code ${formatNumber(place)} as used`,
    markUnused: (place: number) => `Mark code ${formatNumber(place)} as unused`,
  },
  replaced: {
    sets: (n: number) => plural(n, { one: '1 replaced set', other: `${formatNumber(n)} replaced sets` }),
    saved: (n: number, saved: string) =>
      plural(n, { one: `1 code, saved ${saved}`, other: `${formatNumber(n)} codes, saved ${saved}` }),
    savedAndReplaced: (n: number, saved: string, replaced: string) =>
      plural(n, {
        one: `1 code, saved ${saved}, replaced ${replaced}`,
        other: `${formatNumber(n)} codes, saved ${saved}, replaced ${replaced}`,
      }),
    show: 'Show',
    hide: 'Hide',
    delete: 'Delete replaced set',
  },
  deleting: {
    title: 'Delete these recovery codes?',
    act: 'Delete codes',
    active: (n: number, account: string) =>
      plural(n, {
        one: `If you lose your other ways to sign in, the unused code for ${account} may be all you have left.`,
        other: `If you lose your other ways to sign in, the ${formatNumber(n)} unused codes for ${account} may be all you have left.`,
      }),
    replaced: 'The site no longer accepts these codes; they’re kept only as history.',
    restorable: 'You can restore them from Accounts › Recently deleted for 30 days.',
  },
  file: {
    title: (account: string) => `Recovery codes: ${account}`,
    note: (day: string) => `Saved ${day}. Each code works once.`,
    name: (account: string) => `recovery-codes-${account}.txt`,
    unnamed: 'account',
  },
} satisfies Messages;
