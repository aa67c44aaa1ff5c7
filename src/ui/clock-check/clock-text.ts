import type { ClockCorrection, ClockReading } from '../../messages/clock.ts';
import { formatDay } from '../counted.ts';
import { clockText } from '../strings/clock.ts';

/** A time span as people say it: seconds up to two minutes, then minutes, hours, days. */
function spanText(ms: number): string {
  const { span } = clockText;
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return span.seconds(seconds);
  if (seconds < 7200) return span.minutes(Math.floor(seconds / 60), seconds % 60);
  if (seconds < 172_800) return span.hours(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
  return span.days(Math.round(seconds / 86_400));
}

/** What is added to the computer's time, with its sign. */
export function offsetText(offsetMs: number): string {
  return `${offsetMs < 0 ? '−' : '+'}${spanText(offsetMs)}`;
}

/** How far off the reading itself may be; never less than a second. */
function errorText(errorMs: number): string {
  return `±${clockText.span.seconds(Math.max(1, Math.ceil(errorMs / 1000)))}`;
}

/** What a comparison found, in one sentence. */
export function readingText({ offsetMs, errorMs, host, verdict }: ClockReading): string {
  const error = errorText(errorMs);
  if (verdict === 'right') return clockText.agrees(host, error);
  const span = spanText(offsetMs);
  return offsetMs > 0 ? clockText.behind(span, host, error) : clockText.ahead(span, host, error);
}

/** Says that codes are adjusted, by how much, and by whose time. */
export function correctionText({ offsetMs, host, atMs }: ClockCorrection): string {
  return clockText.corrected(offsetText(offsetMs), host, formatDay(atMs));
}
