import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const UNCHANGED = 'Your vault is unchanged.';
const NOT_OVERWRITTEN = 'Nothing was overwritten.';
const STILL_SAVED = 'Everything saved before is still there.';
const RESTORE = 'Restore a backup under Options › Backups.';
const TAMPERED = 'Someone may have changed the file. Use another backup.';

/** Failures to open, unlock, save or back up the vault. */
export const vaultFaults = {
  'vault-magic': {
    what: 'This file isn’t a Latchkey vault.',
    kept: UNCHANGED,
    todo: 'Choose a file whose name ends in .latchkey.',
  },
  'vault-version': {
    what: 'This vault was saved by a newer version of Latchkey.',
    kept: 'It was left as it is.',
    todo: 'Update Latchkey, then try again.',
  },
  'vault-truncated': { what: 'Part of this vault is missing.', kept: NOT_OVERWRITTEN, todo: RESTORE },
  'vault-header': { what: 'The beginning of this vault is damaged.', kept: NOT_OVERWRITTEN, todo: RESTORE },
  'vault-size': { what: 'This file is too large to be a vault.', kept: UNCHANGED, todo: 'Choose another file.' },
  'vault-kdf-weak': {
    what: 'This vault’s passphrase protection is too weak to trust.',
    kept: UNCHANGED,
    todo: TAMPERED,
  },
  'vault-kdf-heavy': {
    what: 'Opening this vault would take too much memory or time.',
    kept: UNCHANGED,
    todo: TAMPERED,
  },
  'vault-kdf-invalid': {
    what: 'This vault’s passphrase settings aren’t valid.',
    kept: UNCHANGED,
    todo: 'Use another backup.',
  },
  'vault-slot': {
    what: 'One of this vault’s unlock methods is damaged.',
    kept: UNCHANGED,
    todo: 'Unlock it another way.',
  },
  'vault-damaged': {
    what: 'This copy of the vault was changed or damaged and can’t be opened.',
    kept: NOT_OVERWRITTEN,
    todo: RESTORE,
  },
  'vault-contents': {
    what: 'The vault was unlocked, but its contents can’t be read.',
    kept: 'It was left as it is.',
    todo: 'Update Latchkey, or restore a backup.',
  },
  'vault-limit': {
    what: 'The vault is full: it can hold 20,000 records.',
    kept: UNCHANGED,
    todo: 'Delete records you no longer need.',
  },
  'vault-missing': { what: 'There’s no vault yet.', todo: 'Create one, or restore a backup.' },
  'vault-exists': {
    what: 'There’s already a vault in this browser.',
    kept: 'It wasn’t replaced.',
    todo: 'Unlock it.',
  },
  'vault-locked': { what: 'Latchkey is locked.', todo: 'Unlock it and try again.' },
  'vault-lost': {
    what: 'There was a vault here, but none of its copies can be read.',
    kept: NOT_OVERWRITTEN,
    todo: 'Restart the browser and try again; the disk may have been busy or full.',
  },
  'vault-rolled-back': {
    what: 'This copy is older than the vault you last used.',
    kept: 'Nothing was replaced.',
    todo: 'If you want it anyway, restore it under Options › Backups.',
  },
  'passphrase-wrong': { what: 'Wrong passphrase.', todo: 'Check capitals and keyboard layout, then try again.' },
  'passphrase-weak': {
    what: 'This passphrase is too easy to guess.',
    todo: 'Make it longer. Four or more unrelated words work well.',
  },
  'passphrase-needed': { what: 'Enter your passphrase to add this unlock method.', todo: 'Then try again.' },
  'passphrase-same': { what: 'That’s already your passphrase.', todo: 'Choose another one, or cancel.' },
  'recovery-code-wrong': {
    what: 'This emergency code doesn’t unlock this vault.',
    todo: 'Check it character by character, or use your passphrase.',
  },
  'recovery-code-invalid': {
    what: 'This isn’t an emergency code, or one of its characters is wrong.',
    todo: 'Check it character by character.',
  },
  'storage-full': {
    what: 'The disk is full, so this wasn’t saved.',
    kept: STILL_SAVED,
    todo: 'Free up some space, then try again.',
  },
  'storage-failed': {
    what: 'The browser couldn’t save this.',
    kept: STILL_SAVED,
    todo: 'Try again. If it keeps failing, back up your vault and restart the browser.',
  },
  'backup-folder': {
    what: 'Latchkey can’t save automatic backups.',
    kept: 'Your vault itself is saved.',
    todo: 'Allow access again under Options › Backups, or choose another folder.',
  },
  'backup-missing': { what: 'This copy no longer exists.', kept: UNCHANGED, todo: 'Choose another one.' },
} satisfies Partial<Record<FaultCode, FaultText>>;
