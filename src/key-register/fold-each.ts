const FOLDED = /[\u00C0-\u04FF\u1E00-\u1EFF]/g;
/** Decimal digits of other scripts that take one place, such as those of Arabic, Persian, Thai and Devanagari. */
const DIGIT =
  /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9\uFF10-\uFF19]/g;

/** A text without case and accents and with European digits, in which every character stands where it stood before. */
export function foldEach(text: string): string {
  const plain = text
    .replace(FOLDED, (letter) => letter.normalize('NFD').charAt(0))
    .replace(DIGIT, (digit) => String(digitOf(digit)));
  const lower = plain.toLowerCase();
  return lower.length === text.length ? lower : plain;
}

/** Matches any of the words where it stands alone. Words are folded; those of scripts without blanks may stand inside a text. */
export function wordsPattern(words: readonly string[], flags = 'gu'): RegExp {
  return new RegExp(wordsSource(words), flags);
}

/** The source of `wordsPattern`, in a group of its own. */
export function wordsSource(words: readonly string[]): string {
  const folded = [...new Set(words.map(foldEach))].sort((a, b) => b.length - a.length);
  const apart = folded.filter((word) => !JOINED.test(word)).map(escaped);
  const joined = folded.filter((word) => JOINED.test(word)).map(escaped);
  const alone = `(?<![\\p{L}\\p{N}])(?:${apart.join('|')})(?![\\p{L}\\p{N}])`;
  if (joined.length === 0) return `(?:${alone})`;
  return apart.length === 0 ? `(?:${joined.join('|')})` : `(?:${alone}|${joined.join('|')})`;
}

/** Words of a line of the vocabulary, which stand between commas. */
export function wordList(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const JOINED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code);
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10];
