import { Fault } from '../fault.ts';
import type { HotpParameters, OtpParameters, SteamParameters, TotpParameters } from '../otp/parameters.ts';
import { record, variant } from '../schema/record.ts';
import { integer, oneOf, refuse, type Schema } from '../schema/schema.ts';
import { CONTENTS_CODES, storedCount, storedText } from './fields.ts';

const BASE32 = /^[A-Z2-7]+$/;
/** 128 bytes in base32. */
const MAX_SECRET = 205;

const secret: Schema<string> = (raw, what, codes) => {
  const value = storedText(raw, what, codes);
  if (value.length > MAX_SECRET) throw new Fault(codes.tooLong, 'got a longer secret, want at most 128 bytes');
  const odd = value.length % 8;
  if (BASE32.test(value) && odd !== 1 && odd !== 3 && odd !== 6) return value;
  return refuse(raw, what, 'base32 capitals', codes);
};
const algorithm = oneOf('SHA-1', 'SHA-256', 'SHA-512');
const digits = integer(6, 10);

/** The parameters of a code as they are stored. */
export const otpSchema = variant<OtpParameters>('kind', {
  totp: record<TotpParameters>('otp', {
    kind: oneOf('totp'),
    secret,
    algorithm,
    digits,
    periodSeconds: integer(1, 86_400),
  }),
  hotp: record<HotpParameters>('otp', { kind: oneOf('hotp'), secret, algorithm, digits, counter: storedCount }),
  steam: record<SteamParameters>('otp', { kind: oneOf('steam'), secret }),
});

/** Reads the parameters of a code; throws `vault-contents`, `vault-limit`. */
export function parseOtp(value: unknown): OtpParameters {
  return otpSchema(value, 'otp', CONTENTS_CODES);
}
