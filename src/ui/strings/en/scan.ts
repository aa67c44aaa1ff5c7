import type { CodeKind } from '../../../qr/kind.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for scanning QR codes. */
export const scan = {
  thisPage: 'Scan this page',
  region: 'Select an area',
  pictures: 'Choose pictures',
  cameraOrScreen: 'Camera or screen',
  camera: 'Use the camera',
  screen: 'Share a screen or window',
  idle: 'Scan the QR code that the site shows, or drop or paste a picture of it here.',
  dropHere: 'Drop or paste pictures of QR codes here, or choose where to look.',
  progress: {
    page: 'Looking for a QR code on the page…',
    harder: 'Looking more closely…',
    pictures: 'Checking every picture on the page, including those out of view…',
    files: 'Looking for a QR code in the picture…',
  },
  live: {
    camera: 'Camera',
    screen: 'Shared screen',
    holdUp: 'Hold the QR code up to the camera.',
    bringToFront: 'Bring the window with the QR code to the front.',
    allow: 'Waiting for your permission…',
    whichCamera: 'Camera to use',
    unnamedCamera: (n: number) => `Camera ${n}`,
    stop: 'Stop',
  },
  transfer: {
    progress: (have: number, size: number, missing: string) =>
      `Transfer: ${have} of ${size} QR codes scanned. Still missing: ${missing}.`,
    complete: (size: number) => `Transfer complete: all ${size} QR codes scanned.`,
    next: 'Scan next',
  },
  foundInPicture: (n: number) =>
    plural(n, {
      one: 'The QR code found',
      other: `The ${formatNumber(n)} QR codes found, numbered`,
    }),
  notAccounts: (n: number) =>
    plural(n, {
      one: 'This QR code doesn’t contain an account.',
      other: 'None of these QR codes contains an account.',
    }),
  numberedKind: (n: number, kind: string) => `${n}. ${kind}`,
  kinds: {
    account: 'Account for an authenticator',
    transfer: 'Account transfer from another authenticator',
    key: 'Setup key without an account name',
    'other-authenticator': 'Works only with its maker’s own app',
    login: 'Sign-in for another device. Whoever scans it signs that device in.',
    passkey: 'Sign-in with a passkey on a phone',
    web: 'Web address',
    wifi: 'Wi-Fi network',
    payment: 'Payment',
    contact: 'Contact',
    mail: 'Email address or message',
    phone: 'Phone number',
    message: 'Text message',
    place: 'Map location',
    event: 'Calendar event',
    device: 'Smart-home device setup',
    'mobile-plan': 'Mobile plan (eSIM)',
    health: 'Health certificate',
    ticket: 'Ticket or boarding pass',
    app: 'Link to an app',
    text: 'Plain text',
  } satisfies Record<CodeKind, string>,
  transferCode: 'Transfer QR code',
  entry: (n: number) => `Entry ${formatNumber(n)}`,
  unreadable: 'Unreadable account',
  refused: {
    todo: 'Nothing was added. Ask the site for a new QR code, or type the setup key it shows.',
    'otp-secret-invalid': 'The setup key in this QR code contains invalid characters.',
    'otp-secret-length': 'The setup key in this QR code is too long.',
    'otp-secret-short': 'The setup key in this QR code is missing or too short.',
    'otp-digits': 'This QR code asks for an unsupported code length (must be 6–10 digits).',
    'otp-period': 'This QR code asks for an invalid period.',
    'otp-algorithm': 'This QR code asks for an unsupported algorithm.',
    'otp-counter': 'The counter in this QR code isn’t a whole number.',
    'otp-text': 'The name in this QR code is too long or has hidden characters.',
    'otp-uri-type': 'This QR code is for an unsupported type of code.',
    'otp-uri-invalid': 'This QR code is incomplete or damaged.',
    'record-limit': 'This QR code contains more data than an account can hold.',
  },
} satisfies Messages;
