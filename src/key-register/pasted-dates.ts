import {
  agoPattern,
  calendarWords,
  daysBefore,
  mayNameMonth,
  msOf,
  namedDayPattern,
  withinPattern,
} from './date-words.ts';

/** A date within a text. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** Absent for what looks like a date and is none: a day that isn't in the calendar, or is to come. */
  readonly ms?: number;
  /** Without a year it counts only where nothing else is in its cell. */
  readonly isVague: boolean;
  /** A month and a year: people write that in names as well. */
  readonly isMonth: boolean;
}

/** What a reader of dates must know. */
export interface DateSetting {
  readonly nowMs: number;
  /** Whether 3/4/2024 is the third of April. */
  readonly isDayFirst: boolean;
}

/** The oldest date that is one: the first standard for security keys is of 2014. */
const FIRST_YEAR = 2010;

const CLOCK = '(?:[t,\\s]+(?:at\\s+|um\\s+|à\\s+|kl\\.?\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?';
const ISO = new RegExp(`(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)${CLOCK}\\s?(z|utc|[+-]\\d{2}:?\\d{2})?`, 'gu');
const EASTERN = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu;
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?:,?\s+(?:nam\s+)?|\s*[-/]\s*)(\d{4})(?!\d)/gu;
const YEAR_FIRST = /(?<![\d.])(\d{4})([/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/gu;
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d.]\d|\d)/gu;

let named: readonly RegExp[] | undefined;

/** Patterns with the name of a month: year first, month first, day first, month and year alone. */
function namedPatterns(): readonly RegExp[] {
  if (named === undefined) {
    const month = `(?<month>${calendarWords().monthSource})\\.?`;
    const year = "(?<year>\\d{4}|['’]\\d{2})(?!\\d)";
    const day = '(?<!\\d)(?<day>\\d{1,2})(?!\\d)';
    named = [
      new RegExp(`${year}[.,]?\\s+(?:m\\.?\\s+|g\\.?\\s+)?${month}\\s+${day}(?:\\.|\\s?d\\.)?`, 'gu'),
      new RegExp(`${month}\\s+${day}(?:st|nd|rd|th)?(?:,?\\s+${year})?`, 'gu'),
      new RegExp(
        `${day}(?:st|nd|rd|th|er|º|\\.)?[\\s-]{0,3}(?:de\\s+|of\\s+|di\\s+)?${month}(?:,?[\\s-]{0,3}(?:de\\s+|del\\s+)?${year})?`,
        'gu',
      ),
      new RegExp(`${month}\\s+(?:de\\s+)?${year}`, 'gu'),
    ];
  }
  return named;
}

/** Finds the dates in a folded text, in order; none overlaps another. */
export function findDates(folded: string, setting: DateSetting): readonly FoundDate[] {
  if (!/[\d\p{L}]/u.test(folded)) return [];
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, ms: number | undefined, isVague = false, isMonth = false) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    // A part of what looks like a date and is none is no date either.
    if (found.some((one) => from < one.to && to > one.from)) return;
    found.push({ from, to, ...(ms !== undefined && { ms: Math.min(ms, setting.nowMs) }), isVague, isMonth });
  };
  const numbersOf = (match: RegExpMatchArray) => match.slice(1).map(Number) as readonly number[];
  if (/\d/.test(folded)) {
    for (const match of folded.matchAll(ISO)) add(match, isoMs(match, setting.nowMs));
    for (const match of folded.matchAll(EASTERN)) {
      const [year = 0, month = 0, day = 0] = numbersOf(match);
      add(match, dayMs(year, month - 1, day, setting.nowMs));
    }
    for (const match of folded.matchAll(VIETNAMESE)) {
      const [day = 0, month = 0, year = 0] = numbersOf(match);
      add(match, dayMs(year, month - 1, day, setting.nowMs));
    }
    for (const match of folded.matchAll(YEAR_FIRST)) {
      const [year = 0, , month = 0, day = 0] = numbersOf(match);
      add(match, dayMs(year, month - 1, day, setting.nowMs));
    }
    for (const match of folded.matchAll(NUMERIC)) add(match, numericMs(match, setting));
    for (const pattern of mayNameMonth(folded) ? namedPatterns() : [])
      for (const match of folded.matchAll(pattern)) {
        const { ms, isVague } = namedMs(match, setting.nowMs);
        add(match, ms, isVague, match.groups?.day === undefined);
      }
  }
  for (const match of folded.matchAll(withinPattern)) add(match, setting.nowMs - msOf(match[1], match[2]));
  for (const match of folded.matchAll(agoPattern))
    add(match, setting.nowMs - msOf(match[1] ?? match[3], match[2] ?? match[4]));
  for (const match of folded.matchAll(namedDayPattern))
    add(match, setting.nowMs - daysBefore(match[0]) * 86_400_000, true);
  return found.sort((a, b) => a.from - b.from);
}

