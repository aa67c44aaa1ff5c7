import { commonText } from './strings/common.ts';
import { formatLocale } from './strings/language.ts';
import { formatNumber } from './strings/plural.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** `1 key`, `2 keys`, `10,000 accounts`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** Making a formatter takes a hundred times as long as using it, and lists have hundreds of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(timeZone?: 'UTC'): Intl.DateTimeFormat {
  const name = `${formatLocale()} ${timeZone ?? ''}`;
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', ...(timeZone && { timeZone }) });
  formatters.set(name, made);
  return made;
}

/** A day, e.g. `3 Nov 2026`. */
export function formatDay(ms: number): string {
  return dayFormatter().format(ms);
}

/** As `formatDay`, for a day that is kept as its midnight in UTC, so that it reads the same everywhere. */
export function formatCalendarDay(ms: number): string {
  return dayFormatter('UTC').format(ms);
}

/** A time that was seen, or a day that the user said, which is kept as its midnight in UTC. */
export function formatSince(ms: number): string {
  return ms % DAY_MS === 0 ? formatCalendarDay(ms) : formatDay(ms);
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
