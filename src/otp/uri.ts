import { Fault } from '../fault.ts';
import { parseText } from './limits.ts';
import { findReadAddress } from './read-address.ts';
import { isShortSecret } from './secret.ts';
import type { ReadAccount } from './typed.ts';

/** Reads the address of an account as `findReadAddress` does. Throws `otp-…` only: `otp-uri-scheme` for any other text. */
export function parseOtpauthUri(text: string): ReadAccount {
  const read = findReadAddress(text);
  if (read === undefined) throw new Fault('otp-uri-scheme', 'got another kind of text, want an otpauth: address');
  const { issuer, name, otp, notices } = read;
  if ('fault' in otp) throw new Fault(otp.fault, otp.detail);
  // The scheme itself names the service.
  const service = issuer || (/^\s*steam:/i.test(text) ? 'Steam' : '');
  return { parameters: otp, issuer: service, name, notices, shortSecret: isShortSecret(otp.secret) };
}

/** Formats parameters as the `otpauth:` URI that `parseOtpauthUri` reads; throws `otp-text` for an invalid name. */
export function formatOtpauthUri(account: Pick<ReadAccount, 'parameters' | 'issuer' | 'name'>): string {
  const { parameters } = account;
  const issuer = encodeURIComponent(parseText(account.issuer));
  const name = encodeURIComponent(parseText(account.name));
  // An empty issuer keeps a colon in the name from reading as "issuer:name".
  const label = issuer !== '' || name.includes('%3A') ? `${issuer}:${name}` : name;
  const query = [`secret=${parameters.secret}`];
  if (issuer !== '') query.push(`issuer=${issuer}`);
  if (parameters.kind !== 'steam') {
    query.push(`algorithm=${parameters.algorithm.replace('-', '')}`, `digits=${parameters.digits}`);
    query.push(parameters.kind === 'hotp' ? `counter=${parameters.counter}` : `period=${parameters.periodSeconds}`);
  }
  return `otpauth://${parameters.kind}/${label}?${query.join('&')}`;
}
