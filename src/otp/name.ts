import { cleanLine } from '../bytes/visible-text.ts';
import type { ReadNotice } from './notice.ts';

/** Longest issuer or account name, in characters. */
export const MAX_NAME = 256;
/** Returns text without the characters that hide, reorder or break it, trimmed and in NFC; line breaks become one blank. */
export function cleanText(raw: string): string {
  return cleanLine(raw).trim();
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
