import type { about } from '../../src/ui/strings/en/about.ts';

/** A package whose code is in the built extension. */
interface Licence {
  readonly name: string;
  /** What it is used for. */
  readonly use: keyof typeof about.licences.uses;
  readonly licence: string;
}

/** The packages in the built extension; a test compares them with package.json and each package's own licence. */
export const licences: readonly Licence[] = [
  { name: '@bufbuild/protobuf', use: 'transferCodes', licence: 'Apache-2.0 AND BSD-3-Clause' },
  { name: '@noble/ciphers', use: 'ciphers', licence: 'MIT' },
  { name: '@noble/hashes', use: 'hmac', licence: 'MIT' },
  { name: '@preact/signals', use: 'pageState', licence: 'MIT' },
  { name: '@simplewebauthn/browser', use: 'securityKeys', licence: 'MIT' },
  { name: '@zip.js/zip.js', use: 'archives', licence: 'BSD-3-Clause' },
  { name: '@zxcvbn-ts/core', use: 'passphraseStrength', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', use: 'commonPasswords', licence: 'MIT' },
  { name: 'age-encryption', use: 'ageFiles', licence: 'BSD-3-Clause' },
  { name: 'hash-wasm', use: 'argon2', licence: 'MIT' },
  { name: 'jsqr', use: 'readQr', licence: 'Apache-2.0' },
  { name: 'kdbxweb', use: 'keepass', licence: 'MIT' },
  { name: 'lucide', use: 'icons', licence: 'ISC' },
  { name: 'openpgp', use: 'openpgp', licence: 'LGPL-3.0+' },
  { name: 'otpauth', use: 'oneTimeCodes', licence: 'MIT' },
  { name: 'papaparse', use: 'csv', licence: 'MIT' },
  { name: 'preact', use: 'pages', licence: 'MIT' },
  { name: 'Public Suffix List', use: 'sites', licence: 'MPL-2.0' },
  { name: 'qr', use: 'drawQr', licence: 'MIT OR Apache-2.0' },
  { name: 'saxes', use: 'xml', licence: 'ISC' },
  { name: 'webextension-polyfill', use: 'browserApi', licence: 'MPL-2.0' },
  { name: 'zxing-cpp', use: 'zxing', licence: 'Apache-2.0' },
  { name: 'zxing-wasm', use: 'readQr', licence: 'MIT' },
];
