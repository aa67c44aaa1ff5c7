/** A package that the built extension contains. */
export interface Licence {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
}

/** The packages in the built extension; a test compares them with `package.json`. */
export const licences: readonly Licence[] = [
  { name: '@preact/signals', what: 'state of the pages', licence: 'MIT' },
  { name: '@simplewebauthn/browser', what: 'security keys', licence: 'MIT' },
  { name: '@zxcvbn-ts/core', what: 'strength of a passphrase', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', what: 'common passwords', licence: 'MIT' },
  { name: 'hash-wasm', what: 'Argon2id', licence: 'MIT' },
  { name: 'jsqr', what: 'reading QR codes', licence: 'Apache-2.0' },
  { name: 'lucide', what: 'icons', licence: 'ISC' },
  { name: 'otpauth', what: 'one-time codes', licence: 'MIT' },
  { name: 'preact', what: 'drawing the pages', licence: 'MIT' },
  { name: 'tldts', what: 'which hosts are one site', licence: 'MIT' },
  { name: 'webextension-polyfill', what: 'one interface to both browsers', licence: 'MPL-2.0' },
];
