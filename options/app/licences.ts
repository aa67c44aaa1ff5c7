/** What the built extension contains of others. */
export interface Licence {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
}

/** Every package of `dependencies` and what comes within one, with its licence; the build writes it in (`tools/licences.mjs`). */
declare const SHIPPED_LICENCES: readonly Omit<Licence, 'what'>[];

/** What each is there for; a test finds one without words. */
const PURPOSES: Readonly<Record<string, string>> = {
  '@bufbuild/protobuf': 'transfer codes',
  '@levischuck/tiny-cbor': 'security keys’ answers',
  '@noble/ciphers': 'ciphers of other programs’ files',
  '@noble/hashes': 'HMAC of one-time codes',
  '@preact/signals': 'state of the pages',
  '@simplewebauthn/browser': 'security keys',
  '@zip.js/zip.js': 'archives',
  '@zxcvbn-ts/core': 'strength of a passphrase',
  '@zxcvbn-ts/language-common': 'common passwords',
  'age-encryption': 'age files',
  'hash-wasm': 'Argon2id',
  jsqr: 'reading QR codes',
  kdbxweb: 'KeePass files',
  lucide: 'icons',
  openpgp: 'OpenPGP messages',
  otpauth: 'one-time codes',
  papaparse: 'tables',
  preact: 'drawing the pages',
  'Public Suffix List': 'which hosts are one site',
  qr: 'drawing QR codes',
  saxes: 'XML',
  'webextension-polyfill': 'one interface to both browsers',
  'zxing-cpp': 'what zxing-wasm is made from',
  'zxing-wasm': 'reading QR codes',
};

/** What About shows. The texts are in the built `licences.txt`. */
export const licences: readonly Licence[] = SHIPPED_LICENCES.map(({ name, licence }) => ({
  name,
  what: PURPOSES[name] ?? '',
  licence,
}));
