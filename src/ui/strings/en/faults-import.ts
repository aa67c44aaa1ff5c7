import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

/** Failures to read another app’s file, or one entry of it, and to export. */
export const importFaults = {
  'import-empty': { what: 'This file is empty.', todo: 'Export it again and choose the new file.' },
  'import-unknown': {
    what: 'Latchkey doesn’t recognise this file.',
    todo: 'Export from the other app again, if possible as JSON or CSV. A text file with otpauth: links works too.',
  },
  'import-damaged': { what: 'This file is incomplete or damaged.', todo: 'Export it again, or copy all of it.' },
  'import-locked': { what: 'This file is encrypted.', todo: 'Enter the passphrase it was exported with.' },
  'import-passphrase': {
    what: 'Wrong passphrase, or the file is damaged.',
    todo: 'Enter it exactly as it was set. Spaces and capitals matter.',
  },
  'import-version': {
    what: 'This export is from a newer version of the other app than Latchkey supports.',
    todo: 'Export in an older or different format, or update Latchkey.',
  },
  'import-encryption': {
    what: 'Latchkey doesn’t support this type of encryption.',
    todo: 'Export without encryption or with a passphrase, and import that file.',
  },
  'import-account-bound': {
    what: 'Only the Bitwarden account that made this export can open it.',
    todo: 'In Bitwarden, choose the export type “Password protected”, or export without encryption.',
  },
  'import-kdf': {
    what: 'Opening this file would take too much time or memory.',
    todo: 'Someone may have changed it. Export it again with the default settings.',
  },
  'import-memory': {
    what: 'There isn’t enough free memory to open this file.',
    todo: 'Close other apps or tabs and try again.',
  },
  'import-too-large': {
    what: 'This file is too large: the limits are 32 MB, 100 files per archive and 20,000 entries.',
    todo: 'Export fewer entries, without attachments.',
  },
  'import-nothing': {
    what: 'There are no two-factor accounts in this file.',
    todo: 'Check that the export includes one-time codes. Browsers and some password managers leave them out.',
  },
  'import-not-export': {
    what: 'This is another app’s private database, not an export.',
    todo: 'Use that app’s own export.',
  },
  'import-cancelled': { what: 'Import cancelled.', todo: 'Choose the file again to start over.' },
  'import-unreadable': {
    what: 'One item can’t be read: it’s a folder or no longer exists.',
    todo: 'Open the folder and choose the files in it.',
  },
  'import-too-many': {
    what: 'Only the first 200 files were read.',
    todo: 'Import these first, then the others.',
  },
  'import-own-backup': {
    what: 'This is a Latchkey backup, not another app’s export.',
    todo: 'Restore it. You’ll see what’s in it before anything changes.',
  },
  'import-own-keys': {
    what: 'This is a list of security keys that Latchkey exported. There are no accounts in it.',
    todo: 'Import it with your security keys. You’ll see what’s in it before anything changes.',
  },
  'import-document': {
    what: 'This is a document, such as a PDF or a spreadsheet.',
    todo: 'Save a table as CSV, or text as .txt. If it shows QR codes, take a picture of each and import the pictures.',
  },
  'import-video': {
    what: 'This is a video or sound file.',
    todo: 'Import pictures of the QR codes, or a file that the other app exported.',
  },
  'import-archive': {
    what: 'Latchkey can’t open this type of archive.',
    todo: 'Unpack it and import the files in it, or pack them as ZIP.',
  },
  'import-page': {
    what: 'There are no accounts that Latchkey can read on this web page.',
    todo: 'If it shows QR codes, take a picture of each and import the pictures. Otherwise export in another format.',
  },
  'import-push': {
    what: 'This account approves sign-ins in the other app and has no setup key.',
    todo: 'Keep the other app for it, or set up an authenticator on its site.',
  },
  'import-secret-missing': {
    what: 'This entry has no setup key.',
    todo: 'Set up two-factor authentication again on its site.',
  },
  'import-kind': {
    what: 'This type of code isn’t supported.',
    todo: 'Keep the other app for this one. Time-based, counter-based and Steam codes can be imported.',
  },
  'import-line': {
    what: 'This line doesn’t contain an account.',
    todo: 'No action needed, unless you expected one here.',
  },
  'import-remark': {
    what: 'This account is on a line marked as a comment.',
    todo: 'If you want it, remove the mark before it and try again.',
  },
  'import-duplicate': {
    what: 'This is a duplicate of an earlier entry.',
    todo: 'No action needed: the account is imported once.',
  },
  'import-trashed': {
    what: 'This entry is in the other app’s trash.',
    todo: 'If you want it, restore it there and export again.',
  },
  'import-entry-damaged': {
    what: 'This entry can’t be read.',
    todo: 'Export it again, or set up two-factor authentication again on its site.',
  },
  'export-nothing': { what: 'There’s nothing to export.', todo: 'Select at least one account.' },
  'export-passphrase': { what: 'An encrypted export needs a passphrase.', todo: 'Enter one you’ll remember.' },
} satisfies Partial<Record<FaultCode, FaultText>>;
