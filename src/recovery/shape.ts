import { randomness } from './randomness.ts';

/** Longest and shortest code, without separators. */
const LENGTH = { min: 6, max: 128 } as const;
/** Shortest code of Base64 that is told by its length alone. */
const MIN_TOKEN = 8;

/** Describes the groups of a code and their separators (`5-5`, `4 4`, `16`); `undefined` for what cannot be a code. */
export function shapeOf(text: string): string | undefined {
  if (!/^[A-Za-z0-9]+(?:[-_. ][A-Za-z0-9]+)*$/.test(text)) return undefined;
  const compact = compactOf(text);
  if (compact.length < LENGTH.min || compact.length > LENGTH.max) return undefined;
  const groups = text.split(/[-_. ]/);
  if (groups.length > 1 && groups.length > compact.length / 2) return undefined;
  // Words of a sentence differ in length; groups of digits, or separated by hyphens, may differ as well.
  if (/[ .]/.test(text) && new Set(groups.map((group) => group.length)).size > 1 && !isGroupedDigits(groups))
    return undefined;
  if (/^[\d.]+$/.test(text) && text.includes('.')) return undefined;
  return text.replace(/[A-Za-z0-9]+/g, (group) => String(group.length));
}

/** Describes groups of different lengths with blanks between them, which a list may have but words do as well; `undefined` for others. */
export function spacedShapeOf(text: string): string | undefined {
  if (!/^[A-Za-z0-9]{2,}(?:[-_ ][A-Za-z0-9]{2,}){1,8}$/.test(text) || compactOf(text).length < LENGTH.min)
    return undefined;
  const isUneven = new Set(text.split(' ').map((group) => group.length)).size > 1;
  return isUneven ? `_${text.replace(/[A-Za-z0-9]+/g, (group) => String(group.length))}` : undefined;
}

/** Describes a code of Base64 by its length alone, since its hyphens are digits like any other; `undefined` for others. */
export function tokenShapeOf(text: string): string | undefined {
  if (!/^[A-Za-z0-9_+/-]+={0,2}$/.test(text) || text.length < MIN_TOKEN || text.length > LENGTH.max) return undefined;
  return compactOf(text).length * 2 > text.length ? `~${text.length}` : undefined;
}

function isGroupedDigits(groups: readonly string[]): boolean {
  return groups.every((group) => group.length >= 2 && /^\d+$/.test(group));
}

/** Removes the separators of a code. */
export function compactOf(text: string): string {
  return text.replace(/[-_. +/=]/g, '');
}

/** Whether a text has digits and letters. */
export function hasBoth(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text);
}

/** Whether a text has the form of a setup key: base32 of a length that encoders give, whole or in groups of four. */
export function isLikeSecret(text: string): boolean {
  const compact = compactOf(text);
  if (compact.length < 16 || !(/^[A-Z2-7]+$/.test(compact) || /^[a-z2-7]+$/.test(compact))) return false;
  const isEncoded = [0, 2, 4, 5, 7].includes(compact.length % 8);
  return (
    isEncoded &&
    text.split(/[-_. ]/).every((group, i, all) => all.length === 1 || group.length === 4 || i === all.length - 1)
  );
}

/** Whether a text is a UUID, which few services give as a code. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** Whether a text has the outline of a telephone number. */
export function isPhoneLike(text: string): boolean {
  return /^(?:\d{3}[-. ]\d{3}[-. ]\d{4}|\d{3}[-. ]\d{4}|\d{10,11}|\d[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}|\d{2}(?:[ .]\d{2}){4})$/.test(
    text,
  );
}

const YEAR = '(?:19|20)\\d{2}';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const BETWEEN = '[-._/ ]';
const DATE = new RegExp(
  `^(?:${YEAR}${BETWEEN}?${MONTH}${BETWEEN}?${DAY}|(?:${DAY}${BETWEEN}?${MONTH}|${MONTH}${BETWEEN}?${DAY})${BETWEEN}?${YEAR}|(?:${DAY}${BETWEEN}${MONTH}|${MONTH}${BETWEEN}${DAY})${BETWEEN}\\d{2})$`,
);

/** Whether digits could be a date. Of random ones, 1 % are: ask it of a list. */
export function isDateLike(text: string): boolean {
  return DATE.test(text);
}

/** Estimates the bits of one code of a list, by the characters that the list uses. */
export function bitsOf(codes: readonly string[]): number {
  const all = codes.map(compactOf).join('');
  const alphabet =
    (/\d/.test(all) ? 10 : 0) +
    (/[a-f]/.test(all) ? 6 : 0) +
    (/[g-z]/.test(all) ? 20 : 0) +
    (/[A-F]/.test(all) ? 6 : 0) +
    (/[G-Z]/.test(all) ? 20 : 0);
  return Math.log2(alphabet) * (all.length / codes.length);
}

/** Weighs whether a list is random rather than words: the mean of its codes, in nats. */
export function meanRandomness(codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + randomness(code), 0) / codes.length;
}

/** The codes without a beginning that all share, such as `ACME-`; a few shared letters are chance. */
export function withoutPrefix(codes: readonly string[]): readonly string[] {
  const [first = '', ...others] = codes;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return others.length === 0 || compactOf(first.slice(0, length)).length <= 2
    ? codes
    : codes.map((code) => code.slice(length));
}
