import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

const days = (n: number) => plural(n, { one: '1 day', other: `${formatNumber(n)} days` });
const minutes = (n: number) => plural(n, { one: '1 minute', other: `${formatNumber(n)} minutes` });
const seconds = (n: number) => plural(n, { one: '1 second', other: `${formatNumber(n)} seconds` });

/** Words of what an organization has set, and what it asks of its members. */
export const organization = {
  title: 'Set by your organization',
  lead: 'Your organization manages Latchkey in this browser.',
  nobody: {
    title: 'Nobody manages this browser',
    text: 'No organization has set anything for Latchkey here. Everything is up to you.',
  },
  support: 'Get help from your organization',
  unreadable: 'What your organization set can’t be read right now. Your own settings are unchanged.',
  tasks: {
    title: 'What you need to do',
    none: 'Nothing. Your vault meets all of it.',
    passphrase: (least: number) =>
      `Your passphrase is too short. Your organization asks for ${formatNumber(least)} characters or more.`,
    changePassphrase: 'Change passphrase',
    securityKey: (left: number) =>
      left === 0
        ? 'Your organization asks for a security key that unlocks this vault. Your passphrase still opens it.'
        : `Your organization asks for a security key that unlocks this vault. You have ${days(left)} to add one.`,
    addKey: 'Add a security key',
    backup: 'Your organization asks for an up-to-date backup outside this browser.',
    backUp: 'Go to Backups',
    offer: (hosts: string) =>
      `Your organization wants codes offered as soon as these pages open: ${hosts}. The browser has to allow it.`,
    allow: 'Allow',
  },
  missing: {
    title: 'Sites that need two-factor authentication',
    lead: 'Your organization asks for a code or a security key at each of these sites. Latchkey has none for them yet.',
    page: 'How to set it up',
    pageFor: (host: string) => `How to set it up at ${host}`,
    open: 'Open site',
    openFor: (host: string) => `Open site ${host}`,
    add: 'Add account',
    addFor: (host: string) => `Add account for ${host}`,
    done: 'Latchkey has a code or a security key for every site your organization listed.',
  },
  rules: {
    title: 'What’s set',
    none: 'Nothing that Latchkey can use.',
    suggested: 'Suggested',
    suggestedHint: 'Suggested settings apply until you choose something else.',
    minPassphraseLength: (n: number) =>
      `A passphrase needs ${plural(n, { one: '1 character', other: `${formatNumber(n)} characters` })} or more.`,
    requireSecurityKey: {
      yes: 'A security key must be able to unlock the vault.',
      no: 'A security key isn’t required.',
    },
    securityKeyGraceDays: (n: number) =>
      n === 0 ? 'There’s no waiting time for that key.' : `You have ${days(n)} to add that key.`,
    idleMinutesMax: (n: number) => `The vault locks after ${minutes(n)} without input, or sooner.`,
    lockWithSystem: {
      yes: 'The vault locks with the computer.',
      no: 'You decide whether the vault locks with the computer.',
    },
    clipboardSecondsMax: (n: number) => `A copied code is cleared after ${seconds(n)}, or sooner.`,
    allowExport: {
      yes: 'You can export accounts.',
      no: 'You can’t export accounts, show their setup keys or save recovery codes as text. Backups still work.',
    },
    allowPlainExport: {
      yes: 'You can export without encryption.',
      no: 'Exports have to be encrypted. You can’t show setup keys or save recovery codes as text.',
    },
    allowPrint: { yes: 'You can print secrets.', no: 'You can’t print anything that holds secrets.' },
    requireBackup: { yes: 'You have to keep a backup outside this browser.', no: 'A backup isn’t required.' },
    syncTargets: (hosts: string) =>
      hosts === '' ? 'Sync can’t use any server.' : `Sync can use only these servers: ${hosts}.`,
    syncServer: (url: string) => `The address suggested for sync is ${url}`,
    allowBrowserSync: {
      yes: 'You can sync through the browser’s own account.',
      no: 'You can’t sync through the browser’s own account.',
    },
    offerOnArrival: (hosts: string) => `Codes are offered as soon as these pages open: ${hosts}.`,
    allowHttpHosts: {
      yes: 'Codes can be filled on private pages without encryption, after a question.',
      no: 'Codes are filled only on encrypted pages.',
    },
    askFirstFill: {
      yes: 'Latchkey asks before it fills an account’s code on a site for the first time.',
      no: 'Latchkey doesn’t ask again on sites that an account is linked to.',
    },
    hideWelcome: { yes: 'The welcome page doesn’t open by itself.', no: 'The welcome page opens after installing.' },
    language: (tag: string) => `Latchkey’s language is ${tag}, if it has it.`,
    requireTwoFactorAt: (hosts: string) => `You need a code or a security key at these sites: ${hosts}.`,
  },
  problems: {
    title: 'Not taken over',
    lead: 'Latchkey couldn’t use these entries and ignored them. Everything else applies. Tell whoever manages your browser.',
    unknown: (key: string) => `“${key}”: this version of Latchkey doesn’t know it.`,
    value: (key: string) => `“${key}”: its value isn’t of the right kind.`,
    host: (key: string, item: string) => `“${item}” in “${key}”: it isn’t a host such as “example.com”.`,
    choice: (key: string) => `“${key}”: it can be set, but not suggested.`,
  },
  limits: {
    title: 'What your organization can’t do',
    list: [
      'It can’t see your accounts, codes, setup keys, recovery codes or passphrase.',
      'It can’t export or copy your vault, and it can’t open it.',
      'It can’t delete anything or lock you out: whatever it sets, your passphrase keeps opening the vault.',
      'When it stops managing this browser, your own settings apply again.',
    ],
  },
  locked: {
    byOrganization: 'Set by your organization.',
    notAllowed: 'Your organization doesn’t allow this.',
    atMost: (longest: string) => `Set by your organization: ${longest} at most.`,
    minutes,
    seconds,
    noExport: 'Your organization doesn’t allow exports. Backups still work.',
    noPlainExport: 'Your organization allows only encrypted exports. Choose an encrypted format.',
    noPrint: 'Your organization doesn’t allow printing secrets.',
    noKeys: 'Your organization doesn’t allow setup keys to be shown. Codes still work.',
    noCodesFile: 'Your organization doesn’t allow files of secrets without encryption.',
    noBrowserSync: 'Your organization doesn’t allow sync through the browser’s own account.',
  },
  line: {
    label: 'Your organization',
    tasks: (n: number) =>
      plural(n, {
        one: 'Your organization asks you to do one thing.',
        other: `Your organization asks you to do ${formatNumber(n)} things.`,
      }),
    missing: (host: string) => `Your organization asks for two-factor authentication at ${host}.`,
    sites: (n: number) =>
      plural(n, {
        one: 'Your organization asks for two-factor authentication at one more site.',
        other: `Your organization asks for two-factor authentication at ${formatNumber(n)} more sites.`,
      }),
    show: 'Show',
    showIn: 'Show what your organization asks for',
  },
} satisfies Messages;
