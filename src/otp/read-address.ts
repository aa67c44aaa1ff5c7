import { Fault, type FaultCode, toFault } from '../fault.ts';
import { type AddressParts, findAddressParts } from './address.ts';
import { addressNames } from './address-names.ts';
import { parseAlgorithm, parseCounter, parseDigits, parsePeriod } from './limits.ts';
import { MAX_NOTICE_DETAIL, type ReadNotice } from './notice.ts';
import type { OtpParameters } from './parameters.ts';
import { type ReadSecret, readSecret } from './secret.ts';
import { type Settings, settingsOf } from './settings.ts';
import { STEAM_DIGITS, STEAM_PERIOD_SECONDS } from './steam.ts';

/** Longest address in UTF-16 units. */
const MAX_ADDRESS = 65_536;

/** What an address says, read as far as it can be. */
export interface ReadAddress {
  readonly issuer: string;
  readonly name: string;
  readonly notices: readonly ReadNotice[];
  /** The settings that the address states, and parameters that only some programs write. */
  readonly settings: Settings;
  readonly otp: OtpParameters | { readonly fault: FaultCode; readonly detail: string };
}

/**
 * Reads the address of an account: `otpauth:` (Google Authenticator's Key URI Format, with the Steam forms in use), `apple-otpauth:`,
 * `steam://KEY`; also as HTML, JSON, mail or another address escaped it. A fault in a name is mended and noted; one in what makes the codes
 * becomes `otp.fault`, `otp-…`. `undefined` for any other text. Never throws.
 */
export function findReadAddress(text: string): ReadAddress | undefined {
  if (text.length > MAX_ADDRESS) return nothingRead('otp-uri-invalid', `got ${text.length} characters, want fewer`);
  const parts = findAddressParts(text);
  if (parts === undefined) return undefined;
  if (parts === 'escaped') return nothingRead('otp-uri-escaped', 'got two ways to undo the escaping, want one');
  const settings = settingsOf(parts.parameters);
  const names = addressNames(parts, settings);
  try {
    const { otp, notices } = parametersOf(parts.type, settings, names.issuer);
    const ignored = [...settings.ignored, ...notices.ignored];
    return {
      issuer: names.issuer,
      name: names.name,
      settings,
      otp,
      notices: [...names.notices, ...notices.key, ...ignoredNotice(ignored)],
    };
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    return { issuer: names.issuer, name: names.name, settings, otp: { fault: code, detail }, notices: names.notices };
  }
}

function nothingRead(fault: FaultCode, detail: string): ReadAddress {
  return { issuer: '', name: '', notices: [], settings: settingsOf([]), otp: { fault, detail } };
}

function ignoredNotice(ignored: readonly string[]): readonly ReadNotice[] {
  if (ignored.length === 0) return [];
  const all = [...new Set(ignored)].join(', ');
  return [
    { code: 'ignored', detail: all.length > MAX_NOTICE_DETAIL ? `${all.slice(0, MAX_NOTICE_DETAIL - 1)}…` : all },
  ];
}

/** Throws `otp-…`. */
function parametersOf(type: AddressParts['type'], settings: Settings, issuer: string) {
  if (type === 'motp') throw new Fault('otp-motp', 'got an mOTP address, want totp, hotp or steam');
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') {
    throw new Fault('otp-uri-type', 'got an unknown type, want totp, hotp or steam');
  }
  if (settings.contradiction !== undefined) {
    throw new Fault('otp-uri-duplicate', `got two values for ${settings.contradiction}, want one`);
  }
  const read: ReadSecret = readSecret(settings.secret ?? '');
  const { secret } = read;
  const { digits, period, counter } = settings;
  const isSteam = type === 'steam' || (type === 'totp' && (settings.isSteam || isUnmarkedSteam(settings, issuer)));
  if (isSteam) return { otp: steamOf(secret, settings), notices: steamNotices(read, settings) };
  const common = { secret, algorithm: parseAlgorithm(settings.algorithm), digits: parseDigits(digits) } as const;
  if (type === 'hotp') {
    const assumed: readonly ReadNotice[] = counter === undefined ? [{ code: 'counter-assumed' }] : [];
    return {
      otp: { kind: 'hotp', ...common, counter: parseCounter(counter) } as const,
      notices: { key: [...read.notices, ...assumed], ignored: given({ period }) },
    };
  }
  return {
    otp: { kind: 'totp', ...common, periodSeconds: parsePeriod(period) } as const,
    notices: { key: read.notices, ignored: given({ counter }) },
  };
}

/** Programs that know Steam by its name alone: no digits or its five, and nothing else that Steam does not have. */
function isUnmarkedSteam({ digits, period, algorithm }: Settings, issuer: string): boolean {
  if (issuer.toLowerCase() !== 'steam' || (digits ?? String(STEAM_DIGITS)) !== String(STEAM_DIGITS)) return false;
  return (period ?? '30') === String(STEAM_PERIOD_SECONDS) && /^(?:HMAC)?SHA-?1$/i.test(algorithm ?? 'SHA1');
}

function steamOf(secret: string, { period, algorithm }: Settings): OtpParameters {
  if (parsePeriod(period) !== STEAM_PERIOD_SECONDS) {
    throw new Fault('otp-period', 'got another period for Steam, want 30');
  }
  if (parseAlgorithm(algorithm) !== 'SHA-1') {
    throw new Fault('otp-algorithm', 'got another hash for Steam, want SHA1');
  }
  return { kind: 'steam', secret };
}

/** Steam's codes have five characters whatever an address says: programs write their default beside the mark. */
function steamNotices({ notices }: ReadSecret, { digits, counter }: Settings) {
  const isOther = digits !== undefined && digits !== String(STEAM_DIGITS);
  return { key: notices, ignored: [...given({ counter }), ...(isOther ? given({ digits }) : [])] };
}

function given(values: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}
