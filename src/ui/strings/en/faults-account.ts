import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const COMPARE = 'Compare it with the one the site shows, or scan the QR code instead.';
const NOT_SAVED = 'Nothing was saved.';

/** Failures to read or save an account or another record. */
export const accountFaults = {
  'otp-secret-invalid': { what: 'This setup key contains invalid characters.', todo: COMPARE },
  'otp-secret-length': { what: 'This setup key is too long: the limit is 205 characters.', todo: COMPARE },
  'otp-secret-short': { what: 'This setup key is too short, so part of it is missing.', todo: COMPARE },
  'otp-digits': { what: 'Codes have 6 to 10 digits.', todo: 'Choose a number in that range. Most sites use 6.' },
  'otp-period': {
    what: 'The period must be a whole number of seconds, from 1 to 86,400.',
    todo: 'Most sites use 30.',
  },
  'otp-algorithm': {
    what: 'This account uses an unsupported algorithm.',
    todo: 'Latchkey supports SHA-1, SHA-256 and SHA-512. Most sites use SHA-1.',
  },
  'otp-counter': {
    what: 'The counter must be a whole number, 0 or more.',
    todo: 'Use 0 if the site doesn’t show one.',
  },
  'otp-text': {
    what: 'The name is too long or has hidden characters.',
    todo: 'Type it again, using at most 256 characters.',
  },
  'otp-uri-scheme': {
    what: 'This text doesn’t contain an account.',
    todo: 'Copy the text that starts with “otpauth:”, or only the setup key.',
  },
  'otp-uri-type': {
    what: 'This type of code isn’t supported.',
    todo: 'Latchkey supports time-based, counter-based and Steam codes.',
  },
  'otp-motp': {
    what: 'This account uses mOTP, which generates codes differently, with a PIN and MD5.',
    kept: NOT_SAVED,
    todo: 'Keep using an mOTP app for it, or ask the site for a standard setup key.',
  },
  'otp-uri-escaped': {
    what: 'This text was garbled when it was sent or copied (“=3D”), so the setup key can’t be read reliably.',
    kept: NOT_SAVED,
    todo: 'Scan the QR code instead, or type the setup key.',
  },
  'otp-uri-duplicate': {
    what: 'This account has two values for the same setting, so it can’t be read safely.',
    kept: NOT_SAVED,
    todo: 'Ask the site for a new QR code.',
  },
  'otp-uri-invalid': {
    what: 'This account is incomplete or mistyped.',
    kept: NOT_SAVED,
    todo: 'Copy it again, or type the setup key.',
  },
  'bytes-invalid': { what: 'This text is garbled or incomplete.', kept: NOT_SAVED, todo: 'Copy all of it again.' },
  'sign-in-circle': {
    what: 'These accounts would only open each other.',
    kept: NOT_SAVED,
    todo: 'Choose an account that you can sign in to by itself.',
  },
  'record-missing': { what: 'This item no longer exists.', todo: 'It may have been deleted in another window.' },
  'record-invalid': {
    what: 'Something in this item isn’t valid.',
    kept: NOT_SAVED,
    todo: 'Correct it and save again.',
  },
  'record-limit': { what: 'Some of this text is too long.', kept: NOT_SAVED, todo: 'Shorten it and save again.' },
  'draft-limit': {
    what: 'You have too many unsaved accounts.',
    kept: 'The earlier ones are still there.',
    todo: 'Save or discard some, then scan this QR code again.',
  },
  'draft-missing': { what: 'This unsaved account no longer exists.', todo: 'Scan or type it again.' },
  'host-invalid': { what: 'This isn’t a site address.', todo: 'Enter a site such as accounts.example.com.' },
  'icon-invalid': {
    what: 'This picture can’t be used as an icon.',
    kept: 'The icon is unchanged.',
    todo: 'Choose a PNG, JPEG, WebP or SVG file.',
  },
  'icon-limit': {
    what: 'A vault can hold at most 512 different pictures.',
    kept: 'Your icons are unchanged.',
    todo: 'Choose a letter or a service’s icon for some accounts, then try again.',
  },
  'icon-pack': {
    what: 'This isn’t an icon pack.',
    todo: 'Choose an icon pack for Aegis: a ZIP file that contains pack.json.',
  },
  'account-known': {
    what: 'You already have an account with this service and name.',
    kept: 'Nothing was changed.',
    todo: 'Change how you sign in to it on its own page under Accounts, or give this one another name.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
