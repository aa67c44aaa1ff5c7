/**
 * The most that a field takes, in UTF-16 units (items for `recoveryCodes` and `tags`). Pages say so in place before anything is sent;
 * the background refuses what is longer.
 */
export const LIMITS = {
  /** A passphrase, in code points and units alike. */
  passphrase: 1024,
  /** An issuer, an account's name, a key's label or place, a name at a site. */
  name: 256,
  note: 4000,
  tag: 64,
  tags: 32,
  /** A host or a web address typed for one. */
  host: 2048,
  /** A typed key or an `otpauth:` text. */
  key: 4096,
  search: 1024,
  /** A pasted block of recovery codes. */
  recoveryText: 1_000_000,
  recoveryCodes: 200,
  recoveryCode: 256,
} as const;
