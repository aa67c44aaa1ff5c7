import { parseAlgorithm, parseCounter, parseDigits, parsePeriod, parseText } from './limits.ts';
import type { HashAlgorithm, OtpParameters } from './parameters.ts';
import { isShortSecret, parseTypedSecret } from './secret.ts';

/** The unchecked fields of the form for typing an account. An empty number field means the default. */
export interface TypedFields {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
  readonly kind: OtpParameters['kind'];
  readonly algorithm: HashAlgorithm;
  readonly digits: string;
  readonly periodSeconds: string;
  readonly counter: string;
}

/** An account read from a text or a form and not saved yet. */
export interface ReadAccount {
  readonly parameters: OtpParameters;
  readonly issuer: string;
  readonly name: string;
  /** The secret is shorter than 10 bytes. */
  readonly shortSecret: boolean;
}

/** Checks the form; throws the `otp-…` fault of the first invalid field. */
export function parseTypedParameters(fields: TypedFields): ReadAccount {
  const secret = parseTypedSecret(fields.secret);
  return {
    parameters: parametersOf(fields, secret),
    issuer: parseText(fields.issuer),
    name: parseText(fields.name),
    shortSecret: isShortSecret(secret),
  };
}

function parametersOf(fields: TypedFields, secret: string): OtpParameters {
  if (fields.kind === 'steam') return { kind: 'steam', secret };
  const algorithm = parseAlgorithm(fields.algorithm);
  const digits = parseDigits(fields.digits.trim());
  return fields.kind === 'hotp'
    ? { kind: 'hotp', secret, algorithm, digits, counter: parseCounter(fields.counter.trim()) }
    : { kind: 'totp', secret, algorithm, digits, periodSeconds: parsePeriod(fields.periodSeconds.trim()) };
}
