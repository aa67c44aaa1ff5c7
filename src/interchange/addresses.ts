import type { Draft } from './draft.ts';
import { unescapeEntities } from './entities.ts';
import { isSameKey } from './setup-key.ts';
import { findUriDraft } from './uri.ts';

/** An address in a text, or another line of it. */
export interface TextPiece {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly isAddress: boolean;
}

/** A bare Steam key among other words has to look like one: `steam://` also starts games. */
const START =
  /(?<![a-z\d.+/-])(?:otpauth|otpauth-migration|apple-otpauth|motp):\/\/|(?<![a-z\d.+/-])steam:\/\/(?=[a-z2-7]{16,}(?:[^\w/]|$))/i;
const STARTS = new RegExp(START, 'gi');
const LINE_START = /^\s*(?:otpauth|otpauth-migration|motp|steam):\/\//i;
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ...['"', "'", '`', '|'].map((mark) => [mark, mark] as const),
  ...[['<', '>'] as const, ['(', ')'] as const, ['[', ']'] as const, ['„', '“'] as const, ['“', '”'] as const],
]);

/** An address whose next lines may belong to it. */
interface OpenAddress {
  readonly text: string;
  readonly line: number;
  /** The line read last. */
  readonly last: string;
  /** That line went on from one of the same length, so that the text is wrapped there. */
  readonly isWrapped: boolean;
}

/** Whether a text holds the address of an account anywhere. */
export function holdsAddress(text: string): boolean {
  return text.includes('://') ? START.test(text) || LINE_START.test(text) : /(?:otpauth|motp):\\\/\\\//i.test(text);
}

/**
 * Splits a text into the addresses in it and its other lines, blank ones left out. An address that mail or a terminal
 * wrapped is joined, and escaping that shows in the text is undone once: entities, quoted-printable, JSON.
 */
export function* piecesOf(text: string): Generator<TextPiece> {
  let open: OpenAddress | undefined;
  let line = 0;
  for (const raw of linesOf(unescaped(text))) {
    line++;
    const words = raw.trim();
    if (open !== undefined && goesOn(open, words)) {
      open = { ...open, text: open.text + words, last: words, isWrapped: words.length === open.last.length };
      continue;
    }
    if (open !== undefined) yield* inLine(open.text, open.line);
    open = undefined;
    if (holdsAddress(words)) open = { text: words, line, last: words, isWrapped: false };
    else if (words !== '') yield { text: words, line, isAddress: false };
  }
  if (open !== undefined) yield* inLine(open.text, open.line);
}

/** Finds the addresses in texts and returns their drafts, without those whose key one of `known` has already. */
export function moreDrafts(texts: Iterable<unknown>, known: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  for (const text of texts) {
    if (typeof text !== 'string' || !holdsAddress(text)) continue;
    for (const piece of piecesOf(text)) {
      const draft = piece.isAddress ? findUriDraft(piece.text) : undefined;
      if (draft === undefined || known.some(({ secret }) => isSameKey(secret, draft.secret))) continue;
      const isRepeat = (one: Draft) =>
        isSameKey(one.secret, draft.secret) && one.issuer === draft.issuer && one.name === draft.name;
      if (!found.some(isRepeat)) found.push(draft);
    }
  }
  return found;
}

/** As `moreDrafts`, with what the entry says where the address says nothing. */
export function moreOf(texts: Iterable<unknown>, known: readonly Draft[], facts: Draft): readonly Draft[] {
  return moreDrafts(texts, known).map((draft) => ({
    ...facts,
    ...draft,
    issuer: draft.issuer || facts.issuer,
    name: draft.name || facts.name,
    ...(facts.fault === undefined ? {} : { fault: facts.fault }),
  }));
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/g)) {
    yield text.slice(from, index);
    from = index + mark.length;
  }
  yield text.slice(from);
}

/** Undone only where an address shows that the whole text was written that way. */
function unescaped(text: string): string {
  let plain = text;
  if (isQuotedPrintable(plain)) {
    plain = plain
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[\dA-F]{2})+/g, (codes) => decoded(codes.replaceAll('=', '%')) ?? codes);
  }
  if (/(?:otpauth|motp):\\\/\\\//i.test(plain)) plain = plain.replaceAll('\\/', '/');
  return plain.replace(/\\u00([2-7][\da-f])/gi, (mark, hex: string) =>
    /[&=?%:/]/.test(String.fromCharCode(Number.parseInt(hex, 16)))
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : mark,
  );
}

/** A key may begin with `3D` by itself, so every parameter has to be written so, and one alone needs another sign of it. */
function isQuotedPrintable(text: string): boolean {
  const query = /(?:otpauth|motp):\/\/[^\s?]{0,2000}\?([^\s"'<>]{1,16384})/i.exec(text)?.[1] ?? '';
  const values = query.split(/&(?:amp;)?/).filter((pair) => /^[\w-]+=./.test(pair));
  const isSure = values.length > 1 || /=\r?\n/.test(text) || /quoted-printable/i.test(text);
  return isSure && values.length > 0 && values.every((pair) => /^[\w-]+=3D/i.test(pair));
}

/** A line without blanks that only the middle of an address can be; a line of Base32 only where a full line breaks off in the key. */
function goesOn(open: OpenAddress, words: string): boolean {
  if (!/^[\w%&=.~+/:@?!*,-]+$/.test(words) || holdsAddress(words) || open.last.length < 20) return false;
  if (/[&?=]$/.test(open.text) || /^[&?]/.test(words) || (/\d$/.test(open.last) && /^\d{1,4}$/.test(words)))
    return true;
  if (words.length > open.last.length || open.last.length > 200) return false;
  if (open.isWrapped && !words.includes('://')) return true;
  if (/&[\w-]+=|^\w*=[^=]|%[\dA-F]{2}/i.test(words)) return !words.includes('://');
  return open.last.length >= 60 && /[?&]secret=[A-Z2-7]*$/i.test(open.text) && /^[A-Z2-7]+=*$/i.test(words);
}

function* inLine(line: string, number: number): Generator<TextPiece> {
  const starts = [...line.matchAll(STARTS)].map(({ index }) => index);
  const whole = LINE_START.test(line);
  const all = whole && starts[0] !== 0 ? [0, ...starts] : starts;
  for (const [at, start] of all.entries()) {
    const rest = line.slice(start, all[at + 1]);
    const closer = CLOSERS.get(line[start - 1] ?? '');
    const end = closer === undefined ? -1 : rest.indexOf(closer);
    const text = end >= 0 ? rest.slice(0, end) : whole && all.length === 1 ? rest : withoutTail(rest);
    yield { text: unescapeAddress(text.replace(/[\s,;]+$/, '')), line: number, isAddress: true };
  }
}

/** Raw blanks may stand in names, so an address ends at a blank behind which no parameter follows. */
function withoutTail(text: string): string {
  const query = text.indexOf('?');
  if (query < 0) return text;
  const end = /\s+(?!.*[?&][\w-]+=)/s.exec(text.slice(query))?.index;
  return end === undefined ? text : text.slice(0, query + end);
}

function unescapeAddress(text: string): string {
  return /&(?:amp|#38|#x26);[\w-]+=/i.test(text) ? unescapeEntities(text) : text;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
