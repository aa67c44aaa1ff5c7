import { Fault } from '../fault.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import { finish, object, oneOf, text, whole } from './fields.ts';

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
  const secret = parseSecret(raw.secret);
  if (kind === 'steam') return finish({ kind, secret }, raw, STEAM);
  const algorithm = oneOf(raw.algorithm, 'otp.algorithm', ALGORITHMS);
  const digits = whole(raw.digits, 'otp.digits', 6, 10);
  if (kind === 'hotp') {
    return finish({ kind, secret, algorithm, digits, counter: whole(raw.counter, 'otp.counter') }, raw, HOTP);
  }
  const periodSeconds = whole(raw.periodSeconds, 'otp.periodSeconds', 1, 86_400);
  return finish({ kind, secret, algorithm, digits, periodSeconds }, raw, TOTP);
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
