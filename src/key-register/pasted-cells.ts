import { foldEach } from './fold-each.ts';
import type { DateSetting } from './pasted-dates.ts';
import { type Mark, marksIn } from './pasted-marks.ts';
import {
  afterVerb,
  type DateKind,
  fieldOf,
  isButton,
  isCount,
  isDateLabel,
  isHeading,
  isKind,
  isNothing,
  isOtherMethod,
  isRemark,
  isWeakName,
  labelsIn,
  verbLength,
} from './pasted-words.ts';

/** One thing that a cell of a pasted list says. */
export type Token =
  | {
      readonly is: 'name';
      readonly text: string;
      /** In a cell with a date: before it, where an unknown label may stand, or behind it. */
      readonly at?: 'before' | 'after';
      /** The site itself calls it the name. */
      readonly isField?: boolean;
    }
  /** A name only where a key has no other: a symbol, a number, a long line. `isDated`: and only beside a date. */
  | { readonly is: 'weak'; readonly text: string; readonly isDated: boolean; readonly isLong?: boolean }
  /** The kind of thing, a name only where there is no other. */
  | { readonly is: 'kind'; readonly text: string }
  | { readonly is: 'button' }
  | { readonly is: 'label'; readonly of: DateKind }
  /** `ms` is absent for a use that never happened, and for what can't be read as a date, which is in `unread`. */
  | {
      readonly is: 'date';
      readonly ms?: number;
      readonly of?: DateKind;
      readonly unread?: string;
      /** What the cell would be if its date belonged to the name. */
      readonly orName?: string;
    }
  /** A heading, a sentence or another way to sign in: what follows is about something else. */
  | { readonly is: 'heading'; readonly isMethod: boolean }
  | { readonly is: 'prose' }
  /** A remark, an address or a number, which says nothing here. */
  | { readonly is: 'remark' };

