import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const NOTHING_RECORDED = 'Nothing was recorded.';

/** Failures to find and read QR codes. */
export const scanFaults = {
  'qr-none': {
    what: 'There’s no QR code in the visible part of the page.',
    todo: 'Scroll until the whole QR code is in view and scan again, or type the setup key.',
  },
  'qr-picture-none': {
    what: 'There’s no QR code in this picture.',
    todo: 'Use a sharp picture that shows the whole QR code, or type the setup key.',
  },
  'qr-not-account': {
    what: 'This QR code isn’t for an authenticator.',
    todo: 'Show the one from the site’s two-factor page, then scan again.',
  },
  'qr-transfer': {
    what: 'This is a transfer QR code, which holds accounts from another authenticator.',
    kept: 'Nothing was added.',
    todo: 'Scan the QR code itself, or drop a picture of it.',
  },
  'qr-timeout': {
    what: 'Reading the picture took too long.',
    todo: 'Zoom in on the QR code and scan again, or type the setup key.',
  },
  'qr-image': {
    what: 'This file isn’t a picture, or it’s too large to read.',
    todo: 'Use a PNG, JPEG or WebP picture.',
  },
  'qr-cancelled': { what: 'Scan cancelled.', todo: 'Scan again when you’re ready.' },
  'page-forbidden': {
    what: 'Browsers don’t allow extensions on this page.',
    todo: 'To fill, copy the code and paste it. To add an account, type its setup key or choose a picture.',
  },
  'page-gone': { what: 'The page is no longer open.', todo: 'Reopen it and try again.' },
  'scan-camera': {
    what: 'Latchkey isn’t allowed to use the camera.',
    todo: 'Click the camera icon in the address bar, allow it and try again. Or share a screen, or choose pictures of the QR codes.',
  },
  'scan-camera-none': {
    what: 'This computer has no camera.',
    todo: 'Connect one and try again. Or share a screen that shows the QR codes, or choose pictures of them.',
  },
  'scan-camera-busy': {
    what: 'Another app is using the camera.',
    todo: 'Close that app and try again.',
  },
  'scan-screen': {
    what: 'No screen or window was shared.',
    kept: NOTHING_RECORDED,
    todo: 'Try again and choose the window with the QR code.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
