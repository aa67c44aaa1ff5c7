/**
 * The most characters in a field (items in `recoveryCodes`). Pages show the limit before anything is sent; the background
 * refuses longer values.
 */
export const LIMITS = {
  passphrase: 1024,
  /** An issuer, an account name, a key's label or place, a name at a site. */
  name: 256,
  /** Bytes in UTF-8: the vault's own limit for a text. */
  note: { bytes: 4096 },
  tag: 256,
  /** A host or a web address typed for one. */
  host: 2048,
  /** A typed setup key. */
  key: 4096,
  /** An `otpauth:` text. */
  text: 65_536,
  /** Digits, a period or a counter as typed. */
  number: 64,
  search: 1024,
  /** Sites that are compared with every known domain in one message; each takes some 10 ms. */
  checkedSites: 100,
  /** A pasted block of recovery codes. */
  recoveryText: 100_000,
  recoveryCodes: 200,
  recoveryCode: 256,
} as const;
