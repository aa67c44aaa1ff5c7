import type { SkipReason } from '../../../recovery/likely-code.ts';
import type { SupersededWhy } from '../../../recovery/set.ts';
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
      'Paste the list from the site, or drop its text file or PDF here. Numbering and other words are ignored; codes marked as used stay marked.',
    placeholder: '3f9c-81d2\n77a0-4be1\n…',
    preview: 'Preview',
    eachLine: 'Use each line as a code',
    findCodes: 'Find the codes in the text',
    foundOnPage: (n: number) =>
      plural(n, { one: '1 code found on this page.', other: `${formatNumber(n)} codes found on this page.` }),
    foundInText: (n: number) => plural(n, { one: '1 code found.', other: `${formatNumber(n)} codes found.` }),
    foundByLine: (n: number) =>
      plural(n, { one: '1 code, from one line.', other: `${formatNumber(n)} codes, one from each line.` }),
    areTheseAll: 'Are these all of them? Correct any that were misread.',
    struckThrough: 'Codes that are crossed out are marked as used.',
    usedCount: (n: number) =>
      plural(n, { one: '1 is marked as used.', other: `${formatNumber(n)} are marked as used.` }),
    removeOthers: 'Correct any that were misread, and remove anything that isn’t a code.',
    found: 'Codes found',
    used: 'used',
    markUsed: (code: string) => `Mark ${code} as used`,
    markUnused: (code: string) => `Mark ${code} as unused`,
    remove: (code: string) => `Remove ${code}`,
    correct: (code: string) => `Correct ${code}`,
    codeNumber: (place: number) => `Code ${formatNumber(place)}`,
    addCode: 'Add a code',
    newCode: 'New code',
    notTaken: {
      twice: 'Already in the list.',
      long: 'Too long: a code has at most 256 characters.',
      many: 'A set can have at most 200 codes.',
    },
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
    why: 'Why are you replacing them?',
    whyChoices: {
      renewed: 'The site gave me new ones',
      seen: 'Someone may have seen the old ones',
      corrected: 'The old list was wrong',
    } satisfies Record<SupersededWhy, string>,
    saved: (n: number) =>
      plural(n, { one: '1 recovery code saved.', other: `${formatNumber(n)} recovery codes saved.` }),
  },
  known: {
    all: 'All of these codes are already saved for this account.',
    here: (n: number) =>
      plural(n, {
        one: '1 of these codes is already saved for this account. If it was used, it stays marked as used.',
        other: `${formatNumber(n)} of these codes are already saved for this account. Those that were used stay marked as used.`,
      }),
    elsewhere: (n: number, account: string) =>
      plural(n, {
        one: `1 of these codes is already saved for ${account}. Check that you picked the right account.`,
        other: `${formatNumber(n)} of these codes are already saved for ${account}. Check that you picked the right account.`,
      }),
    replaced: (n: number, day: string) =>
      plural(n, {
        one: `1 of these codes is from a set that you replaced on ${day}. The site may no longer accept it.`,
        other: `${formatNumber(n)} of these codes are from a set that you replaced on ${day}. The site may no longer accept them.`,
      }),
  },
  renew: (service: string) => `Get new codes from ${service}`,
  use: {
    title: (code: string) => `What was ${code} used for?`,
    field: 'Used for',
    example: 'e.g. signing in on my new phone',
    saved: 'Saved.',
  },
  history: {
    keep: 'Delete replaced codes',
    never: 'Only when I delete them',
    days: (n: number) => plural(n, { one: 'After 1 day', other: `After ${formatNumber(n)} days` }),
    years: (n: number) => plural(n, { one: 'After 1 year', other: `After ${formatNumber(n)} years` }),
    hint: 'Codes that were replaced are never filled. They go to Recently deleted first, where you can restore them for 30 days.',
  },
  empty: {
    title: 'No recovery codes yet',
    lead: 'Sites show recovery codes once, when you turn on two-factor authentication. Paste the list or drop its text file or PDF here. It’s kept encrypted, and you can always see how many are left.',
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
    showNext: 'Show next code',
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
    usedOnFor: (day: string, what: string) => `used ${day}: ${what}`,
    sayUse: (place: number) => `Note what code ${formatNumber(place)} was used for`,
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
    why: {
      renewed: 'The site made new ones.',
      seen: 'Someone may have seen them.',
      corrected: 'The list was wrong.',
    } satisfies Record<SupersededWhy, string>,
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
    replaced: 'The site probably no longer accepts these codes; they’re kept only as history.',
    restorable: 'You can restore them from Accounts › Recently deleted for 30 days.',
  },
  file: {
    title: (account: string) => `Recovery codes: ${account}`,
    note: (day: string) => `Saved ${day}. Each code works once.`,
    name: (account: string) => `recovery-codes-${account}.txt`,
    unnamed: 'account',
  },
} satisfies Messages;
