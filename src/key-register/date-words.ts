import { foldEach, wordList, wordsSource } from './fold-each.ts';

/** Languages whose months and weekdays are read. */
const LOCALES = (
  'en de fr es it pt nl sv da nb fi pl cs ru tr uk ar ar-SY ar-MA he el id ms th hu ro sk sl hr sr sr-Latn bg lt lv et ca is sq mk ' +
  'be ka hy az kk uz hi mr bn ta te ml kn gu pa ur ne km lo my sw eu gl cy ga af fil'
).split(' ');

const PLAIN_CALENDAR = { calendar: 'gregory', timeZone: 'UTC' } as const;

interface Calendar {
  /** Months from 0 by their folded names. */
  readonly months: ReadonlyMap<string, number>;
  readonly monthSource: string;
  readonly weekdays: readonly string[];
}

let calendar: Calendar | undefined;

/** The names of months and weekdays, which the browser knows in every language. */
export function calendarWords(): Calendar {
  calendar ??= makeCalendar();
  return calendar;
}

function makeCalendar(): Calendar {
  const months = new Map<string, number>([['sept', 8]]);
  const weekdays = new Set<string>();
  const put = (name: string | undefined, month: number) => {
    const folded = foldEach(name ?? '').replace(/\.$/, '');
    if (folded.length > 2 && /^[\p{L}\p{M}.]+$/u.test(folded) && !months.has(folded)) months.set(folded, month);
  };
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, ...PLAIN_CALENDAR });
      const inDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, ...PLAIN_CALENDAR });
      const week = new Intl.DateTimeFormat(locale, { weekday: style, ...PLAIN_CALENDAR });
      for (let month = 0; month < 12; month++) {
        const at = Date.UTC(2024, month, 3);
        const names = [alone.format(at), inDate.formatToParts(at).find(({ type }) => type === 'month')?.value];
        for (const name of names) {
          put(name, month);
          // Hebrew writes its "on" and "of" together with the month.
          if (locale === 'he') put(`ב${name}`, month);
        }
      }
      for (let day = 1; day <= 7; day++) weekdays.add(foldEach(week.format(Date.UTC(2024, 0, day))).replace(/\.$/, ''));
    }
  }
  return { months, monthSource: wordsSource([...months.keys()]), weekdays: [...weekdays] };
}

/** Scripts that write words without blanks between them. */
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;

/** Whether a folded text may name a month: looking for the dates of all languages takes long. */
export function mayNameMonth(folded: string): boolean {
  if (UNSPACED.test(folded)) return true;
  const { months } = calendarWords();
  return (folded.match(/[\p{L}\p{M}.]+/gu) ?? []).some((word) => months.has(word.replace(/^\.+|\.+$/g, '')));
}

/** Milliseconds in each unit of time, and its names. */
const UNITS: readonly (readonly [number, readonly string[]])[] = [
  [
    1_000,
    wordList(
      'seconds, second, secs, sec, sekunden, sekunde, secondes, seconde, segundos, segundo, secondi, secondo, seconden, sekunder, sekund, sekuntia, sekundy, sekund, секунд, секунды, saniye, 秒, 초',
    ),
  ],
  [
    60_000,
    wordList(
      'хвилин, хвилини, دقائق, دقيقة, דקות, דקה, λεπτά, λεπτό, phút, menit, นาที, perce, perccel, minút, минути, minuta, minutes, minute, mins, min, minuten, minuti, minuto, minutos, minuuttia, minuter, minutter, minut, minuty, минут, минуты, dakika, 分, 分钟, 분',
    ),
  ],
  [
    3_600_000,
    wordList(
      'годин, години, ساعات, ساعة, שעות, שעה, ώρες, ώρα, giờ, jam, ชั่วโมง, órája, órával, hodín, часа, sata, sati, hours, hour, hrs, hr, stunden, stunde, heures, heure, horas, hora, ore, ora, uur, uren, timmar, timme, timer, time, tuntia, godzin, godziny, godzinę, hodin, hodiny, часов, часа, час, saat, 時間, 小时, 시간',
    ),
  ],
  [
    86_400_000,
    wordList(
      'днів, дні, أيام, يوم, يوما, ימים, יום, ημέρες, ημέρα, μέρες, μέρα, ngày, hari, วัน, napja, nappal, zile, zi, dni, deň, dana, days, day, tagen, tag, tage, jours, jour, días, día, dias, dia, giorni, giorno, dagen, dag, dagar, dage, dager, päivää, päivä, dni, dzień, dny, dnem, дней, дня, день, gün, 日, 天, 일',
    ),
  ],
  [
    604_800_000,
    wordList(
      'тижнів, тижні, тиждень, أسابيع, أسبوع, שבועות, שבוע, εβδομάδες, εβδομάδα, tuần, minggu, สัปดาห์, hete, héttel, săptămâni, săptămână, týždne, týždňami, седмици, tjedna, weeks, week, wochen, woche, semaines, semaine, semanas, semana, settimane, settimana, weken, veckor, vecka, uger, uge, uker, uke, viikkoa, tygodni, tygodnie, tydzień, týdny, týdnem, недель, недели, неделю, hafta, 週間, 周, 주',
    ),
  ],
  [
    2_629_800_000,
    wordList(
      'місяців, місяці, місяць, أشهر, شهر, شهور, חודשים, חודש, μήνες, μήνα, tháng, bulan, เดือน, hónapja, hónappal, luni, lună, mesiace, mesiacmi, месеца, mjeseca, mjeseci, months, month, monaten, monat, monate, mois, meses, mes, mês, mesi, mese, maanden, maand, månader, månad, måneder, måned, kuukautta, miesięcy, miesiące, miesiąc, měsíci, měsícem, месяцев, месяца, месяц, ay, か月, ヶ月, 个月, 개월',
    ),
  ],
  [
    31_536_000_000,
    wordList(
      'років, роки, рік, سنوات, سنة, أعوام, عام, שנים, שנה, χρόνια, έτη, έτος, năm, tahun, ปี, éve, évvel, ani, roky, rokmi, години, godine, godina, years, year, yrs, jahren, jahr, jahre, ans, an, années, années, años, año, anos, ano, anni, anno, jaar, år, vuotta, lat, lata, rok, roky, rokem, лет, года, год, yıl, 年, 年間, 년',
    ),
  ],
];
const unitMs = new Map(UNITS.flatMap(([ms, names]) => names.map((name) => [foldEach(name), ms] as const)));
const ONE =
  'a, an, one, ein, eine, einem, einer, einen, un, une, una, uno, um, uma, een, en, et, ett, yksi, jeden, jedną, один, одну, bir';
