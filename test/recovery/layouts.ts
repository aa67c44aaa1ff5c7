import { seeded } from './code-shapes.ts';

/** A list as a service or a person lays it out, among other text. */
export interface LaidOut {
  readonly text: string;
  /** The codes, those marked as used with a cross. */
  readonly want: readonly string[];
  /** Lines of the text that are no codes. */
  readonly strangers: readonly string[];
  readonly kind: string;
}

const DIGITS = '0123456789';
const SMALL = 'abcdefghijkmnpqrstuvwxyz';
const ALPHABETS: Readonly<Record<string, string>> = {
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  small: DIGITS + SMALL,
  capital: DIGITS + SMALL.toUpperCase(),
  mixed: DIGITS + SMALL + SMALL.toUpperCase(),
};
/** From four characters to forty. */
const GROUPS: readonly (readonly number[])[] = [
  ...[[4], [5], [6], [7], [8], [10], [12], [16], [24], [32], [40]],
  ...[
    [3, 3],
    [4, 4],
    [5, 5],
    [4, 4, 4],
    [5, 5, 5, 5],
    [8, 8, 8, 8],
    [4, 4, 4, 4, 4, 4, 4, 4],
    [10, 10, 10, 10],
  ],
];
const WORDS = (
  'apple river stone garden window silver candle forest marble ocean planet rocket saddle timber velvet walnut yellow zebra anchor ' +
  'basket copper dragon engine falcon guitar hammer island jacket kettle ladder magnet needle orange pepper quartz ribbon sunset tunnel'
).split(' ');
const NUMBERINGS = ['', '', '#. ', '#) ', '(#) ', '- ', '• ', '* ', 'Code #: '];
const HEADERS = [
  ['Recovery codes'],
  ['Your backup codes', 'Keep these somewhere safe. Each works once.'],
  ['Example Ltd.', 'Account: ann@example.com', '', 'Backup codes', 'Generated on 20 Nov 2025'],
  ['Wiederherstellungscodes', 'Jeder Code gilt einmal.'],
  ['Codes de secours'],
  ['リカバリーコード'],
];
const FOOTERS = [
  [],
  ['Download', 'Print'],
  ['Questions? Call 555-867-5309', '2025-11-20'],
  ['+44 20 7946 0958', 'https://example.com/help'],
  ['Setup key: JBSW Y3DP EHPK 3PXP', '20/11/2025'],
  ['These codes were generated on: Nov 20, 2025.', '(ann@example.com)'],
];
const MARKS: readonly ((code: string) => string)[] = [
  (code) => `~~${code}~~`,
  (code) => `${code} (used)`,
  (code) => `${code} – used 2024-03-01`,
  (code) => `<s>${code}</s>`,
  (code) => `${code} ✗`.replace(/ ✗$/, ' [used]'),
];

/** Draws a list: form, count, numbering, columns, text above and below, and marks of use. The same one for a seed. */
export function drawLaidOut(seed: number): LaidOut {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const isWords = random() < 0.15;
  const alphabet = pick(Object.keys(ALPHABETS));
  const groups = pick(GROUPS);
  const separator = pick(['-', ' ']);
  const words = 2 + Math.floor(random() * 3);
  const drawCode = () =>
    isWords
      ? Array.from({ length: words }, () => pick(WORDS)).join('-')
      : groups
          .map((length) => Array.from({ length }, () => pick([...(ALPHABETS[alphabet] ?? '')])).join(''))
          .join(separator);
  const count = 5 + Math.floor(random() * 46);
  const codes = new Set<string>();
  while (codes.size < count) codes.add(drawCode());
  // Long groups with a blank between may as well be two columns; a number says that they are not.
  const isAmbiguous = !isWords && separator === ' ' && groups.length > 1;
  const numbering = pick(isAmbiguous ? ['#. ', '#) ', '- '] : NUMBERINGS);
  const columns = pick([1, 1, 2, 3]);
  const usedShare = columns === 1 && random() < 0.5 ? 0.3 : 0;
  const mark = pick(MARKS);
  const list = [...codes].map((code) => ({ code, used: random() < usedShare }));
  const items = list.map(({ code, used }, at) => numbering.replace('#', String(at + 1)) + (used ? mark(code) : code));
  const gap = pick(['\t', '     ']);
  const lines = Array.from({ length: Math.ceil(items.length / columns) }, (_, at) =>
    items.slice(at * columns, (at + 1) * columns).join(gap),
  );
  const header = pick(HEADERS);
  const footer = pick(FOOTERS);
  const end = pick(['\n', '\r\n', '\n\n']);
  return {
    text: [...header, ...lines, ...footer].join(end),
    want: list.map(({ code, used }) => (used ? `${code} ✗` : code)),
    strangers: [...header, ...footer],
    kind: [isWords ? `${words} words` : alphabet, groups.join(separator), numbering, columns, count, header[0]].join(
      ' | ',
    ),
  };
}
