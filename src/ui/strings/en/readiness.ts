import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words about what would still open each account. */
export const readiness = {
  title: 'Readiness',
  lead: 'What would still open each account if something were lost. Latchkey counts only what it has seen or what you have said.',
  none: {
    title: 'No accounts yet',
    lead: 'Add an account, and this page tells you what would still open it after a loss.',
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
        other: `If you lost ${loss}, you’d be locked out of ${formatNumber(n)} of ${common.accounts(total)}.`,
      }),
    unknown: (loss: string, n: number, total: number) =>
      plural(total, {
        one: `If you lost ${loss}, Latchkey can’t tell yet whether you’d get into your account.`,
        other: `If you lost ${loss}, Latchkey can’t tell yet about ${formatNumber(n)} of ${common.accounts(total)}.`,
      }),
    later: (loss: string, n: number, total: number) =>
      plural(total, {
        one: `If you lost ${loss}, only the service itself could let you into your account.`,
        other: `If you lost ${loss}, only the service itself could let you into ${formatNumber(n)} of ${common.accounts(total)}.`,
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
    title: 'Signs in with another account',
    question: 'How do you sign in?',
    hint: 'With single sign-on, this account opens when the other one does.',
    itself: 'With its own password and codes',
    account: 'With another account in this vault',
    provider: 'With a provider that isn’t in this vault',
    which: 'Which account?',
    name: 'Which provider?',
    nameExample: 'Google',
  },
  service: {
    title: 'If you lost everything',
    question: 'Would the service let you back in?',
    unsaid: 'I don’t know',
    some: 'Yes, in time',
    none: 'No',
    page: (service: string) => `What ${service} says about lost access`,
    means: {
      email: 'It sends an e-mail',
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
    sheet: (day: string) => `the sheet of ${day}`,
    envelope: (day: string) => `the envelope of ${day}`,
    backup: (day: string) => `the backup of ${day}`,
    emergencyCode: 'the emergency code',
    key: 'a security key',
    provider: (name: string) => `your ${name} account`,
    unknown: 'something that is no longer listed',
    at: (thing: string, place: string) => `${thing} (${place})`,
    inComputer: 'in this computer',
    bag: 'this computer and the keys kept with it',
    place: (place: string) => `everything kept at “${place}”`,
    allBut: (place: string) => `everything but what is at “${place}”`,
  },
  proof: {
    title: (account: string, loss: string) => `${account}, without ${loss}`,
    usual: 'Opens as usual:',
    other: 'Opens in another way:',
    later: 'Only the service itself can help, and it takes time.',
    locked: 'Nothing that Latchkey knows of would open it.',
    unknown: 'Latchkey can’t tell yet.',
    rests: 'This needs:',
    helps: 'Any one of these would have helped:',
    helpsTogether: (parts: string) => `${parts}, together`,
    asks: 'One answer would settle it:',
    othersToo: 'If that doesn’t help, there is more to answer.',
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
      serviceListed: 'the service’s own recovery, for which it has a page',
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
      backedUp: (thing: string) => `${thing} made again since the last change`,
      putOn: (thing: string) => `this account put on ${thing}`,
      registered: (key: string) => `${key} registered with this account`,
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
    none: 'Nothing that Latchkey could suggest would make a difference now.',
    dismiss: 'Not now',
    dismissed: 'Hidden until something changes.',
    effect: (n: number, loss: string) =>
      plural(n, {
        one: `1 account would survive the loss of ${loss}.`,
        other: `${formatNumber(n)} accounts would survive the loss of ${loss}.`,
      }),
    renews: (n: number) =>
      plural(n, {
        one: 'What opens 1 account would be up to date again.',
        other: `What opens ${formatNumber(n)} accounts would be up to date again.`,
      }),
    mayHelp: (n: number, loss: string) =>
      plural(n, {
        one: `1 account may survive the loss of ${loss}.`,
        other: `${formatNumber(n)} accounts may survive the loss of ${loss}.`,
      }),
    actions: {
      backUp: 'Make a backup and keep it somewhere else',
      backUpAt: (place: string) => `Make a backup and keep it at “${place}”`,
      printCode: 'Print the vault’s emergency code',
      printCodeAt: (place: string) => `Print the vault’s emergency code and keep it at “${place}”`,
      printSheet: 'Print a sheet with your accounts',
      printSheetAt: (place: string) => `Print a sheet with your accounts and keep it at “${place}”`,
      renewSheet: (sheet: string) => `Print ${sheet} again`,
      saveCodes: (account: string) => `Save recovery codes of ${account}`,
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
        ? `You’d still get into all ${common.accounts(total)}.`
        : `You’d be locked out of ${formatNumber(n)} of ${common.accounts(total)}.`,
    counts: (verdict: string, accounts: string) => `${verdict}: ${accounts}`,
    more: (n: number) => plural(n, { one: 'and 1 more', other: `and ${formatNumber(n)} more` }),
    clear: 'Clear',
  },
} satisfies Messages;
