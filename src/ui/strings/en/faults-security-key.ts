import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const UNCHANGED = 'Nothing was changed.';

/** Failures of security keys. */
export const securityKeyFaults = {
  'security-key-wrong': {
    what: 'This security key doesn’t unlock this vault.',
    todo: 'Use another security key, or your passphrase.',
  },
  'webauthn-cancelled': {
    what: 'The security key wasn’t used.',
    kept: UNCHANGED,
    todo: 'Try again when you’re ready.',
  },
  'webauthn-timed-out': {
    what: 'No security key answered within two minutes.',
    kept: UNCHANGED,
    todo: 'Plug it in or hold it to the reader, then try again.',
  },
  'webauthn-unavailable': {
    what: 'This browser can’t use security keys here.',
    todo: 'Add the security key by name, or use another browser.',
  },
  'webauthn-known': {
    what: 'This security key is already in your list.',
    todo: 'You’ll find it under Security keys.',
  },
  'webauthn-mismatch': {
    what: 'That was a different security key.',
    kept: UNCHANGED,
    todo: 'Use the one you chose.',
  },
  'webauthn-invalid': {
    what: 'The security key’s response couldn’t be verified.',
    kept: UNCHANGED,
    todo: 'Try again. If it keeps happening, don’t rely on this security key.',
  },
  'webauthn-no-prf': {
    what: 'This security key can’t unlock a vault.',
    kept: 'It was added to your list so that Latchkey recognises it.',
    todo: 'Keep using it to sign in to sites, and choose another one for unlocking.',
  },
  'webauthn-no-prf-built-in': {
    what: 'This computer’s fingerprint reader or PIN can’t unlock a vault.',
    kept: UNCHANGED,
    todo: 'Keep using your passphrase, or set up a security key.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
