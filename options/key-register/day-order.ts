import { formatLocale } from '../../src/ui/strings/language.ts';

/** Whether the user’s language writes days before months. */
export function isDayFirst(): boolean {
  const parts = new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
}
