import { bareColumn, columnsOf } from './cells.ts';
import { bitsOf, compactOf, isLikeSecret, isPhoneLike, isUuid, looksRandom, shapeOf } from './shape.ts';
import { isButtonWord } from './words.ts';

/** Longest line that is read, in UTF-16 units. */
const MAX_LINE = 1_000;

/** Why a line of a text gave no code. */
export type SkipReason = 'words' | 'number' | 'setup-key' | 'short' | 'long' | 'twice' | 'many';

/** Whether a text that a person gave as a recovery code could be one, judged by itself. */
export function isLikelyCode(text: string): boolean {
  if (shapeOf(text) === undefined || isButtonWord(compactOf(text)) || isUuid(text) || isPhoneLike(text)) return false;
  // Services show setup keys in one piece or in groups with spaces, recovery codes with hyphens too.
  if (isLikeSecret(text) && !text.includes('-')) return false;
  const hasDigit = /\d/.test(text);
  if (!/[A-Za-z]/.test(text)) return compactOf(text).length >= 8 && new Set(compactOf(text)).size > 2;
  return (hasDigit ? isMixed(text) : true) && looksRandom([text]) && bitsOf([text]) >= 24;
}

/** Letters and digits mixed at random; a word followed by a year or a number is a name. */
function isMixed(text: string): boolean {
  return !/^[a-z]{4,}\d{1,4}$/i.test(text) || looksRandom([text.replace(/\d+$/, '')]);
}

/** Finds the columns of a line that could be codes, and whether the line holds nothing else. */
export function likelyCodesOf(line: string): { readonly codes: readonly string[]; readonly only: boolean } {
  if (line.length > MAX_LINE) return { codes: [], only: false };
  const columns = columnsOf(line)
    .map(bareColumn)
    .filter((column) => column !== '' && !/^\d{1,3}$/.test(column));
  const codes = columns.filter(isLikelyCode);
  return { codes, only: codes.length > 0 && codes.length === columns.length };
}

/** Classifies a line that holds no code. */
export function skipReasonOf(line: string): SkipReason {
  if (line.length > MAX_LINE) return 'long';
  const bare = bareColumn(line);
  const compact = compactOf(bare);
  if (isLikeSecret(bare)) return 'setup-key';
  if (compact.length > 128 && !/\s/.test(bare)) return 'long';
  if (!/\p{L}/u.test(bare) && /\d/.test(bare)) return compact.length < 6 ? 'short' : 'number';
  return /\d/.test(bare) && /^[\w-]+$/.test(bare) && compact.length < 6 ? 'short' : 'words';
}
