const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const numberFormat = new Intl.NumberFormat();

/** `1 key`, `2 keys`, `10,000 accounts`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${numberFormat.format(n)} ${n === 1 ? one : many}`;
}

/** A day, e.g. `3 Nov 2026`. */
export function formatDay(ms: number): string {
  return dateFormat.format(ms);
}

/** How long ago in plain words; older than a week reads as the day. */
export function formatAgo(ms: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - ms) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${count(hours, 'hour')} ago`;
  const days = Math.floor(hours / 24);
  if (days === 1) return 'yesterday';
  return days < 8 ? `${days} days ago` : formatDay(ms);
}
