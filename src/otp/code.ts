import { HOTP } from 'otpauth/bare';
import { decodeBase32 } from '../bytes/base32.ts';
import { Fault } from '../fault.ts';
import { type KeyedHmac, keyHmac } from './hmac.ts';
import type { HotpParameters, OtpParameters, SteamParameters, TotpParameters } from './parameters.ts';
import { STEAM_DIGITS, STEAM_PERIOD_SECONDS, steamCode } from './steam.ts';

/** A time-based code, its successor, and when it expires. */
export interface CodeWindow {
  readonly code: string;
  readonly nextCode: string;
  readonly periodSeconds: number;
  /** When `code` expires, by the clock that gave `atMs`. */
  readonly untilMs: number;
}

/** Generates the code for a time (TOTP, RFC 6238; Steam) or for the stored counter (HOTP, RFC 4226). `atMs` is milliseconds since 1970. */
export function generateCode(parameters: OtpParameters, atMs: number): string {
  const counter = parameters.kind === 'hotp' ? parameters.counter : timeStep(atMs, periodOf(parameters));
  return codeOf(parameters, keyOf(parameters), counter);
}

/** Number of characters in a code. */
export function codeLength(parameters: OtpParameters): number {
  return parameters.kind === 'steam' ? STEAM_DIGITS : parameters.digits;
}

/** Generates the code for a time and its successor; `atMs` is milliseconds since 1970. */
export function codeWindow(parameters: TotpParameters | SteamParameters, atMs: number): CodeWindow {
  const periodSeconds = periodOf(parameters);
  const step = timeStep(atMs, periodSeconds);
  const key = keyOf(parameters);
  return {
    code: codeOf(parameters, key, step),
    nextCode: codeOf(parameters, key, step + 1),
    periodSeconds,
    untilMs: (step + 1) * periodSeconds * 1000,
  };
}

/**
 * Whether a typed code is the one of a time, or of one period before or after (RFC 6238, section 5.2); `atMs` is milliseconds since 1970.
 * Never for a counter, whose codes depend on how many were used elsewhere.
 */
export function isCodeOf(parameters: OtpParameters, typed: string, atMs: number): boolean {
  if (parameters.kind === 'hotp') return false;
  const periodMs = periodOf(parameters) * 1000;
  const code = typed.replace(/\s/g, '').toUpperCase();
  return [-periodMs, 0, periodMs].some((shiftMs) => generateCode(parameters, Math.max(0, atMs + shiftMs)) === code);
}

/** The same parameters with the next counter; store it before the code is shown. Throws `otp-counter` after 2^53-1. */
export function advanceCounter(parameters: HotpParameters): HotpParameters {
  const counter = parameters.counter + 1;
  if (!Number.isSafeInteger(counter)) throw new Fault('otp-counter', 'got the last counter, want one below 2^53-1');
  return { ...parameters, counter };
}

function periodOf(parameters: TotpParameters | SteamParameters): number {
  return parameters.kind === 'totp' ? parameters.periodSeconds : STEAM_PERIOD_SECONDS;
}

function timeStep(atMs: number, periodSeconds: number): number {
  return Math.max(0, Math.floor(Math.floor(atMs / 1000) / periodSeconds));
}

function keyOf(parameters: OtpParameters): KeyedHmac {
  return keyHmac(parameters.kind === 'steam' ? 'SHA-1' : parameters.algorithm, decodeBase32(parameters.secret));
}

/** `otpauth` needs a secret only to pass it to the HMAC, which already has it. */
const KEYED = { secret: { bytes: new Uint8Array() } } as unknown as Pick<Parameters<typeof HOTP.generate>[0], 'secret'>;

function codeOf(parameters: OtpParameters, hmac: KeyedHmac, counter: number): string {
  if (parameters.kind !== 'steam') return HOTP.generate({ ...KEYED, digits: parameters.digits, counter, hmac });
  // Ten digits hold the whole 31-bit value that Steam spells in its own alphabet.
  return steamCode(Number(HOTP.generate({ ...KEYED, digits: 10, counter, hmac })));
}