/** Longest text that is a name; more is a sentence. */
const LONGEST_NAME = 80;
const MOST_WORDS = 9;

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]/;
const ADDRESS = /^(?:https?:|www\.|\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){3,})/i;
const PHONE = /^\+?[\d(][\d\s().\-*•xX]{6,}$/u;
const SERIAL = /^(?:#?\d{1,3}[.)]?|[\da-f]{8}-[\da-f]{4}-.*)$/i;
const UNBROKEN = /^[\w+/=-]{24,}$/i;
const NUMBER = /^#?\d{4,10}$/u;
const BROWSER =
  /\b(?:chrome|chromium|firefox|safari|edge|opera|brave)\b.*\b(?:windows|mac|macos|os x|linux|ubuntu|android|ios|iphone|chromeos)\b|\b(?:windows|macos|linux|android|ios)\b.*\b(?:chrome|firefox|safari|edge|opera)\b/;
const SENTENCE_END = /[.!?。]$/;
const CALL =
  /^(?:sign|log|add|use|using|register|set|manage|learn|choose|enter|protect|verify|enable|you|these|the following|this is|with)\s(?:.*\s)?(?:your|to|a|an|the|with|another|up|in|are|can)(?:\s|$)/;
const AMAZON = /^arn:aws[\w-]*:iam::\d*:(u2f|mfa|sms-mfa)\/(?:[^/\s]+\/)*([^/\s]+)$/i;
const MENU = /^[⋮⋯…︙•·×✕✖✎☰≡⁝›»>▾▼+.\-–—]+$/u;
const EDGES = /^[\s,;:|·•‧*\-–—"“”„«»']+|[\s,;:|·•‧*\-–—"“”„«»']+$/gu;
const OPEN_END = /[\s([{]+$/u;
const LONE_CLOSE = /^[^([{]*(?=[)\]}]\s*$)/u;
const NUMBERING = /^(?:\d{1,3}[.)]\s+(?!\d)|[*•‣◦\-–—]\s+)/u;

/** Reads one cell of a pasted list. Dates come with the label that belongs to them, as far as the cell says. */
export function readCell(cell: string, setting: DateSetting): readonly Token[] {
  const text = cell.trim().replace(NUMBERING, '');
  if (text === '') return [];
  if (MENU.test(text)) return [{ is: 'button' }];
  const folded = foldEach(text);
  if (isDateLabel(folded)) return labelsIn(folded).map(({ of }) => ({ is: 'label', of }));
  const marks = marksIn(folded, setting);
  if (!marks.some(({ is }) => is === 'date')) return unreadDate(text, folded) ?? plainTokens(text);
  const cut = joinedAt(text, marks);
  if (cut !== undefined) {
    const rest = text.slice(cut);
    const verb = verbLength(foldEach(rest));
    return [...readCell(text.slice(0, cut), setting), { is: 'button' }, ...readCell(rest.slice(verb), setting)];
  }
  return datedTokens(text, marks);
}

/** What a cell with a date says. */
function datedTokens(text: string, marks: readonly Mark[]): readonly Token[] {
  const first = marks[0]?.from ?? 0;
  const last = marks.at(-1)?.to ?? text.length;
  const before = trimmed(text.slice(0, first));
  // What follows the last date may be a button and, where lines were joined, the next name.
  const rest = trimmed(text.slice(last));
  const isLabelled = marks.some(({ is }) => is === 'label');
  const whole = trimmed(text);
  const [date] = marks;
  const isOne = !isLabelled && marks.length === 1;
  const isBare = isNothing(foldEach(before)) && isNothing(foldEach(rest));
  // People write a month into a name; a day they write beside it.
  if (isOne && date?.isMonth === true && !isBare) return plainTokens(whole);
  const orName = isOne && (isBare ? date?.isMonth === true : before !== '') && { orName: whole };
  const dates = datesOf(marks, text).map((token) => (token.is === 'date' && orName ? { ...token, ...orName } : token));
  const tokens: Token[] = [];
  for (const token of plainTokens(before)) tokens.push(token.is === 'name' ? { ...token, at: 'before' } : token);
  tokens.push(...dates);
  const length = verbLength(foldEach(rest));
  if (length > 0) return [...tokens, { is: 'button' }, ...plainTokens(trimmed(rest.slice(length)))];
  if (isOne && before === '' && !/^[\s(]*[,;(]/u.test(text.slice(last)))
    for (const token of plainTokens(rest)) if (token.is === 'name') tokens.push({ ...token, at: 'after' });
  return tokens;
}

/** A label of a date at the beginning of a cell, and behind it something with a number that is no date. */
function unreadDate(text: string, folded: string): readonly Token[] | undefined {
  const [label] = labelsIn(folded);
  if (label === undefined || label.from > 0 || !/\d/u.test(folded.slice(label.to)) || text.length > 60)
    return undefined;
  return [
    { is: 'weak', text: trimmed(text), isDated: true },
    { is: 'date', of: label.of, unread: trimmed(text) },
  ];
}

/** Where a button’s verb follows a date and more dates follow it: two items whose lines were joined. */
function joinedAt(text: string, marks: readonly Mark[]): number | undefined {
  for (const [at, { is, to }] of marks.entries()) {
    const next = marks[at + 1];
    if (is !== 'date' || next === undefined) continue;
    const gap = text.slice(to, next.from);
    const start = gap.length - gap.replace(/^[\s,;:|·()]+/u, '').length;
    if (verbLength(foldEach(gap.slice(start))) > 0) return to + start;
  }
  return undefined;
}

/** Gives each date its label: the one before it, or in languages that write it after, the one that follows. */
function datesOf(marks: readonly Mark[], text: string): readonly Token[] {
  const isAfter = marks[0]?.is === 'date' && marks.length > 1 && marks.at(-1)?.is === 'label';
  const ordered = isAfter ? marks.toReversed() : marks;
  let label: DateKind | undefined;
  const tokens: Token[] = [];
  for (const mark of ordered) {
    if (mark.is === 'label') {
      label = mark.of;
      continue;
    }
    tokens.push({
      is: 'date',
      ...(mark.ms !== undefined && { ms: mark.ms }),
      ...(label && { of: label }),
      ...(mark.ms === undefined && !mark.isNever && { unread: trimmed(text) }),
    });
    label = undefined;
  }
  const dates = isAfter ? tokens.toReversed() : tokens;
  return label === undefined || isAfter ? dates : [...dates, { is: 'label', of: label }];
}

/** What a text without a date says. */
function plainTokens(text: string): readonly Token[] {
  const [, amazonKind, amazonName] = AMAZON.exec(text) ?? [];
  if (amazonName !== undefined)
    return amazonKind?.toLowerCase() === 'u2f'
      ? [{ is: 'name', text: amazonName.replace(/-[A-Z0-9]{10,}$/, '') }]
      : [{ is: 'heading', isMethod: true }];
  const field = fieldOf(text);
  if (field?.is === 'name') {
    const value = trimmed(text.slice(field.length));
    return value === '' ? [] : [{ is: 'name', text: value, isField: true }];
  }
  const clean = trimmed(text);
  const folded = foldEach(clean);
  if (!/[\p{L}\p{N}]/u.test(clean))
    return /\p{Extended_Pictographic}/u.test(clean) ? [{ is: 'weak', text: clean, isDated: false }] : [];
  if (clean === '' || isNothing(folded)) return [];
  if (isOtherMethod(folded)) return [{ is: 'heading', isMethod: true }];
  if (isButton(folded)) return [{ is: 'button' }];
  if (isKind(folded) || isWeakName(folded)) return [{ is: 'kind', text: clean }];
  if (isRemark(folded)) return [{ is: 'remark' }];
  if (isHeading(folded) || isCount(folded)) return [{ is: 'heading', isMethod: false }];
  if (isDateLabel(folded) || field?.is === 'known') return [{ is: 'remark' }];
  if (NUMBER.test(clean)) return [{ is: 'weak', text: clean, isDated: true }];
  if (EMAIL.test(clean) || ADDRESS.test(clean) || PHONE.test(clean) || SERIAL.test(clean) || BROWSER.test(folded))
    return [{ is: 'remark' }];
  if (UNBROKEN.test(clean)) return [{ is: 'weak', text: clean, isDated: true, isLong: true }];
  if (isProse(text, clean, folded)) return [{ is: 'prose' }];
  if (Array.from(clean).length <= LONGEST_NAME && clean.split(/\s+/).length <= MOST_WORDS)
    return [{ is: 'name', text: clean }];
  return [{ is: 'prose' }, { is: 'weak', text: clean, isDated: true, isLong: true }];
}

function isProse(text: string, clean: string, folded: string): boolean {
  const words = clean.split(/\s+/).length;
  if (CALL.test(folded) || (clean.endsWith('?') && words > 1)) return true;
  return (SENTENCE_END.test(text.trim()) || /[:：]$/u.test(text.trim())) && words > 3;
}

/** The folded name that a button is about, which says nothing new behind it: `Rename YubiKey blue`. */
export function buttonName(text: string): string | undefined {
  return afterVerb(foldEach(text));
}

function trimmed(text: string): string {
  const bare = text
    .replace(EDGES, '')
    .replace(/^[\s)\]}]+/u, '')
    .replace(OPEN_END, '')
    .replace(EDGES, '');
  return LONE_CLOSE.exec(bare)?.[0] ?? bare;
}
