import type { SecurityKeyView } from '../../../messages/views.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Built in to a computer, or carried. */
type Attachment = SecurityKeyView['attachment'];

/** Words of security keys and their registrations, on both surfaces. */
export const securityKeys = {
  title: 'Security keys',
  lead: 'Your security keys and the sites where you use each one.',
  add: 'Add security key',
  identify: 'Which key is this?',
  unavailable: {
    title: 'Latchkey can’t recognise security keys in this browser',
    lead: 'This browser lets extensions use security keys only with access to a website, which Latchkey doesn’t ask for. You can still add security keys by name and link the sites where you use them.',
  },
  empty: {
    title: 'No security keys yet',
    lead: 'Give each one a name, e.g. “Blue, key ring”. Latchkey then tells you which is which, where you use each one, and what you’d lose with it.',
  },
  card: {
    touched: 'This is the key you touched',
    modelAndPlace: (model: string, place: string) => `${model} · kept: ${place}`,
    builtIn: 'Built into this computer',
    unknownModel: 'Security key (unknown model)',
    check: 'Check this key',
    moreFor: (key: string) => `More options for ${key}`,
    connection: 'Connection',
    transports: {
      usb: 'USB',
      nfc: 'NFC',
      ble: 'Bluetooth',
      internal: 'Built in',
      hybrid: 'Phone',
      'smart-card': 'Smart card',
    },
    added: 'Added',
    lastChecked: 'Last checked',
    byName: 'Can’t be checked: added by name',
    never: 'Never',
    sites: 'Linked sites',
    addSite: 'Link a site',
    noSites:
      'Not linked to any site yet. When you add this security key on a site, link the site here, so that you know what to change if you lose the key.',
    sitesOf: (key: string) => `Sites for ${key}`,
  },
  site: {
    named: (name: string, state: string) => `Named “${name}” there · ${state}`,
    alone: (state: string, only: string) => `${state} · ${only}`,
    registered: (day: string) => `added ${day}`,
    linked: (day: string) => `linked ${day}`,
    firstSeen: (day: string) => `first seen ${day}`,
    edit: 'Edit',
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
  },
  registration: {
    record: 'Security key for this site',
    recordSite: (key: string) => `Link ${key} to a site`,
    editLink: (key: string, host: string) => `Edit the link of ${key} to ${host}`,
    since: 'Registered on (optional)',
    linkedAlready: (key: string, host: string, account: string | undefined) =>
      account === undefined
        ? `${key} is already linked to ${host}. To link it again, choose another account or enter the name it has there.`
        : `${key} is already linked to ${host} for ${account}.`,
    editThatLink: 'Edit that link',
    linkSaved: (host: string) => `Link to ${host} saved.`,
    which: <P>(host: P) => ['Which security key do you use on ', host, '?'],
    key: 'Security key',
    kinds: { 'cross-platform': 'Security key', platform: 'Built in' } satisfies Record<Attachment, string>,
    site: 'Site',
    sitePlaceholder: 'example.com',
    name: 'Its name on the site (optional)',
    nameHint: 'Helps you find it in the site’s list of security keys.',
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
  deleted: (key: string) => `${key} deleted.`,
  deleting: {
    title: (key: string) => `Delete ${key}?`,
    act: 'Delete security key',
    warning:
      'Latchkey forgets it, but the security key keeps working on its sites. For 30 days, you can restore it from Accounts › Recently deleted. If you lost it, choose “I lost this key” instead, so that you can still see where to remove it.',
    stillUnlocks: 'It will still unlock Latchkey.',
    stillUnlocksAdvice: 'If it shouldn’t, remove it in Settings first.',
  },
  checklist: {
    title: 'Turn off two-factor authentication',
    theSite: 'the site',
    start: (where: string) => `Start on ${where}, not here.`,
    startHow:
      'Sign in there and open its security settings. It will ask for your password and a code, security key or recovery code, so keep them here until the end.',
    removeKey: (key: string, host: string) => `Remove ${key} from ${host}.`,
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
