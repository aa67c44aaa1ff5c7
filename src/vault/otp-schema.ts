import { Fault } from '../fault.ts';
import type { HotpParameters, OtpParameters, SteamParameters, TotpParameters } from '../otp/parameters.ts';
import { emptyBare, finish, object, oneOf, type Raw, text, whole } from './fields.ts';

const ALGORITHMS = ['SHA-1', 'SHA-256', 'SHA-512'] as const;
const KINDS = ['totp', 'hotp', 'steam'] as const;
const TOTP = new Set(['kind', 'secret', 'algorithm', 'digits', 'periodSeconds']);
const HOTP = new Set(['kind', 'secret', 'algorithm', 'digits', 'counter']);
const STEAM = new Set(['kind', 'secret']);
const BASE32 = /^[A-Z2-7]+$/;
/** 128 bytes in base32. */
const MAX_SECRET = 205;

/** What decides a code, as stored; throws `vault-contents`, `vault-limit`. */
export function parseOtp(value: unknown): OtpParameters {
  const raw = object(value, 'otp');
  const kind = oneOf(raw.kind, 'otp.kind', KINDS);
  if (kind === 'steam') return parseSteam(raw);
  return kind === 'hotp' ? parseHotp(raw) : parseTotp(raw);
}

function parseTotp(raw: Raw): TotpParameters {
  const otp = emptyBare<TotpParameters>();
  otp.kind = 'totp';
  otp.secret = parseSecret(raw.secret);
  otp.algorithm = oneOf(raw.algorithm, 'otp.algorithm', ALGORITHMS);
  otp.digits = whole(raw.digits, 'otp.digits', 6, 10);
  otp.periodSeconds = whole(raw.periodSeconds, 'otp.periodSeconds', 1, 86_400);
  return finish(otp, raw, TOTP);
}

function parseHotp(raw: Raw): HotpParameters {
  const otp = emptyBare<HotpParameters>();
  otp.kind = 'hotp';
  otp.secret = parseSecret(raw.secret);
  otp.algorithm = oneOf(raw.algorithm, 'otp.algorithm', ALGORITHMS);
  otp.digits = whole(raw.digits, 'otp.digits', 6, 10);
  otp.counter = whole(raw.counter, 'otp.counter');
  return finish(otp, raw, HOTP);
}

function parseSteam(raw: Raw): SteamParameters {
  const otp = emptyBare<SteamParameters>();
  otp.kind = 'steam';
  otp.secret = parseSecret(raw.secret);
  return finish(otp, raw, STEAM);
}

function parseSecret(value: unknown): string {
  const secret = text(value, 'otp.secret');
  if (secret.length > MAX_SECRET) throw new Fault('vault-limit', 'got a longer secret, want no more than 128 bytes');
  const odd = secret.length % 8;
  if (!BASE32.test(secret) || odd === 1 || odd === 3 || odd === 6) {
    throw new Fault('vault-contents', 'got another secret, want base32 capitals');
  }
  return secret;
}
