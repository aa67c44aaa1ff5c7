import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const UNCHANGED = 'Nothing was changed.';

/** Failures of the register of security keys. */
export const keyRegisterFaults = {
  'key-list-none': {
    what: 'Latchkey found no security keys in this text.',
    kept: UNCHANGED,
    todo: 'Copy the list itself, with the names and dates of your keys, and paste it again.',
  },
  'key-register-unknown': {
    what: 'This isn’t a list of security keys that Latchkey can read.',
    kept: UNCHANGED,
    todo: 'Choose a list that Latchkey or Keeyo exported, or another CSV file with a column for the key’s name.',
  },
  'key-register-logins': {
    what: 'This is a list of logins or codes, not of security keys.',
    kept: UNCHANGED,
    todo: 'To import accounts from it, choose “Import” in the settings. For security keys, choose a list without passwords.',
  },
  'key-register-damaged': {
    what: 'This list is damaged.',
    kept: UNCHANGED,
    todo: 'Export it again from the app it came from.',
  },
  'key-register-large': {
    what: 'This list is too long.',
    kept: UNCHANGED,
    todo: 'Split it into lists of at most 1,000 security keys and 20,000 sites.',
  },
  'registration-known': {
    what: 'This security key is already linked to this site for this account.',
    kept: UNCHANGED,
    todo: 'Choose another account, or without an account enter the name that the key has on the site.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
