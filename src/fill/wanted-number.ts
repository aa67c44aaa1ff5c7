import type { PageField, PageSnapshot } from './snapshot.ts';
import { readText, SIGNALS } from './vocabulary.ts';

/** How many texts before a field may still say which code it wants. */
const REACH = 8;
const NUMBERED =
  /(?:#|№|\bn[º°]|\bno\.|\bnr\.?|\bnumber|\bnummer|\bnum[ée]ro|\bn[úu]mero|\bnumer|номер[аом]?)\s*(\d{1,2})(?![\d\p{L}-])/giu;
const ORDINAL =
  /(?:\b(\d{1,2})(?:st|nd|rd|th|er|ère|ème|e|º|ª)|\b(?:de[nrms]|die|das)\s+(\d{1,2})\.)\s+(\S+(?:\s+\S+){0,2})/giu;
const FOLLOWING =
  /([^\d]{3,60}?)[\s„“"'(]*\b(\d{1,2})(?![\d\p{L}-])(?!\s*(?:[%/]|digit|char|letter|ziffer|zeichen|stell|chiffre|caract|carácter|cifr|d[íi]git|teken|znak|символ|цифр))/giu;

/**
 * Which recovery code of the list a page asks for by its number, from 1, as in “Enter recovery code 7”; `undefined` where it takes
 * any. Counts such as “10 recovery codes left” are no such number.
 */
export function findWantedNumber(page: PageSnapshot, field: PageField): number | undefined {
  const own = [field.label, field.ariaLabel, field.placeholder, field.title, field.described];
  const before = page.texts.filter(({ order }) => order < field.order && order >= field.order - REACH);
  const texts = [...own, ...before.map(({ text }) => text)];
  const numbers = new Set(texts.flatMap(numbersIn));
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
}

function numbersIn(text: string): readonly number[] {
  if (!speaksOfRecovery(text)) return [];
  const found = [
    ...[...text.matchAll(NUMBERED)].map(([, number]) => number),
    ...[...text.matchAll(ORDINAL)].flatMap(([, suffixed, article, noun]) =>
      speaksOfRecovery(noun ?? '') ? [suffixed ?? article] : [],
    ),
    ...[...text.matchAll(FOLLOWING)].flatMap(([, before, number]) => (endsInPhrase(before ?? '') ? [number] : [])),
  ];
  return found.map(Number).filter((number) => number > 0);
}

/** Whether the words for a recovery code come last, so that a number after them belongs to them. */
function endsInPhrase(text: string): boolean {
  const words = text.trim();
  return speaksOfRecovery(words) && !speaksOfRecovery(words.replace(/\S+$/u, ''));
}

function speaksOfRecovery(text: string): boolean {
  return (readText(text) & SIGNALS.recovery) !== 0;
}
