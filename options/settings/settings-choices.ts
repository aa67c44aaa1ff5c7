import { settingsText } from '../../src/ui/strings/settings.ts';

type Choice = readonly [value: string, label: string];

function minutesLabel(n: number): string {
  const { after, whenClosing } = settingsText;
  if (n === 0) return whenClosing;
  return n % 60 === 0 ? after.hours(n / 60) : after.minutes(n);
}

function hoursLabel(n: number): string {
  return n === 0 ? settingsText.never : settingsText.after.hours(n);
}

function secondsLabel(n: number): string {
  const { after, never } = settingsText;
  if (n === 0) return never;
  return n % 60 === 0 ? after.minutes(n / 60) : after.seconds(n);
}

const offered = {
  idleMinutes: { values: [5, 15, 30, 60, 120, 240, 480, 0], label: minutesLabel },
  sessionHours: { values: [1, 2, 4, 8, 12, 24, 0], label: hoursLabel },
  clipboardSeconds: { values: [15, 30, 60, 120, 300, 0], label: secondsLabel },
};

/** The choices for a number up to a limit, always with the current one, even an unusual one. 0 is beyond any limit. */
export function withCurrent(name: keyof typeof offered, current: number, most?: number): readonly Choice[] {
  const { values: usual, label } = offered[name];
  const values = usual.filter((value) => most === undefined || (value !== 0 && value <= most));
  const all = values.includes(current) ? values : [current, ...values];
  const ordered = all.toSorted((a, b) => (a === 0 ? 1 : b === 0 ? -1 : a - b));
  return ordered.map((value): Choice => [String(value), label(value)]);
}
