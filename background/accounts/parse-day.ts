import { Fault } from '../../src/fault.ts';

/** Midnight in UTC of a day such as `2026-11-30`; `undefined` for an empty text. Throws `message-invalid` for a day that isn't in the calendar. */
export function parseDay(day: string): number | undefined {
  if (day === '') return undefined;
  const ms = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 31 February for a day in March.
  if (!(ms >= 0) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new Fault('message-invalid', 'got no day of the calendar since 1970, want one');
  return ms;
}