/** Whether a text writes days before months, by its own dates; `undefined` where none of them says. */
export function isDayFirstIn(folded: string, nowMs: number): boolean | undefined {
  let isDayFirst: boolean | undefined;
  for (const [, first, mark, second, year] of folded.matchAll(NUMERIC)) {
    if (mark === '.') continue;
    const read = (month: number, day: number) => dayMs(Number(year), month - 1, day, nowMs) !== undefined;
    const asDayFirst = read(Number(second), Number(first));
    if (asDayFirst === read(Number(first), Number(second))) continue;
    isDayFirst = asDayFirst;
  }
  return isDayFirst;
}

function isoMs(match: RegExpMatchArray, nowMs: number): number | undefined {
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const midnight = dayMs(Number(year), Number(month) - 1, Number(day), nowMs);
  if (midnight === undefined || hour === undefined) return midnight;
  const pad = (part: string | undefined) => String(part).padStart(2, '0');
  const suffix = zone === undefined ? '' : /^(?:z|utc)$/.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${suffix}`);
  return Number.isNaN(ms) ? midnight : ms;
}

function numericMs(
  [, first, mark, second, year]: RegExpMatchArray,
  { nowMs, isDayFirst }: DateSetting,
): number | undefined {
  const read = (month: string | undefined, day: string | undefined) =>
    dayMs(Number(year), Number(month) - 1, Number(day), nowMs);
  return mark === '.' || isDayFirst
    ? (read(second, first) ?? read(first, second))
    : (read(first, second) ?? read(second, first));
}

function namedMs({ groups = {} }: RegExpMatchArray, nowMs: number): { ms: number | undefined; isVague: boolean } {
  const month = calendarWords().months.get((groups.month ?? '').replace(/\.$/, '')) ?? 0;
  const day = Number(groups.day ?? 1);
  if (groups.year !== undefined)
    return { ms: dayMs(Number(groups.year.replace(/\D/gu, '')), month, day, nowMs), isVague: false };
  // The last such day that is not to come.
  const thisYear = new Date(nowMs).getFullYear();
  return { ms: dayMs(thisYear, month, day, nowMs) ?? dayMs(thisYear - 1, month, day, nowMs), isVague: true };
}

/** Midnight of a day in this computer’s time zone; `undefined` for a day that isn’t in the calendar, or is to come. */
function dayMs(year: number, month: number, day: number, nowMs: number): number | undefined {
  // Thailand counts from 543 before Christ.
  const full = year < 100 ? year + 2000 : year > 2500 && year < 2700 ? year - 543 : year;
  const date = new Date(full, month, day);
  const isReal = date.getFullYear() === full && date.getMonth() === month && date.getDate() === day;
  // A page may be a day ahead of this computer, in another time zone.
  return isReal && full >= FIRST_YEAR && date.getTime() <= nowMs + 86_400_000 ? date.getTime() : undefined;
}
