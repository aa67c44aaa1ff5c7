import type { Messages } from '../catalog.ts';

/** Words of setting up, replacing and removing unlock methods. */
export const unlockMethods = {
  unnamedKey: (id: string) => `Unnamed security key ${id}`,
  passphrase: {
    title: 'Passphrase',
    lead: 'Your passphrase unlocks the vault. We can’t reset it if you forget it. Changing it re-encrypts the whole vault and deletes its former copies from this browser: daily snapshots, and copies that couldn’t be read.',
    change: 'Change passphrase',
    changed: 'Passphrase changed.',
  },
  keys: {
    title: 'Fingerprint or security key',
    lead: 'Unlock with a touch instead of typing your passphrase. The passphrase always works too.',
    list: 'Security keys that unlock Latchkey',
    lost: 'Marked as lost. Remove it.',
    remove: (key: string) => `Remove ${key}`,
    setUp: 'Add a security key',
    unavailable:
      'This browser lets extensions use security keys and fingerprint readers only with access to a website, which Latchkey doesn’t ask for. So you unlock with your passphrase here. To type it less often, choose below when Latchkey locks.',
    removeTitle: (key: string) => `Stop unlocking with ${key}?`,
    removeKey: 'Remove security key',
    removed: (key: string) => `${key} no longer unlocks Latchkey.`,
    removeWarning:
      'It stays in your list of security keys and keeps working on the sites where it’s registered. It can still open earlier backups, but nothing you save from now on.',
  },
  platform: {
    setUp: (method: string) => `Set up ${method}`,
    title: (method: string) => `Unlock with ${method}`,
    offer: (method: string) => `Unlock with ${method}?`,
    offerLead: 'You won’t have to type your passphrase on this computer. It keeps working, too.',
    offerLine: (method: string) => `Unlock with ${method} next time`,
    lead: 'Your computer asks you twice: once to set it up, once to confirm.',
    passphraseHint: 'Needed once, since you last typed it a while ago.',
    first: 'Step 1 of 2: follow the prompt on your screen.',
    second: 'Step 2 of 2: follow the prompt once more to confirm.',
  },
  offer: {
    setUp: 'Set up',
    notNow: 'Not now',
    sheet: 'Print an emergency sheet?',
    sheetLead:
      'If you forget your passphrase, the code on it still unlocks your vault. Nobody can reset the passphrase for you.',
    sheetLine: 'Print an emergency sheet for your vault',
    open: 'Open',
    createSheet: 'Create emergency sheet',
  },
  addKey: {
    title: 'Unlock with a security key',
    which: 'Security key',
    notListed: 'One that isn’t in my list',
    kind: 'Kind of security key',
    portable: 'A key I carry',
    builtIn: 'Built into this computer',
    name: 'Name',
    nameHint: 'Something you’ll recognise it by.',
    nameMissing: 'Enter a name for the security key.',
    portableExample: 'Blue key',
    builtInExample: 'Work laptop',
    passphraseHint: 'Required to add a security key.',
    touchesTwice: 'You’ll be asked to touch it twice: once to register, once to confirm.',
    touchesOnce: 'You’ll be asked to touch it once to confirm.',
    firstTouch: 'First touch: follow the browser’s prompt and touch the security key.',
    secondTouch: 'Second touch: touch it once more to confirm.',
    onlyTouch: 'Follow the browser’s prompt and touch the security key.',
    registered: 'Touch the security key once more to finish.',
    setUp: 'Set up',
    touchAgain: 'Touch again',
    done: (key: string) => `${key} now unlocks Latchkey. Your passphrase still works too.`,
  },
  emergencyCode: {
    title: 'Emergency code',
    lead: 'A code on paper that unlocks your vault if you forget the passphrase. Without one, nobody can help.',
    leadWhenSet:
      'Your emergency code unlocks the vault if you forget the passphrase. Latchkey doesn’t store it, so it can’t be shown again.',
    create: 'Create emergency code',
    replace: 'Replace emergency code',
    remove: 'Remove',
    passphraseHint: 'Required to create an emergency code.',
    show: 'Show code',
    shownOnce: 'Write it down or print it now. It’s only shown once.',
    print: 'Print emergency sheet',
    warning: 'Anyone with this code and a copy of your vault can open it. Keep it on paper, away from this computer.',
    warningWhenReplacing:
      'Anyone with this code and a copy of your vault can open it. Keep it on paper, away from this computer. Your current code works until you press the button below.',
    kept: 'I’ve put this code in a safe place',
    use: 'Use this code',
    done: 'The emergency code now unlocks your vault.',
    removeTitle: 'Remove the emergency code?',
    removeCode: 'Remove emergency code',
    removed: 'The emergency code no longer unlocks the vault.',
    removeWarning:
      'If you forget the passphrase, only a security key set up for unlocking can still unlock the vault. Earlier backups still open with the code, so destroy the sheet.',
  },
  remove: {
    passphraseHint:
      'It stays the same. The vault gets a new encryption key, and the daily snapshots in this browser are deleted.',
  },
  replace: {
    list: 'Security keys to keep',
    kept: 'Kept',
    touchToKeep: 'Touch to keep',
    touch: 'Touch',
    codeHint: 'Enter it to keep it. If you leave this blank, it stops working, but you can create a new one.',
    theCode: 'the emergency code',
    lossTitle: {
      passphrase: 'After changing the passphrase, these will no longer unlock the vault',
      code: 'After replacing the code, these will no longer unlock the vault',
      removal: 'These will no longer unlock the vault either',
    },
    loss: (names: string) => `${names}. You can set them up again afterwards.`,
  },
  sheet: {
    title: 'Latchkey emergency sheet',
    lead: (day: string) =>
      `Latchkey is a browser extension that keeps two-factor codes, recovery codes and security keys in one encrypted vault. This code unlocks the vault if the passphrase is forgotten. Printed on ${day}.`,
    steps: [
      'Install Latchkey in a browser. On the computer with the vault, it’s already installed.',
      'On another computer, choose “Restore a backup” first, pick the newest backup file and open it with this code.',
      'On the locked screen, choose “Use emergency code”, enter the code above and choose a new passphrase.',
    ],
    backupPlace: 'Location of the backup file (folder, drive, person): ____________________________________',
    keyPlace: 'Location of a spare security key: ____________________________________',
    warning:
      'Keep this sheet away from your computer. Anyone who has it and a copy of the vault can open everything in it. Latchkey’s tools/decrypt-vault.mjs opens a backup file with this code, without a browser.',
  },
} satisfies Messages;
