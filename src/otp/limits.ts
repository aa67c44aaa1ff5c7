import { withoutMarks } from '../bytes/visible-text.ts';
import { Fault } from '../fault.ts';
import { cleanNameOf, MAX_NAME } from './name.ts';
import type { HashAlgorithm } from './parameters.ts';

/** Bounds of a time-based period, in seconds. */
const PERIOD_RANGE = { min: 1, max: 86_400 } as const;
/** Bounds of a code's length for HOTP and TOTP. */
const DIGITS_RANGE = { min: 6, max: 10 } as const;

/** Parses an issuer or account name that a person edits: trimmed NFC without hidden characters. Throws `otp-text`. */
export function parseText(text: string): string {
  const { text: clean, isCleaned, isShortened } = cleanNameOf(withoutMarks(text));
  if (isCleaned) throw new Fault('otp-text', 'got a control, bidi or zero-width character, want plain text');
  if (isShortened) throw new Fault('otp-text', `got more characters, want at most ${MAX_NAME}`);
  return clean;
}

/** Reads a number of digits, 6 to 10 and by default 6; throws `otp-digits`. */
export function parseDigits(text: string | undefined): number {
  const digits = parseWhole(text, 6);
  if (digits >= DIGITS_RANGE.min && digits <= DIGITS_RANGE.max) return digits;
  throw new Fault('otp-digits', `got ${digits}, want 6 to 10`);
}

/** Reads a period in whole seconds, 1 to 86,400 and by default 30; throws `otp-period`. */
export function parsePeriod(text: string | undefined): number {
  const period = parseWhole(text, 30);
  if (period >= PERIOD_RANGE.min && period <= PERIOD_RANGE.max) return period;
  throw new Fault('otp-period', `got ${period}, want 1 to 86400 whole seconds`);
}

/** Reads a counter, 0 to 2^53-1 and by default 0; throws `otp-counter`. */
export function parseCounter(text: string | undefined): number {
  const counter = parseWhole(text, 0);
  if (Number.isSafeInteger(counter)) return counter;
  throw new Fault('otp-counter', 'got no whole number up to 2^53-1, want one');
}

const ALGORITHMS: ReadonlyMap<string, HashAlgorithm> = new Map([
  ['SHA1', 'SHA-1'],
  ['SHA256', 'SHA-256'],
  ['SHA512', 'SHA-512'],
]);

/** Reads a hash by any name in use (`SHA1`, `sha-256`, `sha_256`, `HmacSHA512`), by default SHA-1; throws `otp-algorithm`. */
export function parseAlgorithm(text: string | undefined): HashAlgorithm {
  if (text === undefined || text === '') return 'SHA-1';
  const bare = text.toUpperCase().replace(/[\s_/-]+/g, '');
  const algorithm = ALGORITHMS.get(bare.replace(/^HMAC|HMAC$/g, ''));
  if (algorithm !== undefined) return algorithm;
  throw new Fault('otp-algorithm', 'got an unknown name, want SHA1, SHA256 or SHA512');
}

/** Reads up to 32 digits, full-width ones too; any other text is `NaN`, which no range accepts. */
function parseWhole(text: string | undefined, absent: number): number {
  if (text === undefined || text === '') return absent;
  const plain = text.trim().replace(/[\uFF10-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return /^\d{1,32}$/.test(plain) ? Number(plain) : Number.NaN;
}