const FEW = 'a few, several, einigen, ein paar, quelques, unos, alcuni, alguns, enkele, några, nogle';
const BEFORE = 'vor, il y a, hace, há, ha, před, for, för, قبل, منذ, לפני, πριν από, πριν, acum, pred, преди, prije';
const AFTER =
  'ago, fa, atrás, geleden, sedan, siden, sitten, temu, назад, önce, 前, 전, тому, trước, lalu, yang lalu, ที่แล้ว, ที่ผ่านมา, ezelőtt, în urmă';

const numbers = `(\\d{1,4}|${wordsSource(wordList(`${ONE}, ${FEW}`))})`;
const units = `(${[...unitMs.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** `2 days ago`, `vor 2 Tagen`, `il y a 2 jours`, `2日前`: the number and the unit. */
export const agoPattern = new RegExp(
  `(?:${wordsSource(wordList(BEFORE))}\\s+${numbers}\\s*${units}(?![\\p{L}\\p{N}])|${numbers}\\s*${units}\\s*${wordsSource(wordList(AFTER))})`,
  'gu',
);
/** GitHub says no more than that: within the last week, within the last 6 months. */
export const withinPattern = new RegExp(
  `(?:within the (?:last|past)|in the (?:last|past)|innerhalb der letzten|au cours des?|over the (?:last|past))\\s+(?:${numbers}\\s+)?${units}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Days before today, by what people say for them. */
const NAMED_DAYS: readonly (readonly [number, string])[] = [
  [
    0,
    "just now, moments ago, today, now, gerade eben, heute, aujourd’hui, aujourd'hui, à l’instant, hoy, ahora, oggi, adesso, hoje, agora, vandaag, zojuist, idag, i dag, nyss, tänään, dzisiaj, dziś, dnes, сегодня, только что, сьогодні, щойно, اليوم, الآن, היום, עכשיו, σήμερα, τώρα, hôm nay, vừa xong, hari ini, baru saja, วันนี้, เมื่อสักครู่, ma, astăzi, azi, dnes, днес, danas, bugün, 今日, 今天, 刚刚, 오늘, 방금",
  ],
  [
    1,
    'yesterday, gestern, hier, ayer, ieri, ontem, gisteren, igår, i går, eilen, wczoraj, včera, вчера, вчора, أمس, אתמול, χθες, χτες, hôm qua, kemarin, เมื่อวาน, เมื่อวานนี้, tegnap, ieri, včera, jučer, dün, 昨日, 昨天, 어제',
  ],
  [
    7,
    'last week, letzte woche, la semaine dernière, la semana pasada, la settimana scorsa, na semana passada, vorige week',
  ],
  [30, 'last month, letzten monat, le mois dernier, el mes pasado, il mese scorso, no mês passado, vorige maand'],
  [
    365,
    'last year, letztes jahr, l’année dernière, el año pasado, l’anno scorso, no ano passado, vorig jaar, förra året, i fjor, sidste år, viime vuonna, w zeszłym roku, loni, в прошлом году, минулого року, geçen yıl, 去年, 昨年, 작년',
  ],
];
const namedDays = new Map(
  NAMED_DAYS.flatMap(([days, words]) => wordList(words).map((word) => [foldEach(word), days] as const)),
);
export const namedDayPattern = new RegExp(wordsSource([...namedDays.keys()]), 'gu');

/** How many days before today a word means. */
export function daysBefore(word: string): number {
  return namedDays.get(word.replace(/\s+/g, ' ')) ?? 0;
}

/** How long ago a number of units is; `few` counts as three. */
export function msOf(number: string | undefined, unit: string | undefined): number {
  const few = wordList(FEW).map(foldEach);
  const count = number === undefined || few.includes(number) ? (number === undefined ? 1 : 3) : Number(number);
  return (Number.isNaN(count) ? 1 : count) * (unitMs.get(unit ?? '') ?? 0);
}
