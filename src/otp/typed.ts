import { parseAlgorithm, parseCounter, parseDigits, parsePeriod } from './limits.ts';
import { cleanNameOf, nameNotices } from './name.ts';
import type { ReadNotice } from './notice.ts';
import type { HashAlgorithm, OtpParameters } from './parameters.ts';
import { addressesIn } from './pieces.ts';
import { isShortSecret, readSecret } from './secret.ts';
import { parseOtpauthUri } from './uri.ts';

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
  /** What reading changed, assumed or left out. */
  readonly notices: readonly ReadNotice[];
  /** The secret is shorter than 10 bytes. */
  readonly shortSecret: boolean;
}

/**
 * Checks the form; throws the `otp-…` fault of the first invalid field. An address in the field of the key is read as everywhere: it says all
 * but the names that were typed beside it.
 */
export function parseTypedParameters(fields: TypedFields): ReadAccount {
  const issuer = cleanNameOf(fields.issuer);
  const name = cleanNameOf(fields.name);
  const notices = [...nameNotices('service', issuer), ...nameNotices('name', name)];
  const [address] = addressesIn(fields.secret);
  if (address !== undefined) {
    const read = parseOtpauthUri(address);
    const names = { issuer: issuer.text || read.issuer, name: name.text || read.name };
    return { ...read, ...names, notices: [...notices, ...read.notices] };
  }
  const read = readSecret(fields.secret);
  return {
    parameters: parametersOf(fields, read.secret),
    issuer: issuer.text,
    name: name.text,
    notices: [...notices, ...read.notices],
    shortSecret: isShortSecret(read.secret),
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
