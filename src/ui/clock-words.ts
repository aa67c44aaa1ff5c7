import type { ClockCorrection, ClockReading } from '../messages/clock.ts';

/** A time span as people say it: seconds up to two minutes, then minutes, hours, days. */
function spanText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** What is added to the computer's time, with its sign. */
export function offsetText(offsetMs: number): string {
  return `${offsetMs < 0 ? '−' : '+'}${spanText(offsetMs)}`;
}

/** How far off the reading itself may be, never said to be less than a second. */
function errorText(errorMs: number): string {
  return `±${Math.max(1, Math.ceil(errorMs / 1000))} s`;
}

/** What a comparison found, in one sentence. */
export function readingText({ offsetMs, errorMs, host, verdict }: ClockReading): string {
  const error = errorText(errorMs);
  if (verdict === 'right') return `This computer’s clock agrees with ${host} (${error}).`;
  const how = offsetMs > 0 ? 'behind' : 'ahead of';
  return `This computer’s clock is ${spanText(offsetMs)} ${how} ${host} (${error}).`;
}

/** That codes are corrected, by how much, and on whose word. */
export function correctionText({ offsetMs, host, atMs }: ClockCorrection): string {
  const day = new Date(atMs).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
  return `Codes corrected by ${offsetText(offsetMs)}, measured at ${host}, ${day}.`;
}
