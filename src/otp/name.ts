import type { ReadNotice } from './notice.ts';

/** Longest issuer or account name, in characters. */
export const MAX_NAME = 256;
/** Most characters that are looked at: cleaning costs time. */
const MAX_RAW = 100_000;

/** Most names need no cleaning. */
const PLAIN = /^[ -~]*$/;
/** Characters that break a line, which become blanks. */
const GAPS = /[\t\n\r\f\v\u0085\u2028\u2029]+/g;
/** Characters that hide, reorder or break text. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

/** Letters that join the next one (Joining_Type D of Unicode's ArabicShaping), in the scripts that people write with ZWNJ. */
const JOINING =
  '(?:(?![\\u0622-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0621\\u0671-\\u0677\\u0688-\\u0699\\u06C0\\u06C3-\\u06CB\\u06CD\\u06CF\\u06D2\\u06D3\\u06D5\\u06EE\\u06EF])[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}])';
/** Signs that suppress a vowel (Canonical_Combining_Class 9). */
const VIRAMA =
  '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u0E3A\\u0EBA\\u0F84\\u1039\\u103A\\u1714\\u1734\\u17D2\\u1A60\\u1B44\\u1BAA\\u1BAB\\u1BF2\\u1BF3\\uA806\\uA8C4\\uA953\\uA9C0\\uAAF6\\uABED]';
/**
 * Joiners where a script or an emoji needs them: CONTEXTJ of RFC 5892 appendix A and UTS 39 section 3.1.1, and emoji sequences of UTS 51.
 * Elsewhere they only hide.
 */
const JOINERS = new RegExp(
  [
    `(?<=${VIRAMA})[\\u200C\\u200D]`,
    `(?<=(?=\\p{L})${JOINING}\\p{M}*)\\u200C(?=\\p{M}*[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}])`,
    '(?<=(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier})\\uFE0F?)\\u200D(?=\\p{Extended_Pictographic})',
  ].join('|'),
  'gu',
);

/** Returns text without the characters that hide, reorder or break it, trimmed and in NFC; line breaks become one blank. */
export function cleanText(raw: string): string {
  return cleanLine(raw).trim();
}

/** As `cleanText`, with the blanks at its ends. */
export function cleanLine(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const kept = new Set(Array.from(raw.matchAll(JOINERS), ({ index }) => index));
  const text = raw.slice(0, MAX_RAW).replace(UNFIT, (mark, at: number) => {
    if (kept.has(at)) return mark;
    return /[\t\n\r\f\v\u0085\u2028\u2029]/.test(mark) ? '\n' : '';
  });
  return text.replace(GAPS, ' ').normalize('NFC');
}

/** A name that can be stored, and what was done to it. */
export interface CleanName {
  readonly text: string;
  /** Something that can't be seen was removed. */
  readonly isCleaned: boolean;
  readonly isShortened: boolean;
}

/** Makes a name of any text: cleaned as by `cleanText`, and cut to 256 characters with an ellipsis. */
export function cleanNameOf(raw: string): CleanName {
  const text = cleanText(raw);
  const isCleaned = text !== raw.normalize('NFC').trim();
  if (text.length <= MAX_NAME) return { text, isCleaned, isShortened: false };
  const letters = Array.from(text);
  if (letters.length <= MAX_NAME) return { text, isCleaned, isShortened: false };
  return { text: `${letters.slice(0, MAX_NAME - 1).join('')}…`, isCleaned, isShortened: true };
}

/** What was done to a name, as notices. */
export function nameNotices(field: 'service' | 'name', { isCleaned, isShortened }: CleanName): readonly ReadNotice[] {
  return [
    ...(isCleaned ? [{ code: `${field}-cleaned` } as const] : []),
    ...(isShortened ? [{ code: `${field}-shortened` } as const] : []),
  ];
}
