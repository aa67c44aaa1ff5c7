import { Fault } from '../fault.ts';
import { parseAlgorithm, parseCounter, parseDigits, parsePeriod, parseText } from './limits.ts';
import type { OtpParameters } from './parameters.ts';
import { isShortSecret, parseTypedSecret } from './secret.ts';
import { STEAM_DIGITS, STEAM_PERIOD_SECONDS } from './steam.ts';
import type { ReadAccount } from './typed.ts';

/** Longest URI in UTF-16 units: two percent-encoded names of 256 characters, with room for ignored parameters. */
const MAX_URI = 16_384;

/**
 * Reads an `otpauth:` URI (Google Authenticator's Key URI Format, and the Steam forms in use), or `steam://SECRET`.
 * A missing value takes its default; a wrong or repeated one is refused. Throws `otp-…` only.
 */
export function parseOtpauthUri(text: string): ReadAccount {
  const uri = text.trim();
  if (uri.length > MAX_URI) throw new Fault('otp-uri-invalid', `got ${uri.length} characters, want at most ${MAX_URI}`);
  const bareSteam = /^steam:\/\/([^/?#]*)\/?$/i.exec(uri)?.[1];
  if (bareSteam !== undefined) return accountOf({ kind: 'steam', secret: parseTypedSecret(bareSteam) }, 'Steam', '');

  const parts = /^otpauth:\/\/([^/?]*)\/?([^?]*)(?:\?(.*))?$/is.exec(uri);
  if (parts === null) throw new Fault('otp-uri-scheme', 'got another kind of text, want an otpauth: address');
  const [, type = '', label = '', query = ''] = parts;
  const values = parseQuery(query);
  const { prefix, name } = splitLabel(label);
  const issuer = values.get('issuer') || prefix;
  return accountOf(parametersOf(type.toLowerCase(), values, issuer), issuer, name);
}

/** Formats parameters as the `otpauth:` URI that `parseOtpauthUri` reads; throws `otp-text` for an invalid name. */
export function formatOtpauthUri(account: Omit<ReadAccount, 'shortSecret'>): string {
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

function accountOf(parameters: OtpParameters, issuer: string, name: string): ReadAccount {
  return {
    parameters,
    issuer: parseText(issuer),
    name: parseText(name),
    shortSecret: isShortSecret(parameters.secret),
  };
}

function parametersOf(type: string, values: ReadonlyMap<string, string>, issuer: string): OtpParameters {
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') {
    throw new Fault('otp-uri-type', 'got an unknown type, want totp, hotp or steam');
  }
  const secret = parseTypedSecret(values.get('secret') ?? '');
  if (type === 'steam' || (type === 'totp' && isMarkedSteam(values, issuer))) return steamOf(values, secret);
  const algorithm = parseAlgorithm(values.get('algorithm'));
  const digits = parseDigits(values.get('digits'));
  return type === 'hotp'
    ? { kind: 'hotp', secret, algorithm, digits, counter: parseCounter(values.get('counter')) }
    : { kind: 'totp', secret, algorithm, digits, periodSeconds: parsePeriod(values.get('period')) };
}

/** KeePassXC marks Steam by `encoder`, Stratum by `steam`, others by the issuer alone. */
function isMarkedSteam(values: ReadonlyMap<string, string>, issuer: string): boolean {
  if (values.get('encoder')?.toLowerCase() === 'steam' || values.has('steam')) return true;
  const digits = values.get('digits') || String(STEAM_DIGITS);
  return issuer.trim().toLowerCase() === 'steam' && digits === String(STEAM_DIGITS);
}

function steamOf(values: ReadonlyMap<string, string>, secret: string): OtpParameters {
  const digits = values.get('digits') || String(STEAM_DIGITS);
  if (digits !== String(STEAM_DIGITS)) throw new Fault('otp-digits', 'got another length for Steam, want 5');
  if (parsePeriod(values.get('period')) !== STEAM_PERIOD_SECONDS) {
    throw new Fault('otp-period', 'got another period for Steam, want 30');
  }
  if (parseAlgorithm(values.get('algorithm')) !== 'SHA-1') {
    throw new Fault('otp-algorithm', 'got another hash for Steam, want SHA1');
  }
  return { kind: 'steam', secret };
}

/** Decoded parameters by lower-case name. Only in a query does `+` mean a space. */
function parseQuery(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode((cut < 0 ? pair : pair.slice(0, cut)).replaceAll('+', ' ')).toLowerCase();
    if (values.has(name)) throw new Fault('otp-uri-duplicate', 'got a parameter twice, want it once');
    values.set(name, cut < 0 ? '' : decode(pair.slice(cut + 1).replaceAll('+', ' ')));
  }
  return values;
}

/** Splits `issuer:name`. A plain colon takes precedence over an encoded one. */
function splitLabel(label: string): { readonly prefix: string; readonly name: string } {
  const plain = label.indexOf(':');
  if (plain >= 0) return { prefix: decode(label.slice(0, plain)), name: decode(label.slice(plain + 1)) };
  const text = decode(label);
  const cut = text.indexOf(':');
  return cut < 0 ? { prefix: '', name: text } : { prefix: text.slice(0, cut), name: text.slice(cut + 1) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new Fault('otp-uri-invalid', 'got broken percent-encoding, want UTF-8', { cause });
  }
}
