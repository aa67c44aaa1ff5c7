import type { Stage } from '../../../interchange/reading.ts';
import type { Messages } from '../catalog.ts';
import { formatList, formatNumber, plural } from '../plural.ts';

/** Apps that don’t export their codes, and what to do instead. */
const noExport = {
  microsoft: {
    app: 'Microsoft Authenticator',
    todo: 'It has no export. Set up two-factor authentication again on each site.',
  },
  authy: {
    app: 'Authy',
    todo: 'It has no export. Set up two-factor authentication again on each site, or ask Twilio for your data.',
  },
  yubico: {
    app: 'Yubico Authenticator',
    todo: 'Its codes are on the security key and can’t be copied. Set up two-factor authentication again on each site.',
  },
  rooted: {
    app: 'Duo, Steam, Battle.net',
    todo: 'Only files from the private storage of a rooted phone contain codes. Latchkey can read those.',
  },
  proprietary: { app: 'Symantec VIP, RSA SecurID', todo: 'Their codes aren’t standard and can’t be imported.' },
  twoFas: { app: '2FAS (extension)', todo: 'It doesn’t store any codes. Export from the phone app instead.' },
} as const;

const CLEAR_PICTURE = 'Use a sharp picture that shows the whole QR code.';

/** Words for choosing files to import, reading them, and what came of it. */
export const importing = {
  filesToRead: 'Files to import',
  source: {
    title: 'Import your accounts',
    lead: 'From a phone, hold its transfer QR codes up to the camera. From any other app, choose or drop the file it exports. You’ll review every account before anything is saved.',
    choose: 'Choose files',
    paste: 'Paste text',
    text: 'Text to import',
    textHint: 'otpauth: links, one per line, or the full text of an export.',
    read: 'Read text',
    works:
      'Works with 2FAS, Aegis, andOTP, Authenticator, Authy, Bitwarden, 1Password, Duo, Ente Auth, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth and more, including encrypted files.',
    fromAuthenticator: 'Moving from the Authenticator extension, step by step',
    pastedName: 'Pasted text',
    scannedName: 'Scanned QR codes',
  },
  scanned: (n: number) =>
    plural(n, { one: 'All QR codes read: 1 account.', other: `All QR codes read: ${formatNumber(n)} accounts.` }),
  help: { title: 'Where do I get the file?', noExportTitle: 'Apps without an export', noExport },
  reading: {
    stages: {
      reading: 'Reading…',
      deriving: 'Checking the passphrase. This can take a while…',
      decrypting: 'Decrypting…',
      pictures: 'Looking for QR codes…',
    } satisfies Record<Stage, string>,
    file: (n: number, total: number, name: string) => `File ${formatNumber(n)} of ${formatNumber(total)}: ${name}`,
    progress: 'Progress',
  },
  files: {
    list: 'Files',
    readList: 'Files that were read',
    folded: (n: number) => plural(n, { one: '1 file read', other: `${formatNumber(n)} files read` }),
    leaveOut: (name: string) => `Leave out ${name}`,
    read: (format: string, entries: number) =>
      plural(entries, { one: `${format} · 1 entry`, other: `${format} · ${formatNumber(entries)} entries` }),
    notRead: 'Not read',
    open: 'Open',
    restore: 'Restore this backup',
    importKeys: 'Import security keys',
    passphrase: 'File passphrase',
    hint: (format: string) => `${format}: enter the passphrase it was exported with. It’s used once and isn’t saved.`,
    guessHint: (format: string) => `Possibly ${format}. If so, enter the passphrase it was exported with.`,
    maFileHint:
      'An encrypted .maFile from Steam Desktop Authenticator looks the same but can’t be opened here. Turn off its encryption there first.',
    keyFileHint: 'A database with a key file can’t be opened here. Export it as XML or CSV.',
    memoryHint: (megabytes: number) => `Opening it takes ${formatNumber(megabytes)} MB of memory and several seconds.`,
  },
  /** What the faults of pictures say where a file was chosen and nothing is scanned. */
  pictures: {
    'qr-none': { what: 'There’s no QR code in this picture.', todo: CLEAR_PICTURE },
    'qr-picture-none': { what: 'There’s no QR code in this picture.', todo: CLEAR_PICTURE },
    'qr-not-account': {
      what: 'The QR code in this picture isn’t for an authenticator.',
      todo: 'Choose a picture of the QR code that the other app or the site shows for setting up an authenticator.',
    },
    'qr-timeout': {
      what: 'Reading this picture took too long.',
      todo: 'Crop the picture to the QR code and import it again.',
    },
    'qr-image': { what: 'This picture can’t be read, or it’s too large.', todo: 'Save it as PNG or JPEG.' },
  },
  missing: {
    parts: (parts: readonly number[], size: number) =>
      plural(parts.length, {
        one: `Part ${formatList(parts.map(formatNumber))} of ${formatNumber(size)} of this transfer is missing.`,
        other: `Parts ${formatList(parts.map(formatNumber))} of ${formatNumber(size)} of this transfer are missing.`,
      }),
    advice: (n: number) =>
      plural(n, {
        one: 'Scan it or add its picture, or continue without the accounts in it.',
        other: 'Scan them or add their pictures, or continue without the accounts in them.',
      }),
  },
  bar: {
    toOpen: (n: number) => plural(n, { one: '1 file to open', other: `${formatNumber(n)} files to open` }),
    selected: (n: number) => plural(n, { one: '1 account selected', other: `${formatNumber(n)} accounts selected` }),
    locked: (n: number) => plural(n, { one: '1 file still locked', other: `${formatNumber(n)} files still locked` }),
    both: (selected: string, locked: string) => `${selected}, ${locked}`,
    nothing: 'Nothing selected',
    enterPassphrases: (n: number) =>
      plural(n, { one: 'Enter the file’s passphrase', other: 'Enter the files’ passphrases' }),
    addFiles: 'Add files',
    import: 'Import',
  },
  done: {
    undone: 'Import undone.',
    undoneNote: 'Your vault is as it was before. Accounts you used or changed since are under Recently deleted.',
    deleteFiles:
      'Delete the files you imported, or move them somewhere safe: anyone with an unencrypted one can generate your codes.',
    showAccounts: 'Show accounts',
    saveReport: 'Save report',
    more: 'Import more files',
    refused: (n: number) =>
      plural(n, { one: '1 entry couldn’t be imported', other: `${formatNumber(n)} entries couldn’t be imported` }),
    inReport: 'The report lists all of them.',
  },
} satisfies Messages;
