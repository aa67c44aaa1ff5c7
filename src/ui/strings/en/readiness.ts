import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words about what would still open each account. */
export const readiness = {
  title: 'Readiness',
  lead: 'How you’d still get into each account if you lost something. Latchkey counts only what it has recorded or you’ve told it.',
  none: {
    title: 'No accounts yet',
    lead: 'Add an account, and this page tells you how you’d still get into it after a loss.',
  },
  headline: {
    safe: (n: number) =>
      plural(n, {
        one: 'Your account would survive the loss of any single thing.',
        other: `All ${formatNumber(n)} accounts would survive the loss of any single thing.`,
      }),
    survive: (n: number, total: number) =>
      plural(n, {
        one: `1 of ${formatNumber(total)} would survive any single loss.`,
        other: `${formatNumber(n)} of ${formatNumber(total)} would survive any single loss.`,
      }),
    lockedOut: (loss: string, n: number, total: number) =>
      plural(total, {
        one: `If you lost ${loss}, you’d be locked out of your account.`,
        other: `If you lost ${loss}, you’d be locked out of ${formatNumber(n)} of your ${common.accounts(total)}.`,
      }),
    unknown: (loss: string, n: number, total: number) =>
      plural(total, {
        one: `If you lost ${loss}, Latchkey can’t tell yet whether you’d get into your account.`,
        other: `If you lost ${loss}, Latchkey can’t tell yet whether you’d get into ${formatNumber(n)} of your ${common.accounts(total)}.`,
      }),
    later: (loss: string, n: number, total: number) =>
      plural(total, {
        one: `If you lost ${loss}, only the service itself could let you into your account.`,
        other: `If you lost ${loss}, only the service itself could let you into ${formatNumber(n)} of your ${common.accounts(total)}.`,
      }),
  },
  letters: {
    A: 'as usual',
    B: 'another way',
    C: 'by the service, later',
    D: 'locked out',
    '?': 'not known',
  },
  account: {
    title: 'If you lose …',
    all: 'All accounts',
  },
  signIn: {
    title: 'How you sign in',
    question: 'How do you sign in?',
    hint: 'With single sign-on, if you can get into the other account, you can get into this one.',
    itself: 'With its own password and codes',
    account: 'With another account in this vault',
    provider: 'With a provider that isn’t in this vault',
    which: 'Which account?',
    name: 'Which provider?',
    nameExample: 'Google',
    inVault: {
      found: (n: number) =>
        plural(n, { one: 'An account there is in your vault.', other: 'Accounts there are in your vault.' }),
      use: (account: string) => `Use ${account}`,
    },
    usual: ['Google', 'Microsoft', 'Apple', 'GitHub', 'Facebook', 'Okta'],
  },
  service: {
    title: 'If you lost everything',
    question: 'Would the service let you back in?',
    unsaid: 'I don’t know',
    some: 'Yes, eventually',
    none: 'No',
    page: (service: string) => `What ${service} says about lost access`,
    means: {
      email: 'It sends an email',
      sms: 'It sends a text message',
      call: 'It calls',
      waiting: 'It makes you wait',
      support: 'Its support checks who you are',
    },
    days: 'How many days it takes, if you know',
    daysWrong: 'Enter a number of days, or nothing.',
  },
  map: {
    title: 'If you lose …',
    table: 'Readiness map',
    account: 'Account',
    /** After the verdict, where it rests on something older than it should be. */
    stale: '(out of date)',
    alike: (first: string, n: number) =>
      plural(n, { one: `${first} and 1 more`, other: `${first} and ${formatNumber(n)} more` }),
    together: 'Accounts with the same answers are in one row.',
  },
  things: {
    thisComputer: 'this computer',
    otherComputer: 'another computer',
    passphrase: 'your passphrase',
    phone: 'your phone',
    sheet: (day: string) => `the sheet from ${day}`,
    envelope: (day: string) => `the envelope from ${day}`,
    backup: (day: string) => `the backup from ${day}`,
    emergencyCode: 'the emergency code',
    key: 'a security key',
    provider: (name: string) => `your ${name} account`,
    unknown: 'something that is no longer listed',
    at: (thing: string, place: string) => `${thing} (${place})`,
    inComputer: 'in this computer',
    bag: 'this computer and the keys kept with it',
    place: (place: string) => `everything kept at “${place}”`,
    allBut: (place: string) => `everything except what’s kept at “${place}”`,
  },
  proof: {
    title: (account: string, loss: string) => `${account}, if you lost ${loss}`,
    usual: 'Opens as usual:',
    other: 'Opens in another way:',
    later: 'Only the service itself can help, and it takes time.',
    locked: 'Nothing that Latchkey knows of would open it.',
    unknown: 'Latchkey can’t tell yet.',
    rests: 'This needs:',
    helps: 'Any of these would help:',
    helpsTogether: (parts: string) => `all of these: ${parts}`,
    asks: 'Answer this first:',
    othersToo: 'You may be asked something else after that.',
    circle: (accounts: string) => `These accounts only open each other: ${accounts}.`,
    ways: {
      code: 'a code from this vault',
      codeCopy: (thing: string) => `a code from ${thing}`,
      key: (key: string) => key,
      passkey: (provider: string) => `a passkey kept by ${provider}`,
      recovery: (n: number) => `${common.recoveryCodes(n)} in this vault`,
      recoveryCopy: (n: number, thing: string) => `${common.recoveryCodes(n)} on ${thing}`,
      signOn: (account: string) => `signing in with ${account}`,
      service: 'the service’s own recovery',
      serviceListed: 'the service’s own recovery (it has a page about this)',
      unsaid: 'a way that you haven’t told Latchkey about',
    },
    stale: {
      key: (key: string, day: string) => `${key} hasn’t been checked since ${day}.`,
      sheet: (sheet: string) => `An account has changed since ${sheet} was printed.`,
      backup: (backup: string) => `The account has changed since ${backup} was made.`,
    },
    help: {
      kept: (thing: string) => `${thing}, if you still had it`,
      remembered: (passphrase: string) => `${passphrase}, if you remembered it`,
      backedUp: (thing: string) => `a newer one than ${thing}`,
      putOn: (thing: string) => `${thing}, if this account were on it`,
      registered: (key: string) => `${key}, if it were registered with this account`,
      providerOpens: (provider: string) => `a way into ${provider}`,
      signsIn: 'another way to sign in',
    },
  },
  questions: {
    where: (thing: string) => `Where is ${thing} kept?`,
    provider: (provider: string) => `Which of your accounts is ${provider}?`,
    signIn: (account: string) => `How do you sign in to ${account}?`,
    openAccount: 'Open the account',
    saved: 'Saved. The map is up to date.',
  },
  steps: {
    title: 'Next steps',
    none: 'Latchkey has nothing to suggest right now.',
    dismiss: 'Not now',
    dismissed: 'Hidden until something changes.',
    effect: (n: number, loss: string) =>
      plural(n, {
        one: `You’d still get into 1 account if you lost ${loss}.`,
        other: `You’d still get into ${formatNumber(n)} accounts if you lost ${loss}.`,
      }),
    renews: (n: number) =>
      plural(n, {
        one: 'Another way into 1 account would be up to date again.',
        other: `Another way into ${formatNumber(n)} accounts would be up to date again.`,
      }),
    mayHelp: (n: number, loss: string) =>
      plural(n, {
        one: `You might still get into 1 account if you lost ${loss}.`,
        other: `You might still get into ${formatNumber(n)} accounts if you lost ${loss}.`,
      }),
    actions: {
      backUp: 'Make a backup and keep it somewhere else',
      backUpAt: (place: string) => `Make a backup and keep it here: ${place}`,
      printCode: 'Print the vault’s emergency code',
      printCodeAt: (place: string) => `Print the vault’s emergency code and keep it here: ${place}`,
      printSheet: 'Print a sheet with your accounts',
      printSheetAt: (place: string) => `Print a sheet with your accounts and keep it here: ${place}`,
      renewSheet: (sheet: string) => `Print a new sheet to replace ${sheet}`,
      saveCodes: (account: string) => `Save recovery codes for ${account}`,
      registerKey: (account: string, key: string) => `Register ${key} with ${account}`,
      sayWhere: (thing: string) => `Say where ${thing} is kept`,
      checkKey: (key: string) => `Check ${key}`,
      putOnPhone: 'Put your accounts on a phone as well',
      putOnThisPhone: (phone: string) => `Put your accounts on ${phone} again`,
    },
    go: {
      'back-up': 'Back up',
      'print-emergency-code': 'Print',
      'print-sheet': 'Print',
      'renew-sheet': 'Print',
      'save-recovery-codes': 'Save codes',
      'register-key': 'Show how',
      'say-where': 'Answer',
      'check-key': 'Check',
      'put-on-phone': 'Show how',
    },
  },
  whatIf: {
    title: 'What if I lose …?',
    lead: 'Tick everything that would be lost together.',
    things: 'Things',
    places: 'Everything kept at',
    none: 'Tick something to see what would still open.',
    result: (n: number, total: number) =>
      n === 0
        ? `You wouldn’t be locked out of any of your ${common.accounts(total)} for certain.`
        : `You’d be locked out of ${formatNumber(n)} of your ${common.accounts(total)}.`,
    counts: (verdict: string, accounts: string) => `${verdict}: ${accounts}`,
    more: (n: number) => plural(n, { one: 'and 1 more', other: `and ${formatNumber(n)} more` }),
    clear: 'Clear',
  },
} satisfies Messages;
