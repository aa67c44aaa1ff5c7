import { formatOtpauthUri } from '../../otp/uri.ts';
import type { CodeAccount } from './accounts.ts';

/** The setup key of an account as it is printed. */
export interface PrintedKey {
  /** The address that the QR code holds, in the form that authenticators read. */
  readonly uri: string;
  /** RFC 4648 base32 in groups of four. */
  readonly key: string;
  /** What an authenticator has to be told beside the key. */
  readonly settings:
    | {
        readonly kind: 'totp';
        readonly algorithm: string;
        readonly digits: number;
        readonly periodSeconds: number;
      }
    | { readonly kind: 'hotp'; readonly algorithm: string; readonly digits: number; readonly counter: number }
    | { readonly kind: 'steam' };
}

/** Gives the key of an account for paper: for a scanner and for fingers. */
export function printedKeyOf({ issuer, name, otp }: CodeAccount): PrintedKey {
  const { secret, ...settings } = otp;
  return {
    uri: formatOtpauthUri({ parameters: otp, issuer, name }),
    key: secret.replace(/.{4}(?=.)/g, '$& '),
    settings,
  };
}
