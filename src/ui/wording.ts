import type { FaultCode } from '../fault.ts';

/** What a person reads about a failure. */
export interface Words {
  /** What happened. */
  readonly what: string;
  /** What was kept, when that could be in doubt. */
  readonly kept?: string;
  /** What to do now. */
  readonly todo: string;
}

const UNTOUCHED = 'Your vault is unchanged.';
const DAMAGED_TODO = 'Restore a backup in Options › Backups.';
const KEY_TODO = 'Check it against the key the site shows; use "Scan this page" if there is a picture.';
const NOT_A_VAULT = 'Choose another file.';

/** Words for every fault; a code without words does not compile. */
export const wording: Record<FaultCode, Words> = {
  'vault-magic': { what: 'This file is not a Latchkey vault.', kept: UNTOUCHED, todo: NOT_A_VAULT },
  'vault-version': {
    what: 'This vault was made by a newer version of Latchkey.',
    kept: 'It was left exactly as it is.',
    todo: 'Update the extension, then open it again.',
  },
  'vault-truncated': { what: 'Part of this vault is missing.', kept: 'Nothing was overwritten.', todo: DAMAGED_TODO },
  'vault-header': {
    what: 'This vault is damaged at its beginning.',
    kept: 'Nothing was overwritten.',
    todo: DAMAGED_TODO,
  },
  'vault-size': { what: 'This file is larger than any vault can be.', kept: UNTOUCHED, todo: NOT_A_VAULT },
  'vault-kdf-weak': {
    what: 'This vault protects its passphrase too weakly to be trusted.',
    kept: UNTOUCHED,
    todo: 'Someone may have changed the file. Use another copy.',
  },
  'vault-kdf-heavy': {
    what: 'Opening this vault would take more memory or time than is safe.',
    kept: UNTOUCHED,
    todo: 'Someone may have changed the file. Use another copy.',
  },
  'vault-kdf-invalid': {
    what: 'The passphrase settings of this vault make no sense.',
    kept: UNTOUCHED,
    todo: 'Use another copy of the vault.',
  },
  'vault-slot': {
    what: 'One way to unlock this vault is damaged.',
    kept: UNTOUCHED,
    todo: 'Unlock it in another way.',
  },
  'vault-damaged': {
    what: 'This copy of the vault was changed or damaged and cannot be opened.',
    kept: 'Nothing was overwritten.',
    todo: DAMAGED_TODO,
  },
  'vault-contents': {
    what: 'The vault opened, but what is inside cannot be understood.',
    kept: 'It was left exactly as it is.',
    todo: 'Update the extension, or restore a backup.',
  },
  'vault-limit': {
    what: 'The vault is full: it holds 20,000 records.',
    kept: UNTOUCHED,
    todo: 'Delete records that you no longer need.',
  },
  'vault-missing': { what: 'There is no vault yet.', todo: 'Create one, or restore a backup.' },
  'vault-exists': { what: 'There is already a vault here.', kept: 'It was not replaced.', todo: 'Unlock it.' },
  'vault-locked': { what: 'Latchkey is locked.', todo: 'Unlock it and try again.' },
  'vault-lost': {
    what: 'There was a vault here, and no copy of it can be read.',
    kept: 'What is left was not touched.',
    todo: 'Restart the browser and look again: a disk that was busy or full may let it be read.',
  },
  'vault-rolled-back': {
    what: 'This copy is older than the vault you last used.',
    kept: 'It was not put in place of anything.',
    todo: 'Restore it on purpose in Options › Backups, if that is what you want.',
  },
  'passphrase-wrong': {
    what: 'That is not the passphrase.',
    todo: 'Check capitals and keyboard layout, and try again.',
  },
  'passphrase-weak': {
    what: 'This passphrase would be guessed quickly.',
    todo: 'Make it longer: four or more unrelated words are good.',
  },
  'passphrase-same': {
    what: 'The new passphrase is the one you have now.',
    kept: 'Nothing was changed.',
    todo: 'Choose another one, or cancel.',
  },
  'security-key-wrong': {
    what: 'This security key does not open this vault.',
    todo: 'Use another key, or the passphrase.',
  },
  'recovery-code-wrong': {
    what: 'That recovery code does not open this vault.',
    todo: 'Check it letter by letter, or use the passphrase.',
  },
  'storage-full': {
    what: 'The disk has no room left, so this was not saved.',
    kept: 'Everything saved before is still there.',
    todo: 'Free some space, then try again.',
  },
  'storage-failed': {
    what: 'The browser could not save this.',
    kept: 'Everything saved before is still there.',
    todo: 'Try again; if it keeps failing, back up the vault and restart the browser.',
  },
  'otp-secret-invalid': { what: 'This key has characters that cannot be part of one.', todo: KEY_TODO },
  'otp-secret-length': {
    what: 'This key is too long: it may hold 128 bytes, which are 205 characters.',
    todo: KEY_TODO,
  },
  'otp-secret-short': { what: 'This key is too short to be one; part of it is missing.', todo: KEY_TODO },
  'otp-digits': {
    what: 'A code has 6 to 10 digits.',
    todo: 'Choose a number of digits in that range; most sites use 6.',
  },
  'otp-period': {
    what: 'The time step must be a whole number of seconds, 1 to 86,400.',
    todo: 'Most sites use 30.',
  },
  'otp-algorithm': {
    what: 'This account asks for an algorithm that is not known.',
    todo: 'SHA-1, SHA-256 and SHA-512 work; most sites use SHA-1.',
  },
  'otp-counter': {
    what: 'The counter must be a whole number, 0 or more.',
    todo: 'Start with 0 if the site shows none.',
  },
  'otp-text': {
    what: 'The name has characters that could hide something, or is too long.',
    todo: 'Type the name again, at most 256 letters.',
  },
  'otp-uri-scheme': {
    what: 'This text is not an account.',
    todo: 'Copy the text that begins with otpauth:, or the key alone.',
  },
  'otp-uri-type': {
    what: 'This kind of code is not known.',
    todo: 'Time-based, counter-based and Steam codes work.',
  },
  'otp-uri-duplicate': {
    what: 'This account says the same thing twice, which is not safe to guess about.',
    kept: UNTOUCHED,
    todo: 'Ask the site for a new code picture.',
  },
  'otp-uri-invalid': {
    what: 'This account is incomplete or mistyped.',
    kept: UNTOUCHED,
    todo: 'Copy it again, or type the key by hand.',
  },
  'qr-none': {
    what: 'No QR code was found in what is visible.',
    todo: 'Scroll until the whole code is in view, then scan again, or type the key.',
  },
  'qr-picture-none': {
    what: 'No QR code was found in the picture.',
    todo: 'Take one that shows the whole code, closer and sharp, or type the key.',
  },
  'qr-not-account': {
    what: 'The QR code found is not for an authenticator.',
    todo: "Show the one from the site's two-factor page, then scan again.",
  },
  'qr-transfer': {
    what: 'This is a transfer code, which holds many accounts of another authenticator app.',
    kept: 'Nothing was added.',
    todo: 'Scan its picture, or drop it as a file.',
  },
  'qr-timeout': {
    what: 'The picture took too long to read.',
    todo: 'Zoom in on the code and scan again, or type the key.',
  },
  'qr-image': {
    what: 'This file is not a picture that can be read, or it is too large.',
    todo: 'Use a PNG, JPEG or WebP picture.',
  },
  'qr-cancelled': { what: 'Looking for a code was stopped.', kept: UNTOUCHED, todo: 'Scan again when you are ready.' },
  'page-forbidden': {
    what: 'The browser does not let extensions see this page.',
    todo: "Settings, stores and other extensions' pages are closed to all. Type the key, or pick a picture file.",
  },
  'page-gone': { what: 'The page is no longer there.', todo: 'Open it again and retry.' },
  'record-missing': { what: 'This entry no longer exists.', todo: 'It may have been deleted in another window.' },
  'record-invalid': {
    what: 'Something in this entry is not valid.',
    kept: UNTOUCHED,
    todo: 'Correct it and save again.',
  },
  'record-limit': { what: 'One of these texts is too long.', kept: UNTOUCHED, todo: 'Shorten it and save again.' },
  'draft-limit': {
    what: 'Too many accounts wait to be saved.',
    kept: 'Those found before are still there.',
    todo: 'Save or discard some of them, then scan this code again.',
  },
  'scan-camera': {
    what: 'The camera cannot be used.',
    kept: 'Nothing was recorded.',
    todo: 'Allow it for Latchkey in the address bar, close other programs that use it, or choose another way.',
  },
  'scan-screen': {
    what: 'No screen or window was shared.',
    kept: 'Nothing was recorded.',
    todo: 'Try again and choose the window that shows the code.',
  },
  'draft-missing': { what: 'This account is no longer waiting to be saved.', todo: 'Scan or type it again.' },
  'recovery-none-found': {
    what: 'No recovery codes were found.',
    kept: 'Nothing was stored.',
    todo: 'Show them on the page and look again, or paste them.',
  },
  'recovery-unrecognised': {
    what: 'Nothing in this text looks like recovery codes.',
    kept: 'What you typed is still there, and nothing was stored.',
    todo: 'If it holds nothing else, put one code on a line and take them as they are.',
  },
  'recovery-setup-key': {
    what: 'This looks like the setup key for an authenticator, not like recovery codes.',
    kept: 'What you typed is still there, and nothing was stored.',
    todo: 'Add it with "Add account". If it is a recovery code after all, take it as it is.',
  },
  'recovery-file': {
    what: 'This file is no list of recovery codes: it is no text, or larger than 64 kB.',
    kept: 'Nothing was stored.',
    todo: 'Choose the text file that the site gave you, or copy the codes out of it and paste them.',
  },
  'recovery-spent': { what: 'No unused recovery code is left in this set.', todo: 'Ask the site for a new set.' },
  'recovery-superseded': {
    what: 'These recovery codes were replaced by newer ones and no longer work.',
    todo: 'Use the newer set.',
  },
  'fill-no-field': {
    what: 'No field for a code was found on this page.',
    todo: "Go to the site's code step and try again, or copy the code.",
  },
  'fill-recovery-field': {
    what: 'The field on this page asks for a recovery code.',
    kept: 'Nothing was filled.',
    todo: 'Use "Fill next" to fill a recovery code.',
  },
  'fill-sent-code-field': {
    what: 'This page asks for a code sent to you by e-mail or text message.',
    kept: 'Nothing was filled.',
    todo: 'Type the code you were sent.',
  },
  'fill-frame': {
    what: 'The field belongs to another site inside this page.',
    kept: 'Nothing was filled.',
    todo: 'If you trust it, copy the code and paste it yourself.',
  },
  'fill-insecure': {
    what: 'This page is not encrypted, so anyone on the network could read the code.',
    kept: 'Nothing was filled.',
    todo: 'Open the page with https:, or copy the code.',
  },
  'fill-page-changed': {
    what: 'The page changed while the code was on its way.',
    kept: 'Nothing was filled.',
    todo: 'Try again.',
  },
  'fill-not-taken': { what: 'The page did not accept the code into its field.', todo: 'Copy the code and paste it.' },
  'fill-occupied': {
    what: 'The field already holds something you typed.',
    kept: 'It was left as it is.',
    todo: 'Empty the field, then fill again.',
  },
  'fill-hidden': {
    what: 'The only field found cannot be seen by a person.',
    kept: 'Nothing was filled.',
    todo: 'Scroll to the field and try again; be wary if there is none.',
  },
  'fill-field-short': {
    what: 'The field on this page is too short for this code.',
    kept: 'Nothing was filled.',
    todo: 'It may want something else, such as a PIN. If it does want this code, copy it and paste it yourself.',
  },
  'fill-field-long': {
    what: 'This page asks for more characters than this code has.',
    kept: 'Nothing was filled.',
    todo: 'It may want the code of another account, or one that was sent to you.',
  },
  'fill-password-empty': {
    what: 'The password field is empty, and this account’s code goes beside the password.',
    kept: 'Nothing was filled.',
    todo: 'Type your password there first, then fill.',
  },
  'fill-password-several': {
    what: 'Several password fields on this page hold something.',
    kept: 'Nothing was filled.',
    todo: 'Empty all but the one you sign in with, or copy the code.',
  },
  'clock-unreadable': {
    what: 'The site does not say what time it is in a way that can be read.',
    kept: 'Codes are as they were.',
    todo: 'Compare with another site, by the address that its pages have, such as www.example.com.',
  },
  'clock-permission': {
    what: 'The browser was not allowed to ask this site.',
    kept: 'Codes are as they were.',
    todo: 'Try again and allow it: the permission is given back right after.',
  },
  'clock-stale': {
    what: 'This comparison is too old to act on.',
    kept: 'Codes are as they were.',
    todo: 'Check the clock again.',
  },
  'clock-far': {
    what: 'The clocks differ by more than a day, and codes are not corrected by that much.',
    kept: 'Codes are as they were.',
    todo: 'Set the date and time of this computer in its system settings.',
  },
  'fill-posts-elsewhere': {
    what: 'The form with this field would send the code to another site.',
    kept: 'Nothing was filled.',
    todo: 'Some sites sign you in at another address. If you know this one does, copy the code and paste it yourself.',
  },
  'host-invalid': { what: 'This is not a web address.', todo: 'Use a host such as accounts.example.com.' },
  'webauthn-cancelled': {
    what: 'The security key was not used.',
    kept: 'Nothing was changed.',
    todo: 'Try again when you are ready.',
  },
  'webauthn-unavailable': {
    what: 'This browser cannot use security keys here.',
    todo: 'Record the key by its name, or use another browser.',
  },
  'webauthn-known': { what: 'This security key is already in your list.', todo: 'Look for it under Security keys.' },
  'webauthn-mismatch': {
    what: 'A different security key answered.',
    kept: 'Nothing was changed.',
    todo: 'Use the key you chose.',
  },
  'webauthn-invalid': {
    what: 'The answer of the security key did not check out.',
    kept: 'Nothing was changed.',
    todo: 'Try again; do not rely on this key if it keeps happening.',
  },
  'message-invalid': {
    what: 'Latchkey could not understand its own request.',
    kept: UNTOUCHED,
    todo: 'Close this window and open it again.',
  },
  'message-forbidden': {
    what: 'This was refused because it did not come from Latchkey itself.',
    kept: UNTOUCHED,
    todo: 'Nothing to do.',
  },
  'bytes-invalid': { what: 'This text is garbled or incomplete.', kept: UNTOUCHED, todo: 'Copy it again, whole.' },
  'recovery-code-invalid': {
    what: 'This is not a Latchkey recovery code, or a letter of it is wrong.',
    todo: 'Check it letter by letter.',
  },
  'webauthn-no-prf': {
    what: 'This security key cannot unlock a vault.',
    kept: 'It was added to your list of keys, so that you can tell it apart.',
    todo: 'Go on using it at web sites, and choose another key for unlocking.',
  },
  'backup-folder': {
    what: 'The backup folder cannot be written to.',
    kept: 'The vault itself is saved.',
    todo: 'Allow the folder again under Options › Backups, or choose another one.',
  },
  'backup-missing': {
    what: 'This copy is not there any more.',
    kept: UNTOUCHED,
    todo: 'Choose another copy from the list.',
  },
  'import-empty': { what: 'This file is empty.', kept: UNTOUCHED, todo: 'Export it again and choose the new file.' },
  'import-unknown': {
    what: 'No known export looks like this file.',
    kept: UNTOUCHED,
    todo: 'Export from the other program again; plain text with otpauth: lines always works.',
  },
  'import-damaged': {
    what: 'This file is incomplete or damaged.',
    kept: UNTOUCHED,
    todo: 'Export or copy it again, whole.',
  },
  'import-locked': {
    what: 'This file is encrypted.',
    kept: UNTOUCHED,
    todo: 'Type the passphrase it was exported with.',
  },
  'import-passphrase': {
    what: 'That passphrase does not open this file, or the file is damaged.',
    kept: UNTOUCHED,
    todo: 'Try again exactly as it was set; blanks and capitals count.',
  },
  'import-version': {
    what: 'This export was made by a newer version of the other program than is known here.',
    kept: UNTOUCHED,
    todo: 'Export in an older or in another format, or update Latchkey.',
  },
  'import-encryption': {
    what: 'This file is encrypted in a way that cannot be opened here.',
    kept: UNTOUCHED,
    todo: 'Export it unencrypted, or protected by a passphrase, and import that.',
  },
  'import-account-bound': {
    what: 'This export can only be opened by the account it was made with.',
    kept: UNTOUCHED,
    todo: 'In Bitwarden choose the export type "password protected", or export unencrypted.',
  },
  'import-kdf': {
    what: 'Opening this file would take more time or memory than is safe.',
    kept: UNTOUCHED,
    todo: 'Someone may have changed the file. Export it again with usual settings.',
  },
  'import-memory': {
    what: 'There is not enough free memory to open this file.',
    kept: UNTOUCHED,
    todo: 'Close other programs or tabs and try again.',
  },
  'import-too-large': {
    what: 'This file holds more than an export can: over 32 MB, 100 packed files or 20,000 entries.',
    kept: UNTOUCHED,
    todo: 'Export fewer entries, without attachments.',
  },
  'import-nothing': {
    what: 'There are no two-factor accounts in this file.',
    kept: UNTOUCHED,
    todo: 'Check that the export includes one-time codes; browsers and some password managers leave them out.',
  },
  'import-not-export': {
    what: 'This is the private database of another program, not an export.',
    kept: UNTOUCHED,
    todo: 'Use the export function of that program.',
  },
  'import-cancelled': { what: 'Reading was cancelled.', kept: UNTOUCHED, todo: 'Choose the file again to start over.' },
  'import-unreadable': {
    what: 'Something of what you gave is no file that can be read: a folder, or a file that is gone.',
    kept: UNTOUCHED,
    todo: 'Open the folder and give the files in it.',
  },
  'import-too-many': {
    what: 'These are more than 200 files; the ones beyond that were left out.',
    kept: UNTOUCHED,
    todo: 'Import these first, then the others.',
  },
  'import-secret-missing': { what: 'This entry has no key.', todo: 'Set it up again at the site.' },
  'import-kind': {
    what: 'This kind of code is not supported.',
    todo: 'Time-based, counter-based and Steam codes can be imported. Keep the other program for this one.',
  },
  'import-line': { what: 'This line is not an account.', todo: 'Nothing to do, unless one should be here.' },
  'import-duplicate': { what: 'The same account comes twice.', todo: 'Nothing to do: it is imported once.' },
  'import-trashed': {
    what: 'This entry lies in the bin of the other program.',
    todo: 'Restore it there and export again if you want it.',
  },
  'import-entry-damaged': {
    what: 'This entry cannot be read.',
    todo: 'Export it again, or set it up again at the site.',
  },
  'export-nothing': { what: 'There is nothing to export.', todo: 'Choose at least one account.' },
  'export-passphrase': { what: 'An encrypted export needs a passphrase.', todo: 'Type one that you will remember.' },
  unexpected: {
    what: 'Something went wrong that Latchkey did not expect.',
    kept: UNTOUCHED,
    todo: 'Try again; if it keeps happening, report it with what you were doing.',
  },
};
