import type { Messages } from '../catalog.ts';

/** Words of the page that opens after the installation. */
export const welcome = {
  title: 'Welcome to Latchkey',
  lines: {
    codes: 'Your two-factor codes, filled in with one click where you sign in.',
    rest: 'Your recovery codes and security keys beside them, so you know what opens each account.',
    private: 'Encrypted on this computer. No account to create, no access to pages until you press its button.',
  },
  pin: {
    title: 'Keep the button in view',
    steps: {
      chrome: ['Click the puzzle piece at the top right of the window.', 'Click the pin beside Latchkey.'],
      edge: ['Click the puzzle piece at the top right of the window.', 'Click the eye beside Latchkey.'],
      firefox: [
        'Click the puzzle piece at the top right of the window.',
        'Click the gear beside Latchkey, then “Pin to Toolbar”.',
      ],
    },
    pinned: 'The button is in your toolbar. Press it on any sign-in page.',
    menu: 'Extensions',
    pinToToolbar: 'Pin to Toolbar',
    address: 'example.com',
  },
  doors: {
    label: 'Where do you start?',
    moving: {
      title: 'Moving from another app',
      lead: 'From a phone, an extension or a password manager: by camera or file, encrypted ones too.',
    },
    newSite: { title: 'Setting up a new site', lead: 'Scan the QR code a site shows and confirm it in one step.' },
    restoring: { title: 'Restoring', lead: 'Open a backup of your vault from this or another computer.' },
  },
  newSite: {
    title: 'Setting up a new site',
    steps: {
      open: 'On the site, open its two-factor settings and choose “authenticator app”, until it shows a QR code.',
      press: 'Press the Latchkey button in the toolbar.',
      create: 'Choose a passphrase. Latchkey then scans the page by itself.',
      unlock: 'Unlock your vault and press Scan this page.',
      scan: 'Press Scan this page.',
      save: 'Press Save and fill code, and finish on the site.',
    },
  },
  fromAuthenticator: <P>(link: (text: string) => P) => [
    'Coming from the Authenticator extension? ',
    link('How to move, compare the codes and remove it safely'),
  ],
} satisfies Messages;
