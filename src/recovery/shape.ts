/** Longest and shortest code, without separators. */
const LENGTH = { min: 6, max: 128 } as const;

/** Describes the groups of a code and their separators (`5-5`, `4 4`, `16`); `undefined` for what cannot be a code. */
export function shapeOf(text: string): string | undefined {
  if (!/^[A-Za-z0-9]+(?:[-_. ][A-Za-z0-9]+)*$/.test(text)) return undefined;
  const compact = compactOf(text);
  if (compact.length < LENGTH.min || compact.length > LENGTH.max) return undefined;
  const groups = text.split(/[-_. ]/);
  // Words of a sentence differ in length; groups separated by spaces or dots do not.
  if (/[ .]/.test(text) && new Set(text.split(/[ .]/).map((group) => group.length)).size > 1) return undefined;
  if (groups.length > 1 && groups.length > compact.length / 2) return undefined;
  if (isDigitsOfAnotherKind(text)) return undefined;
  return text.replace(/[A-Za-z0-9]+/g, (group) => String(group.length));
}

/** Removes the separators of a code. */
export function compactOf(text: string): string {
  return text.replace(/[-_. ]/g, '');
}

/** Whether a text is a setup key rather than a code: base32 of a length that encoders give, whole or in groups of four. */
export function isLikeSecret(text: string): boolean {
  const compact = compactOf(text);
  if (compact.length < 16 || !(/^[A-Z2-7]+$/.test(compact) || /^[a-z2-7]+$/.test(compact))) return false;
  const isEncoded = [0, 2, 4, 5, 7].includes(compact.length % 8);
  return (
    isEncoded &&
    text.split(/[-_. ]/).every((group, i, all) => all.length === 1 || group.length === 4 || i === all.length - 1)
  );
}

/** Whether a text is a UUID, which no service gives as a code. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** Whether a text has the outline of a telephone number. */
export function isPhoneLike(text: string): boolean {
  return /^(?:\d{3}[-. ]\d{3}[-. ]\d{4}|\d{3}[-. ]\d{4}|\d{10,11}|\d[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}|\d{2}(?:[ .]\d{2}){4})$/.test(
    text,
  );
}

function isDigitsOfAnotherKind(text: string): boolean {
  if (/[A-Za-z]/.test(text)) return false;
  if (/^\d{4}[-._ ]\d{2}[-._ ]\d{2}$|^\d{2}[-._ ]\d{2}[-._ ](?:\d{2}|\d{4})$/.test(text)) return true;
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text)) return true;
  return text.includes('.');
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

/**
 * Whether a list looks random rather than written: no long common prefix (numbering), and, where letters prevail, not the alternation
 * of vowels and consonants that words have.
 */
export function looksRandom(codes: readonly string[]): boolean {
  const compact = codes.map(compactOf);
  if (commonPrefix(compact) > 2 && codes.length > 1) return false;
  const letters = compact.join('').replace(/\d/g, '').length;
  const digits = compact.join('').length - letters;
  // Words have digits at most at their end; random texts mix them.
  if (digits > 0 && digits * 12 >= letters)
    return compact.filter((code) => /\d/.test(code)).length * 2 >= compact.length;
  return compact.reduce((sum, code) => sum + randomness(code), 0) > 1;
}

/**
 * Removes words that only happen to have the outline of the codes ("Download" among `7f3a09c2`): letters alone, in a case or from a
 * part of the alphabet that no other entry uses.
 */
export function withoutOutliers(codes: readonly string[]): readonly string[] {
  if (codes.length < 4) return codes;
  const users = LETTERS.map((letters) => codes.filter((code) => letters.test(code)));
  return codes.filter((code) => /\d/.test(code) || !users.some((using) => using.length === 1 && using[0] === code));
}

const LETTERS: readonly RegExp[] = [/[a-z]/, /[g-z]/, /[A-Z]/, /[G-Z]/];

function commonPrefix(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return length;
}

/** Log-likelihood ratio of random letters to words, by pairs of vowels (V) and consonants (C). */
const PAIRS: Readonly<Record<string, number>> = { VV: 0.24, VC: -0.05, CV: -1.06, CC: 0.59 };

function randomness(code: string): number {
  const kinds = Array.from(code.toLowerCase(), (letter) =>
    /[aeiouy]/.test(letter) ? 'V' : /[a-z]/.test(letter) ? 'C' : '',
  );
  let sum = 0;
  for (let i = 1; i < kinds.length; i++) sum += PAIRS[`${kinds[i - 1]}${kinds[i]}`] ?? 0;
  // Words have no capital after a small letter.
  return sum + (/[a-z][A-Z]/.test(code) ? 1 : 0);
}
