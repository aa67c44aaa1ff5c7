import type { AppKind } from '../../../qr/apps.ts';
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
    readSoFar: (n: number) =>
      plural(n, {
        one: '1 account read. Show the next QR code, or click Done.',
        other: `${formatNumber(n)} accounts read. Show the next QR code, or click Done.`,
      }),
    partsRead: (have: number, size: number) => `${formatNumber(have)} of ${formatNumber(size)} read.`,
    tapNext: 'Tap Next on the phone.',
    showParts: (parts: string) => `Still missing: ${parts}. Go back to it on the phone.`,
  },
  phone: {
    title: 'On the phone, in Google Authenticator',
    steps: ['Tap ≡ › Transfer accounts › Export accounts.', 'Choose the accounts and tap Next.'],
    show: {
      camera: 'Hold the phone up to this computer’s camera until the first QR code is read.',
      screen: 'Show the phone’s screen on this computer and share that window.',
    },
    next: 'If there are more QR codes, tap Next on the phone for each one. Scanning stops by itself after the last one.',
    others: 'Any other app that shows its accounts as QR codes works too: show one after the other, then click Done.',
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
    microsoft: 'Setup for Microsoft Authenticator',
    duo: 'Setup for Duo Mobile',
    okta: 'Setup for Okta Verify',
    entrust: 'Setup for Entrust Identity',
    rsa: 'Setup for RSA Authenticator (SecurID)',
    symantec: 'Setup for Symantec VIP Access',
    onespan: 'Setup for OneSpan Mobile Authenticator (Digipass)',
    ping: 'Setup for PingID',
    forgerock: 'Setup for push sign-in with ForgeRock Authenticator',
    'other-authenticator': 'Setup for a particular authenticator app',
    whatsapp: 'Links a device to WhatsApp. Whoever scans it signs that device in.',
    signal: 'Links a device to Signal. Whoever scans it signs that device in.',
    telegram: 'Signs a device in to Telegram. Whoever scans it signs that device in.',
    discord: 'Signs a device in to Discord. Whoever scans it signs that device in.',
    'steam-login': 'Signs a device in to Steam. Whoever scans it signs that device in.',
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
  /** What only one maker's app can read, and what to do on that maker's page instead. */
  onlyFor: (app: string) => `Only ${app} can read this QR code.`,
  apps: {
    microsoft: {
      app: 'Microsoft Authenticator',
      todo: 'On Microsoft’s page, choose “I want to use a different authenticator app” (or “Set up a different authenticator app”), then scan the QR code it shows.',
    },
    duo: {
      app: 'Duo Mobile',
      todo: 'Use Duo Mobile for this sign-in, or ask your organisation for another method, such as a security key.',
    },
    okta: {
      app: 'Okta Verify',
      todo: 'On Okta’s page, go back and set up “Google Authenticator” instead, then scan the QR code it shows. If it isn’t offered, ask your organisation.',
    },
    entrust: {
      app: 'the Entrust Identity app',
      todo: 'Ask your organisation to allow another authenticator app or a security key.',
    },
    rsa: {
      app: 'RSA Authenticator',
      todo: 'Ask your organisation to allow another authenticator app or a security key.',
    },
    symantec: {
      app: 'Symantec VIP Access',
      todo: 'On the site, choose “Authenticator app” or “Other app” instead of VIP Access, if it’s offered, then scan the QR code it shows.',
    },
    onespan: {
      app: 'OneSpan Mobile Authenticator',
      todo: 'Use the app that your bank or organisation names, or ask it for another method.',
    },
    ping: {
      app: 'PingID',
      todo: 'On the PingID page, choose to add an “Authenticator app” instead, then scan the QR code it shows. If it isn’t offered, ask your organisation.',
    },
    forgerock: {
      app: 'ForgeRock Authenticator',
      todo: 'Choose one-time codes (OATH) instead of push sign-in on the site, then scan the QR code it shows.',
    },
    'other-authenticator': {
      app: 'its maker’s own app',
      todo: 'On the site, look for “Other app” or “Use a different authenticator app”, then scan the QR code it shows.',
    },
    whatsapp: {
      app: 'WhatsApp on your phone',
      todo: 'Scan it there only if you want to link a device. To add an account here, show the QR code from the site’s two-factor page.',
    },
    signal: {
      app: 'Signal on your phone',
      todo: 'Scan it there only if you want to link a device. To add an account here, show the QR code from the site’s two-factor page.',
    },
    telegram: {
      app: 'Telegram on your phone',
      todo: 'Scan it there only if you want to sign a device in. To add an account here, show the QR code from the site’s two-factor page.',
    },
    discord: {
      app: 'Discord on your phone',
      todo: 'Scan it there only if you want to sign a device in. To add an account here, open “Enable authenticator app” in Discord’s settings.',
    },
    'steam-login': {
      app: 'the Steam app on your phone',
      todo: 'Scan it there only if you want to sign a device in. Steam shows no QR code for other authenticators: import a Steam Guard file instead.',
    },
    login: {
      app: 'the service’s own app on your phone',
      todo: 'Scan it there only if you want to sign a device in. To add an account here, show the QR code from the site’s two-factor page.',
    },
  } satisfies Record<AppKind, { readonly app: string; readonly todo: string }>,
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
    'otp-uri-type': 'This QR code is for an unsupported type of code.',
    'otp-uri-escaped': 'The text in this QR code is garbled, so the setup key can’t be read reliably.',
    'otp-motp': 'This QR code is for mOTP, which generates codes differently, with a PIN and MD5.',
    'otp-uri-invalid': 'This QR code is incomplete or damaged.',
    'record-limit': 'This QR code contains more data than an account can hold.',
  },
} satisfies Messages;
