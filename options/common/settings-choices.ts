import { count } from './labels.ts';

type Choice = readonly [value: string, label: string];

function minutes(n: number): string {
  if (n === 0) return 'Never by idling';
  return n % 60 === 0 ? `After ${count(n / 60, 'hour')}` : `After ${count(n, 'minute')}`;
}

function seconds(n: number): string {
  if (n === 0) return 'Never';
  return n % 60 === 0 ? `After ${count(n / 60, 'minute')}` : `After ${count(n, 'second')}`;
}

const offered = {
  idleMinutes: { values: [1, 5, 15, 30, 60, 240, 0], words: minutes },
  sessionHours: { values: [1, 2, 4, 8, 12], words: (n: number) => count(n, 'hour') },
  clipboardSeconds: { values: [15, 30, 60, 120, 300, 0], words: seconds },
};

/** The choices for a number, with the one in force among them even where it is not a usual one. */
export function withCurrent(name: keyof typeof offered, current: number): readonly Choice[] {
  const { values, words } = offered[name];
  const all = values.includes(current) ? values : [current, ...values];
  const ordered = all.toSorted((a, b) => (a === 0 ? 1 : b === 0 ? -1 : a - b));
  return ordered.map((value): Choice => [String(value), words(value)]);
}
