import type { SecurityKeyView } from '../../../messages/views.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Built in to a computer, or carried. */
type Attachment = SecurityKeyView['attachment'];

/** Words of security keys and their registrations, on both surfaces. */
export const securityKeys = {
  title: 'Security keys',
  lead: 'Your security keys, and the sites you use each one on.',
  add: 'Add security key',
  identify: 'Identify a security key',
  unavailable: {
    title: 'Latchkey can’t recognise security keys in this browser',
    lead: 'Here, extensions can use security keys only with access to a site, which Latchkey doesn’t ask for. You can still add security keys by name and link the sites you use them on.',
  },
  empty: {
    title: 'No security keys yet',
    lead: 'Give each one a name, e.g. “Blue, key ring”. Latchkey then tells you which is which, where you use each one, and what you’d lose with it.',
  },
  single: {
    title: (n: number) =>
      plural(n, {
        one: '1 account is protected by only one security key',
        other: `${formatNumber(n)} accounts are protected by only one security key`,
      }),
    account: (account: string, key: string) => `${account} (${key})`,
    more: (n: number) => plural(n, { one: '1 more', other: `${formatNumber(n)} more` }),
    advice: (accounts: string) =>
      `${accounts}. Add a second security key there and keep it somewhere else, so that losing the first doesn’t lock you out.`,
  },
  card: {
    lost: (day: string) => `Lost ${day}`,
    touched: 'This is the key you touched',
    modelAndPlace: (model: string, place: string) => `${model} · kept: ${place}`,
    builtIn: 'Built into this computer',
    unknownModel: 'Security key (unknown model)',
    check: 'Check this key',
    moreFor: (key: string) => `More options for ${key}`,
    rename: 'Rename',
    markFound: 'Mark as found',
    markLost: 'Mark as lost',
    connection: 'Connection',
    transports: {
      usb: 'USB',
      nfc: 'NFC',
      ble: 'Bluetooth',
      internal: 'Built in',
      hybrid: 'Phone',
      'smart-card': 'Smart card',
    },
    unknown: 'Unknown',
    added: 'Added',
    lastChecked: 'Last checked',
    byName: 'Can’t be checked: added by name',
    never: 'Never',
    lostUnlocks: 'It still unlocks Latchkey for anyone who has it and its PIN or fingerprint. Remove it in Settings.',
    lostAdvice: 'Sign in to each site below another way, and remove this security key there.',
    sites: 'Linked sites',
    addSite: 'Link a site',
    noSites:
      'Not linked to any site yet. When you add this security key on a site, link the site here, so you know what to change if you lose the key.',
    sitesOf: (key: string) => `Sites for ${key}`,
  },
  site: {
    named: (name: string, state: string) => `Named “${name}” there · ${state}`,
    registered: (day: string) => `added ${day}`,
    used: (ago: string) => `used ${ago}`,
    removed: (day: string) => `removed ${day}`,
    markUsed: 'Mark as just used',
    markRemoved: 'Mark as removed',
    markRegistered: 'Mark as added again',
    deleteRecord: 'Unlink',
  },
  form: {
    kind: 'Kind of security key',
    kinds: { 'cross-platform': 'A key I carry', platform: 'Built into this computer' } satisfies Record<
      Attachment,
      string
    >,
    name: 'Name',
    examples: { 'cross-platform': 'Blue key', platform: 'Work laptop' } satisfies Record<Attachment, string>,
    nameHint: 'Something you’ll recognise it by.',
    nameMissing: 'Enter a name for the security key.',
    place: 'Where it’s kept',
    placeExample: 'On my key ring',
    touch: 'Follow the browser’s prompt and touch the security key.',
    addByName: 'Add by name only',
    register: 'Add security key',
    rename: (key: string) => `Rename ${key}`,
  },
  registration: {
    record: 'Security key for this site',
    recordSite: (key: string) => `Link ${key} to a site`,
    which: <P>(host: P) => ['Which security key did you just add on ', host, '?'],
    key: 'Security key',
    kinds: { 'cross-platform': 'Security key', platform: 'Built in' } satisfies Record<Attachment, string>,
    site: 'Site',
    sitePlaceholder: 'example.com',
    name: 'What you named it on the site',
    nameHint: 'Optional. Helps you find it in the site’s list of security keys.',
    account: 'Account',
    accountOptional: 'Account (optional)',
    accountHint: 'Shows the security key with this account.',
    noAccount: 'None of these',
    anotherKey: 'Another security key',
    recognise: 'Let Latchkey recognise it',
    recorded: (key: string, host: string) => `${key} linked to ${host}.`,
    deleted: (host: string) => `${host} unlinked.`,
  },
  added: (key: string) => `${key} added.`,
  addedByName: (key: string) => `${key} added by name.`,
  identified: (key: string) => `This is ${key}. Its signature is valid.`,
  deleted: (key: string) => `${key} deleted.`,
  deleting: {
    title: (key: string) => `Delete ${key}?`,
    act: 'Delete security key',
    warning:
      'Latchkey forgets it, but the security key keeps working on its sites. If you lost it, mark it as lost instead, so that you can still see where to remove it. You can restore it from Accounts › Recently deleted for 30 days.',
    stillUnlocks: 'It will still unlock Latchkey.',
    stillUnlocksAdvice: 'If it shouldn’t, remove it in Settings first.',
  },
  checklist: {
    title: 'Turn off two-factor authentication',
    theSite: 'the site',
    start: (where: string) => `Start on ${where}, not here.`,
    startHow:
      'Sign in there and open its security settings. It will ask for your password and a code, security key or recovery code, so keep them here until the end.',
    removeKey: (key: string, host: string) => `Remove ${key} on ${host}.`,
    quoted: (name: string) => `“${name}”`,
    removeKeyHow: 'Then mark it as removed here. The security key and its other sites stay in your list.',
    markRemoved: 'Mark as removed',
    markedRemoved: 'Security key marked as removed.',
    turnOff: 'Turn off the authenticator app there.',
    turnOffHow: (where: string) =>
      `When ${where} no longer asks for a code, stop generating codes here. The setup key stays in the account’s history.`,
    stop: 'Stop generating codes',
    codesLast: 'Delete recovery codes last.',
    codesLastHow: (n: number) =>
      plural(n, {
        one: 'They stop working once every method is off. You have 1 unused code.',
        other: `They stop working once every method is off. You have ${formatNumber(n)} unused codes.`,
      }),
    showCodes: 'Show recovery codes',
    signIn: 'Check that you can sign in with the password alone.',
    signInHow: 'Then delete the account here if you no longer need it.',
    stopTitle: 'Stop generating codes?',
    stopWarning: (where: string) =>
      `Do this only once ${where} no longer asks for a code. The account’s recovery codes and security keys are kept.`,
  },
} satisfies Messages;
