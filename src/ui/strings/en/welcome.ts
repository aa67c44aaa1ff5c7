import type { Messages } from '../catalog.ts';

/** Words of the page that opens after installation. */
export const welcome = {
  title: 'Welcome to Latchkey',
  lines: {
    codes: 'Your two-factor codes, filled with one click where you sign in.',
    rest: 'Your recovery codes and security keys beside them, so you know what opens each account.',
    private:
      'Encrypted on this computer. No account to create, no access to pages until you click the Latchkey button.',
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
    pinned: 'The button is in your toolbar. Click it on any sign-in page.',
    menu: 'Extensions',
    pinToToolbar: 'Pin to Toolbar',
    address: 'example.com',
  },
  choices: {
    label: 'Where do you start?',
    moving: {
      title: 'Moving from another app',
      lead: 'From a phone, another extension or a password manager, by camera or file. Encrypted files work too.',
    },
    newSite: { title: 'Setting up a new site', lead: 'Scan the QR code a site shows and confirm it in one step.' },
    restoring: {
      title: 'Restoring a backup',
      lead: 'Bring back your vault from a backup made on this or another computer.',
    },
    connecting: {
      title: 'Connecting to my vault',
      lead: 'Use the vault of another device that syncs, over the same storage.',
    },
  },
  newSite: {
    title: 'Setting up a new site',
    steps: {
      open: 'Open the site’s two-factor settings and choose “Authenticator app”. It shows a QR code.',
      press: 'Click the Latchkey button in the toolbar.',
      create: 'Choose a passphrase. Latchkey then scans the page by itself.',
      unlock: 'Unlock your vault and click “Scan this page”.',
      scan: 'Click “Scan this page”.',
      save: 'Click “Save and fill code” and finish on the site.',
    },
  },
  fromAuthenticator: <P>(link: (text: string) => P) => [
    'Coming from the Authenticator extension? ',
    link('How to move, compare the codes and remove it safely'),
  ],
} satisfies Messages;
