import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const NOT_FILLED = 'Nothing was filled.';

/** Failures to fill a code into a page. */
export const fillFaults = {
  'fill-no-field': {
    what: 'There’s no code field on this page.',
    todo: 'Go to the page that asks for a code and try again, or copy the code.',
  },
  'fill-recovery-field': {
    what: 'The field on this page asks for a recovery code.',
    kept: NOT_FILLED,
    todo: 'Use “Fill next” to fill a recovery code.',
  },
  'fill-wants-code': {
    what: 'The field on this page asks for a code, not a recovery code.',
    kept: NOT_FILLED,
    todo: 'Go to the page that asks for a recovery code.',
  },
  'fill-sent-code-field': {
    what: 'This page asks for a code sent to you by email or text message.',
    kept: NOT_FILLED,
    todo: 'Type the code you were sent.',
  },
  'fill-device-code': {
    what: 'This page signs in another device with the code shown on it.',
    kept: NOT_FILLED,
    todo: 'Type that code only if the device is yours. If someone sent you here or gave you a code, close this page: they’d get into your account.',
  },
  'fill-frame': {
    what: 'The field belongs to another site embedded in this page.',
    kept: NOT_FILLED,
    todo: 'If you trust that site, copy the code and paste it.',
  },
  'fill-insecure': {
    what: 'This page isn’t encrypted, so anyone on the network could read the code.',
    kept: NOT_FILLED,
    todo: 'Open the page over HTTPS, or copy the code.',
  },
  'fill-page-changed': {
    what: 'The page changed before the code could be filled.',
    kept: NOT_FILLED,
    todo: 'Try again.',
  },
  'fill-not-taken': { what: 'The page didn’t accept the code.', todo: 'Copy the code and paste it.' },
  'fill-occupied': {
    what: 'There’s already something in the field.',
    kept: 'It was left as it is.',
    todo: 'Clear the field, then fill again.',
  },
  'fill-hidden': {
    what: 'The only code field on this page isn’t visible.',
    kept: NOT_FILLED,
    todo: 'Scroll to the field and try again. If you can’t find one, be wary of this page.',
  },
  'fill-covered': {
    what: 'Something on this page covers the code field.',
    kept: NOT_FILLED,
    todo: 'Close what covers it, such as a cookie notice, and fill again. If you see nothing there, be wary of this page.',
  },
  'fill-frame-closed': {
    what: 'The field is in a frame from another address of this site, which your browser doesn’t let Latchkey access.',
    kept: NOT_FILLED,
    todo: 'Open the frame in its own tab and fill there, or copy the code and paste it.',
  },
  'fill-same-code': {
    what: 'This code is already in the page’s other field.',
    kept: NOT_FILLED,
    todo: 'Wait for the next code, then fill again.',
  },
  'fill-field-short': {
    what: 'The field on this page is too short for this code.',
    kept: NOT_FILLED,
    todo: 'It may be for something else, such as a PIN. If it’s the right field, copy the code and paste it.',
  },
  'fill-field-long': {
    what: 'This page asks for a longer code.',
    kept: NOT_FILLED,
    todo: 'It may want another account’s code, or one that was sent to you.',
  },
  'fill-password-empty': {
    what: 'This account’s code goes in the password field with your password, but the field is empty.',
    kept: NOT_FILLED,
    todo: 'Type your password first, then fill.',
  },
  'fill-password-several': {
    what: 'Several password fields on this page are filled in.',
    kept: NOT_FILLED,
    todo: 'Clear all but the one you sign in with, or copy the code.',
  },
  'fill-posts-elsewhere': {
    what: 'This form would send the code to another site.',
    kept: NOT_FILLED,
    todo: 'Some sites sign you in at another address. If you know this one does, copy the code and paste it.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
