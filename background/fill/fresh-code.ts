import type { OtpParameters } from '../../src/otp/parameters.ts';
import { codesOf } from '../vault/account-entry.ts';

/** A code with less than this left would be too late at the site. */
const LEAST_LEFT_MS = 3000;

/** When the next code comes, by this computer's clock, where it is worth waiting for. A counter's never is. */
export function findFresh(otp: OtpParameters, nowMs: number, offsetMs: number): number | undefined {
  const { untilMs, periodSeconds } = codesOf(otp, { nowMs, offsetMs });
  if (untilMs === undefined || periodSeconds === undefined) return undefined;
  return untilMs - nowMs < Math.min(LEAST_LEFT_MS, periodSeconds * 250) ? untilMs : undefined;
}

/** When the next code comes, by this computer's clock; `undefined` for a counter's. */
export function findNext(otp: OtpParameters, nowMs: number, offsetMs: number): number | undefined {
  return codesOf(otp, { nowMs, offsetMs }).untilMs;
}
