/** Names as people read them: no character in them hides, reorders or breaks text, and none that a script or an emoji needs is lost. */

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

/** The three flags of UTS 51 that are spelled in tags: England, Scotland and Wales. */
const TAGGED_FLAGS =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu;
/** Direction marks that keyboards insert; without a shape and without effect inside a word, so that nobody means them. */
const MARKS = /[\u200E\u200F\u061C]/g;

/** Returns a line without the characters that hide, reorder or break it, in NFC; a line break becomes one blank. */
export function cleanLine(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const isNeeded = neededIn(raw);
  const text = raw.slice(0, MAX_RAW).replace(UNFIT, (mark, at: number) => {
    if (isNeeded(at)) return mark;
    return /[\t\n\r\f\v\u0085\u2028\u2029]/.test(mark) ? '\n' : '';
  });
  return text.replace(GAPS, ' ').normalize('NFC');
}

/** Returns a text without the direction marks that some keyboards insert by themselves. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** Returns what stands before the first character of a name that hides, reorders or breaks text; `undefined` where there is none. */
export function findHidden(name: string): string | undefined {
  if (PLAIN.test(name)) return undefined;
  const text = withoutMarks(name).trim();
  const isNeeded = neededIn(text);
  for (const { index } of text.matchAll(UNFIT)) if (!isNeeded(index)) return text.slice(0, index);
  return undefined;
}

/** Tells the places in a text where a script or an emoji needs an invisible character. */
function neededIn(text: string): (at: number) => boolean {
  const joiners = new Set(Array.from(text.matchAll(JOINERS), ({ index }) => index));
  const flags = Array.from(text.matchAll(TAGGED_FLAGS), ({ index, 0: flag }) => [index, index + flag.length] as const);
  return (at) => joiners.has(at) || flags.some(([from, to]) => at > from && at < to);
}
