import { foldEach, wordList, wordsPattern } from './fold-each.ts';
import { OTHER_METHODS } from './pasted-more-words.ts';
import {
  CREATED,
  FILLERS,
  HEADINGS,
  KINDS,
  NEVER,
  OBJECTS,
  PLURALS,
  REMARKS,
  USED,
  VERBS,
  WEAK_NAMES,
} from './pasted-vocabulary.ts';

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldEach));
const headings = setOf([...HEADINGS, ...PLURALS]);
const kinds = setOf(KINDS);
const remarks = setOf(REMARKS);
const weakNames = setOf(WEAK_NAMES);
const methods = setOf(OTHER_METHODS);
const verbs = setOf(VERBS);
const dateLabels = setOf([...CREATED, ...USED]);

/** Labels of dates, and words for a use that never happened. */
const createdWords = wordsPattern(CREATED);
const usedWords = wordsPattern(USED);
export const neverWords = wordsPattern(NEVER);
/** Words that stand around a date and say nothing. */
const fillerWords = wordsPattern(FILLERS);
const verbStart = new RegExp(`^(?:${wordsPattern(VERBS, 'u').source})[\\s:]*`, 'u');
const verbEnd = new RegExp(`[\\s]+(?:${wordsPattern(VERBS, 'u').source})$`, 'u');
const objects = setOf(OBJECTS);
const pluralEnd = new RegExp(
  `^(?:(?:your|my|all|manage|registered|active|saved|available|deine|ihre|meine|registrierte|vos|mes|tus|sus|mis|le tue|i tuoi|as suas|seus|je|jouw|dina|dine)\\s+)?(?:${wordsPattern(PLURALS, 'u').source})(?:\\s*\\(?\\d+\\)?)?$`,
  'u',
);

/** A heading of a page or a table. `folded` as `foldEach` makes it. */
export function isHeading(folded: string): boolean {
  const bare = bareOf(folded);
  return headings.has(bare) || pluralEnd.test(bare);
}

/** The label of a date that stands alone, as the head of a column does. */
export function isDateLabel(folded: string): boolean {
  const bare = bareOf(folded);
  if (dateLabels.has(bare)) return true;
  const rest = bare.replace(usedWords, ' ').replace(createdWords, ' ');
  return rest !== bare && !/[\p{L}\p{N}]/u.test(rest.replace(fillerWords, ' '));
}

/** A way to sign in that is no security key: a text message, an app that shows codes. */
export function isOtherMethod(folded: string): boolean {
  return methods.has(bareOf(folded));
}

/** A number of things: `2 keys`, `(3)`, `You have 2 passkeys`, `2/5`. */
export function isCount(folded: string): boolean {
  const bare = bareOf(folded);
  if (/^\d{1,3}\s?(?:\/|of|von|de|sur|out of)\s?\d{1,3}$/u.test(bare)) return true;
  const rest = bare
    .replace(/^(?:(?:total|you have|you’ve|showing|all)\s+)?\d{1,3}\s+/u, '')
    .replace(
      /\s+(?:registered|added|found|active|total|in total|configured|enabled|saved|in use|on your account)$/u,
      '',
    );
  const isCounted = (word: string) =>
    [word, `${word}s`, word.replace(/s$/u, '')].some(
      (one) => objects.has(one) || kinds.has(one) || headings.has(one) || pluralEnd.test(one),
    );
  return (
    (rest !== bare && isCounted(rest.replace(/^(?:registered|active|saved|security|enrolled)\s+(?=\p{L}+s?$)/u, ''))) ||
    (rest !== bare && isCounted(rest))
  );
}

const FIELD = /^\s*([^:：]{1,40}?)\s*[:：]\s+(?=\S)|^\s*([^:：]{1,40}?)：(?=\S)/u;
const NAME_WORDS = setOf(
  wordList(
    'name, key name, device name, security key name, passkey name, nickname, label, identifier, bezeichnung, nom, nombre, nome, naam, namn, navn, nimi, nazwa, nazev, имя, название, назва, ad, isim, nume, nev, naziv, ten, nama, ชื่อ, όνομα, الاسم, שם, 名前, 名称, 이름',
  ),
);

