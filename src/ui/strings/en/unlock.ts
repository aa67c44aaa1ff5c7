import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

type Methods = Readonly<Record<'touch-id' | 'windows-hello' | 'fingerprint', string>>;

/** Words of the screens outside the open vault, on both surfaces. */
export const unlock = {
  restoreBackup: 'Restore a backup',
  connect: 'Connect to my vault',
  /** This computer’s own authenticator within a sentence, and as a name. */
  methods: {
    'touch-id': 'Touch ID',
    'windows-hello': 'Windows Hello',
    fingerprint: 'fingerprint or PIN',
  } satisfies Methods,
  methodNames: {
    'touch-id': 'Touch ID',
    'windows-hello': 'Windows Hello',
    fingerprint: 'Fingerprint or PIN',
  } satisfies Methods,
  securityKey: 'security key',
  locked: {
    title: 'Latchkey is locked',
    withSecurityKey: 'Unlock with fingerprint or security key',
    with: (method: string) => `Unlock with ${method}`,
    withAnotherKey: 'Use another security key',
    touchKey: 'Follow the browser’s prompt and touch your security key.',
    followPrompt: 'Follow the prompt on your screen.',
    keysUnavailable:
      'Your security keys don’t work in this browser: it lets extensions use them only with access to a website. Unlock with your passphrase.',
    useEmergencyCode: 'Use emergency code',
    forgot: {
      title: 'Forgot your passphrase?',
      lead: 'We can’t reset it. You can:',
      securityKey: 'Unlock with your fingerprint or security key instead.',
      emergencyCode: 'Use the emergency code from your emergency sheet. You’ll choose a new passphrase.',
      backup:
        'Restore a backup or a daily snapshot from a time when you had another passphrase. It opens with the passphrase of that time.',
      startOver:
        'Start over with an empty vault. The locked one is kept under Backups › Daily snapshots, in case you remember its passphrase.',
    },
    startOverKept:
      'The locked vault stays in this browser, under Backups › Daily snapshots, and still opens with its own passphrase. Removing Latchkey deletes it too.',
    damagedTitle: 'Some of your vault’s stored data is gone',
    damagedRemedy: 'Unlocking restores it from the newest remaining copy.',
  },
  damage: {
    label: 'What’s left',
    savedAgo: (ago: string) => `The vault was last saved ${ago}.`,
    primary: (n: number) => plural(n, { one: '1 main copy.', other: `${formatNumber(n)} main copies.` }),
    secondary: (version: number) => `Second copy (version ${formatNumber(version)}).`,
    snapshots: (n: number, newest: string) =>
      plural(n, {
        one: `1 daily snapshot, from ${newest}.`,
        other: `${formatNumber(n)} daily snapshots, the newest from ${newest}.`,
      }),
    unreadable: (n: number) =>
      plural(n, { one: '1 item that can’t be read.', other: `${formatNumber(n)} items that can’t be read.` }),
    nothing: 'No readable copy.',
  },
  create: {
    title: 'Create your vault',
    lead: 'Codes, security keys and recovery codes, encrypted on this computer. Only your passphrase unlocks them.',
    create: 'Create vault',
    noReset: 'We can’t reset your passphrase. Write it down and keep it somewhere safe.',
    importNext: 'Create your vault first. Import opens right afterwards.',
  },
  lost: {
    title: 'Your vault can’t be read',
    lead: 'This browser held a vault, but none of its stored copies can be read. Nothing was overwritten. Restart the browser; if that doesn’t help, restore a backup.',
    startOver: 'Start over…',
    startOverTitle: 'Start over?',
    startOverWarning: 'You’ll start with an empty vault.',
    startOverKept:
      'What’s left of the old one stays in this browser in case it can be read one day. Removing Latchkey deletes it too.',
    createEmpty: 'Create empty vault',
    goBack: 'Go back',
  },
  noAnswer: { title: 'Latchkey isn’t responding', lead: 'Your vault is unchanged.' },
  opening: 'Loading the vault…',
  emergencyCode: {
    title: 'Use your emergency code',
    label: 'Emergency code',
    hint: 'Nine groups of four characters, from your Latchkey emergency sheet. Recovery codes from websites don’t work here.',
    choosePassphrase: 'Choose a new passphrase',
    accepted: 'The code is correct. Your vault will be encrypted with the passphrase you choose now.',
    keysStop: (n: number) =>
      plural(n, {
        one: '1 security key will no longer unlock the vault. Set it up again in Settings.',
        other: `${formatNumber(n)} security keys will no longer unlock the vault. Set them up again in Settings.`,
      }),
    unlock: 'Unlock vault',
    next: 'Continue',
    usePassphrase: 'Use passphrase instead',
    done: 'Vault unlocked, with your new passphrase. The emergency code still works.',
  },
} satisfies Messages;
