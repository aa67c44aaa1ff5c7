/** A drawn list of recovery codes, as a service could print it. */
export interface DrawnList {
  readonly codes: readonly string[];
  readonly text: string;
  /** How it was drawn, to name a failure. */
  readonly kind: string;
}

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETS: Readonly<Record<string, string>> = {
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  'capital hex': `${DIGITS}ABCDEF`,
  small: SMALL,
  capitals: SMALL.toUpperCase(),
  base32: `${SMALL.toUpperCase()}234567`,
  'small base32': `${SMALL}234567`,
  base36: DIGITS + SMALL,
  'capital base36': DIGITS + SMALL.toUpperCase(),
  crockford: `${DIGITS}ABCDEFGHJKMNPQRSTVWXYZ`,
  'without look-alikes': 'abcdefghjkmnpqrstuvwxyz23456789',
  base62: DIGITS + SMALL + SMALL.toUpperCase(),
  'letters of both cases': SMALL + SMALL.toUpperCase(),
};
const GROUPS: readonly (readonly number[])[] = [
  [6],
  [7],
  [8],
  [9],
  [10],
  [12],
  [16],
  [20],
  [24],
  [32],
  [3, 3],
  [3, 4],
  [4, 4],
  [5, 5],
  [6, 6],
  [8, 8],
  [10, 10],
  [4, 4, 4],
  [5, 5, 5],
  [4, 4, 4, 4],
  [5, 5, 5, 5, 5],
  [4, 4, 4, 4, 4, 4, 4, 4],
];
const SEPARATORS = ['-', ' ', '_'];
const TITLES = [
  'Recovery codes',
  'Your backup codes:',
  'One-time scratch tokens',
  'Emergency codes',
  'Bypass codes',
  'Wiederherstellungscodes',
  'Codes de secours',
  'Códigos de respaldo',
  'Codici di recupero',
  'Kody zapasowe',
  'Резервные коды',
  'バックアップコード',
  '备用代码',
  'Yedek kodlar',
];
const NUMBERINGS = ['', '', '', '#. ', '#) ', '- ', '• ', '(#) ', 'Code #: '];
const LAYOUTS = ['lines', 'lines', 'lines', 'blank lines', 'two columns in a tab', 'two columns in blanks'] as const;

/** Draws numbers in [0, 1), always the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws a titled list: any length, alphabet, groups, separator, beginning, numbering and layout. */
export function drawTitledList(random: () => number): DrawnList {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const drawText = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  const isToken = random() < 0.06;
  const alphabet = isToken ? 'base64url' : pick(Object.keys(ALPHABETS));
  const groups = isToken ? [pick([12, 16, 20, 22, 27, 32])] : pick(GROUPS);
  const isUneven = new Set(groups).size > 1 && !/\d/.test(ALPHABETS[alphabet] ?? '');
  const separator = pick(isUneven ? ['-', '_'] : SEPARATORS);
  const beginning = random() < 0.05 ? pick(['ACME-', 'RC-', 'BK_']) : '';
  const count = 5 + Math.floor(random() * 16);
  const letters = isToken ? `${DIGITS}${SMALL}${SMALL.toUpperCase()}-_` : (ALPHABETS[alphabet] ?? '');
  const codes = new Set<string>();
  while (codes.size < count) {
    codes.add(beginning + groups.map((length) => drawText(letters, length)).join(separator));
  }
  const isSpaced = groups.length > 1 && separator === ' ';
  // Without a number, long groups with a blank between them may as well be two columns, and short words two words.
  const isAmbiguous = isSpaced && groups.every((length) => length >= 6);
  const numbering = pick(isAmbiguous ? NUMBERINGS.filter((one) => one !== '') : NUMBERINGS);
  const layout = pick(LAYOUTS);
  const items = [...codes].map((code, at) => numbering.replace('#', String(at + 1)) + code);
  const title = pick(TITLES);
  return {
    codes: [...codes],
    text: `${title}\n${pick(['', '\n', 'Keep these somewhere safe.\n'])}${laidOut(items, layout)}\n${pick(['', 'Download\nPrint\n', 'Each code works once.\n'])}`,
    kind: [alphabet, groups.join(separator), beginning, numbering, layout, `${count} codes`, title].join(' | '),
  };
}

function laidOut(items: readonly string[], layout: (typeof LAYOUTS)[number]): string {
  if (layout === 'lines') return items.join('\n');
  if (layout === 'blank lines') return items.join('\n\n');
  const gap = layout === 'two columns in a tab' ? '\t' : '   ';
  return items.reduce((text, item, at) => (at === 0 ? item : `${text}${at % 2 === 1 ? gap : '\n'}${item}`), '');
}
