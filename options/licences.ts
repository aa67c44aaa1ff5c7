/** A package that the built extension contains. */
export interface Licence {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
}

/** The packages in the built extension; a test compares them with what the code imports. */
export const licences: readonly Licence[] = [
  { name: '@noble/hashes', what: 'HMAC of one-time codes', licence: 'MIT' },
  { name: '@preact/signals', what: 'state of the pages', licence: 'MIT' },
  { name: '@simplewebauthn/browser', what: 'security keys', licence: 'MIT' },
  { name: '@zxcvbn-ts/core', what: 'strength of a passphrase', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', what: 'common passwords', licence: 'MIT' },
  { name: 'hash-wasm', what: 'Argon2id', licence: 'MIT' },
  { name: 'jsqr', what: 'reading QR codes', licence: 'Apache-2.0' },
  { name: 'lucide', what: 'icons', licence: 'ISC' },
  { name: 'otpauth', what: 'one-time codes', licence: 'MIT' },
  { name: 'preact', what: 'drawing the pages', licence: 'MIT' },
  { name: 'Public Suffix List', what: 'which hosts are one site', licence: 'MPL-2.0' },
  { name: 'qr', what: 'drawing QR codes', licence: 'MIT or Apache-2.0' },
  { name: 'webextension-polyfill', what: 'one interface to both browsers', licence: 'MPL-2.0' },
];
