/** A hash that RFC 6238 section 1.2 allows for one-time passwords. */
export type HashAlgorithm = 'SHA-1' | 'SHA-256' | 'SHA-512';

/** Time-based codes, RFC 6238. `secret` is base32 (RFC 4648) in capitals without padding. */
export interface TotpParameters {
  readonly kind: 'totp';
  readonly secret: string;
  readonly algorithm: HashAlgorithm;
  /** 6 to 10. */
  readonly digits: number;
  /** 1 to 86,400, whole. */
  readonly periodSeconds: number;
}

/** Counter-based codes, RFC 4226. `counter` is the next value to use, 0 to 2^53-1. */
export interface HotpParameters {
  readonly kind: 'hotp';
  readonly secret: string;
  readonly algorithm: HashAlgorithm;
  /** 6 to 10. */
  readonly digits: number;
  readonly counter: number;
}

/** Steam Guard codes: five letters of Steam's own alphabet, SHA-1, 30 seconds. */
export interface SteamParameters {
  readonly kind: 'steam';
  readonly secret: string;
}

/** Everything that determines a code, in the shape that the vault stores. */
export type OtpParameters = TotpParameters | HotpParameters | SteamParameters;
