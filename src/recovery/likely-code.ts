import { bareColumn } from './cells.ts';
import { columnsOf, MAX_LINE } from './lines.ts';
import { randomness } from './randomness.ts';
import {
  bitsOf,
  compactOf,
  hasBoth,
  isDateLike,
  isLikeSecret,
  isPhoneLike,
  isUuid,
  shapeOf,
  tokenShapeOf,
} from './shape.ts';
import { isButtonWord, titleOf } from './titles.ts';

/** Fewest characters of a code. */
const SHORTEST = 4;

/** Why a line of a text gave no code. */
export type SkipReason = 'words' | 'number' | 'setup-key' | 'short' | 'long' | 'twice' | 'many';

/** Whether a text that a person gave as a recovery code could be one, judged by itself. */
export function isLikelyCode(text: string): boolean {
  const compact = compactOf(text);
  const isShaped = shapeOf(text) !== undefined || (tokenShapeOf(text) !== undefined && text.length >= 16);
  if (!isShaped || isButtonWord(compact) || isUuid(text) || isPhoneLike(text) || isDateLike(text)) return false;
  if (!/[A-Za-z]/.test(text)) return compact.length >= 8 && new Set(compact).size > 2;
  const least = hasBoth(text) && /[-_]/.test(text) ? -1 : 0;
  return isMixed(text) && randomness(text) > least && bitsOf([text]) >= 24;
}

/** Letters and digits mixed at random; a word followed by a year or a number is a name. */
function isMixed(text: string): boolean {
  return !/^[a-z]{4,}\d{1,4}$/i.test(text) || randomness(text.replace(/\d+$/, '')) > 0;
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
  if (titleOf(line) === 'key' && (isLikeSecret(bare) || /otpauth:/i.test(line))) return 'setup-key';
  if (compact.length > 128 && !/\s/.test(bare)) return 'long';
  if (!/\p{L}/u.test(bare) && /\d/.test(bare)) return compact.length < SHORTEST ? 'short' : 'number';
  return /\d/.test(bare) && /^[\w-]+$/.test(bare) && compact.length < SHORTEST ? 'short' : 'words';
}
