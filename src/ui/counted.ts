import { commonText } from './strings/common.ts';
import { formatLocale } from './strings/language.ts';
import { formatNumber } from './strings/plural.ts';

const MINUTE_MS = 60_000;

/** `1 key`, `2 keys`, `10,000 accounts`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** A day, e.g. `3 Nov 2026`. */
export function formatDay(ms: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium' }).format(ms);
}

/** How long ago in plain words; older than a week reads as the day. */
export function formatAgo(ms: number, nowMs: number): string {
  const { time } = commonText;
  const minutes = Math.floor((nowMs - ms) / MINUTE_MS);
  if (minutes < 1) return time.justNow;
  if (minutes < 60) return time.minutesAgo(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return time.hoursAgo(hours);
  const days = Math.floor(hours / 24);
  if (days === 1) return time.yesterday;
  return days < 8 ? time.daysAgo(days) : formatDay(ms);
}
