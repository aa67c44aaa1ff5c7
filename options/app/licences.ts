/** What the built extension contains of others. */
export interface Licence {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
}

/** What About shows; a test compares it with package.json and with what each package says of itself. The texts are in the built `licences.txt`. */
export const licences: readonly Licence[] = [
  { name: '@bufbuild/protobuf', what: 'transfer codes', licence: 'Apache-2.0 AND BSD-3-Clause' },
  { name: '@noble/ciphers', what: 'ciphers of other programs’ files', licence: 'MIT' },
  { name: '@noble/hashes', what: 'HMAC of one-time codes', licence: 'MIT' },
  { name: '@preact/signals', what: 'state of the pages', licence: 'MIT' },
  { name: '@simplewebauthn/browser', what: 'security keys', licence: 'MIT' },
  { name: '@zip.js/zip.js', what: 'archives', licence: 'BSD-3-Clause' },
  { name: '@zxcvbn-ts/core', what: 'strength of a passphrase', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', what: 'common passwords', licence: 'MIT' },
  { name: 'age-encryption', what: 'age files', licence: 'BSD-3-Clause' },
  { name: 'hash-wasm', what: 'Argon2id', licence: 'MIT' },
  { name: 'jsqr', what: 'reading QR codes', licence: 'Apache-2.0' },
  { name: 'kdbxweb', what: 'KeePass files', licence: 'MIT' },
  { name: 'lucide', what: 'icons', licence: 'ISC' },
  { name: 'openpgp', what: 'OpenPGP messages', licence: 'LGPL-3.0+' },
  { name: 'otpauth', what: 'one-time codes', licence: 'MIT' },
  { name: 'papaparse', what: 'tables', licence: 'MIT' },
  { name: 'preact', what: 'drawing the pages', licence: 'MIT' },
  { name: 'Public Suffix List', what: 'which hosts are one site', licence: 'MPL-2.0' },
  { name: 'qr', what: 'drawing QR codes', licence: 'MIT OR Apache-2.0' },
  { name: 'saxes', what: 'XML', licence: 'ISC' },
  { name: 'webextension-polyfill', what: 'one interface to both browsers', licence: 'MPL-2.0' },
  { name: 'zxing-cpp', what: 'what zxing-wasm is made from', licence: 'Apache-2.0' },
  { name: 'zxing-wasm', what: 'reading QR codes', licence: 'MIT' },
];