/** The label before a colon, how long it is, and whether it says that a name follows. */
export function fieldOf(
  text: string,
): { readonly label: string; readonly length: number; readonly is: 'name' | 'known' | 'other' } | undefined {
  const match = FIELD.exec(text);
  if (match === null) return undefined;
  const label = bareOf(foldEach(match[1] ?? match[2] ?? ''));
  const is = NAME_WORDS.has(label) ? 'name' : headings.has(label) || kinds.has(label) ? 'known' : 'other';
  return { label, length: match[0].length, is };
}

/** Whether a word stands over the column of names. */
export function isNameLabel(folded: string): boolean {
  return NAME_WORDS.has(bareOf(folded));
}

/** What kind of thing it is: a name only where a site shows no other. */
export function isKind(folded: string): boolean {
  return kinds.has(bareOf(folded));
}

/** A remark beside a name, and the name of a key only where there is no other. */
export function isWeakName(folded: string): boolean {
  return weakNames.has(bareOf(folded));
}

/** A remark about a key, which is no name. */
export function isRemark(folded: string): boolean {
  const bare = bareOf(folded);
  if (remarks.has(bare)) return true;
  const parts = bare.split(/\s*[,/&+·]\s*|\s+(?:and|und|et|y|e|en|och|og|or)\s+/u);
  return parts.length > 1 && parts.every((part) => remarks.has(part) || kinds.has(part) || part === 'pin');
}

/** The words of a button. */
export function isButton(folded: string): boolean {
  const bare = bareOf(folded);
  if (verbs.has(bare)) return true;
  const rest = bare.replace(verbStart, '');
  if (rest !== bare && (objects.has(rest) || kinds.has(rest) || headings.has(rest) || verbs.has(rest))) return true;
  const front = bare.replace(verbEnd, '');
  return front !== bare && (objects.has(front) || kinds.has(front) || headings.has(front));
}

/** What follows a button's verb in the same text: the name that it is about. */
export function afterVerb(folded: string): string | undefined {
  const bare = bareOf(folded);
  const rest = bare.replace(verbStart, '');
  return rest === bare || rest === '' ? undefined : rest;
}

/** How many characters a verb at the beginning of a text takes. */
export function verbLength(folded: string): number {
  return verbStart.exec(folded)?.[0].length ?? 0;
}

/** When a security key was registered or last used, as a text says. */
export type DateKind = 'created' | 'used';

/** The labels of dates in a folded text, in order. */
export function labelsIn(
  folded: string,
): readonly { readonly is: 'label'; readonly of: DateKind; readonly from: number; readonly to: number }[] {
  const found = (pattern: RegExp, of: DateKind) =>
    [...folded.matchAll(pattern)].map(
      (match) => ({ is: 'label', of, from: match.index, to: match.index + match[0].length }) as const,
    );
  const used = found(usedWords, 'used');
  const created = found(createdWords, 'created').filter(
    ({ from, to }) => !used.some((one) => from < one.to && to > one.from),
  );
  return [...used, ...created].sort((a, b) => a.from - b.from);
}

const CLOCK_TIME =
  /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?|\b[ap]\.?\s?m\.?(?![\p{L}])|(?:utc|gmt)\s?[+-−]?\d{0,2}(?::\d{2})?/gu;

/** Whether only times and small words are left of a folded text. */
export function isNothing(folded: string): boolean {
  return !/[\p{L}\p{N}]/u.test(folded.replace(CLOCK_TIME, ' ').replace(fillerWords, ' '));
}

const EDGES = /^[\s"“”'‘’([{*•·\-–—:]+|[\s"“”'‘’)\]}:*•·…\-–—.]+$/gu;

/** Without what stands around the words: marks, and the number of things in a list. */
function bareOf(folded: string): string {
  return folded
    .replace(/\s*\(\d{1,4}\)\s*$/u, '')
    .replace(EDGES, '')
    .replace(/\s+/gu, ' ');
}
