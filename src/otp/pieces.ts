import { decodePercent } from './unescape.ts';

/** An address in a text, or another line of it. */
export interface TextPiece {
  /** An address as it stands in the text: whoever reads it undoes its escaping. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly kind: 'account' | 'transfer' | 'other';
}

const MARK = '(?::(?:\\\\?\\/){2}|%3A%2F%2F)';
/**
 * `steam:` also opens games: a key has to follow. Letters before that scheme would make it another one,
 * and behind a slash an address is the path of another.
 */
const ADDRESS = `(?<!/)(?:apple-otpauth|otpauth-migration|otpauth|motp)${MARK}|(?<![a-z\\d.+-])steam:(?:\\\\?\\/){2}(?=(?:[a-z2-7]-?){16,}=*(?:[^\\w/-]|/?$))`;
const HOLDS = new RegExp(ADDRESS, 'i');
const STARTS = new RegExp(ADDRESS, 'gi');
/** Marks that open and close a quotation. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ...['"', "'", '`', '|'].map((mark) => [mark, mark] as const),
  ...(['<>', '()', '[]', '„“', '“”', '‘’', '«»'] as const).map(([open = '', close = '']) => [open, close] as const),
]);
/** Lines that no one takes for an account. */
const REMARK = /^(?:#|\/\/|;|--|==|\*\*|$)/;

/** An address whose next lines may belong to it. */
interface OpenAddress {
  readonly text: string;
  readonly line: number;
  /** The line read last. */
  readonly last: string;
  /** That line went on from one of the same length, so the text is wrapped there. */
  readonly isWrapped: boolean;
}

/** Whether a text holds the address of an account or a transfer anywhere. */
export function holdsAddress(text: string): boolean {
  return HOLDS.test(text);
}

/** Whether text begins with the address of an account. */
export function isAccountAddress(text: string): boolean {
  return text.search(HOLDS) === 0 && !isTransferAddress(text);
}

/** Whether text is one of Google Authenticator's transfer codes. */
export function isTransferAddress(text: string): boolean {
  return /^\s*otpauth-migration(?::(?:\\?\/){2}|%3A%2F%2F)/i.test(text);
}

/**
 * Splits a text into the addresses in it and its other lines; blank lines and remarks are left out. Raw blanks in an address stay, and one
 * that mail or a terminal wrapped is joined.
 */
export function* piecesOf(text: string): Generator<TextPiece> {
  let open: OpenAddress | undefined;
  let line = 0;
  for (const raw of linesOf(text)) {
    line++;
    const words = raw.trim();
    if (open !== undefined && goesOn(open, words)) {
      // Mail ends a line that goes on with an equals sign of its own.
      const before: string = isSoftBreak(open.text) ? open.text.slice(0, -1) : open.text;
      open = { ...open, text: before + words, last: words, isWrapped: words.length === open.last.length };
      continue;
    }
    if (open !== undefined) yield* inLine(open.text, open.line);
    open = undefined;
    if (REMARK.test(words)) continue;
    if (holdsAddress(words)) open = { text: words, line, last: words, isWrapped: false };
    else yield { text: words, line, kind: 'other' };
  }
  if (open !== undefined) yield* inLine(open.text, open.line);
}

/** The addresses in a text, each once. */
export function addressesIn(text: string): readonly string[] {
  const found = Array.from(piecesOf(text)).filter(({ kind }) => kind !== 'other');
  return [...new Set(found.map((piece) => piece.text))];
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/g)) {
    yield text.slice(from, index);
    from = index + mark.length;
  }
  yield text.slice(from);
}

function isSoftBreak(text: string): boolean {
  return text.endsWith('=') && /=3D/i.test(text);
}

/** A line without blanks that only the middle of an address can be; a line of Base32 only where a full line breaks off in the key. */
function goesOn(open: OpenAddress, words: string): boolean {
  if (isSoftBreak(open.text)) return words !== '';
  if (!/^[^\s"'<>`]+$/.test(words) || holdsAddress(words) || words.includes('://') || open.last.length < 20)
    return false;
  const isNumber = /\d$/.test(open.last) && /^\d{1,4}$/.test(words);
  if (/[&?=%]$/.test(open.text) || /^[&?]/.test(words) || isNumber) return true;
  if (words.length > open.last.length || open.last.length > 200) return false;
  if (open.isWrapped) return true;
  if (/&[\w-]+=|^[a-z]*=[^=]|%[\dA-F]{2}/i.test(words)) return true;
  return open.last.length >= 60 && /[?&]secret=[A-Z2-7]*$/i.test(open.text) && /^[A-Z2-7]+=*$/i.test(words);
}

function* inLine(line: string, number: number): Generator<TextPiece> {
  const starts = Array.from(line.matchAll(STARTS), ({ index }) => index);
  for (const [at, start] of starts.entries()) {
    const rest = line.slice(start, starts[at + 1]);
    const text = withinMarks(line, start, rest);
    yield { text, line: number, kind: isTransferAddress(text) ? 'transfer' : 'account' };
  }
}

/** The address up to the mark that closes the one before it, or the parameter's end where another address has it as a parameter. */
function withinMarks(line: string, start: number, rest: string): string {
  const before = line.slice(0, start);
  const closer = CLOSERS.get(before.at(-1) ?? '');
  const end = closer === undefined ? -1 : closer === ')' ? rest.lastIndexOf(closer) : rest.indexOf(closer);
  if (end >= 0) return rest.slice(0, end).trim();
  const isParameter = /[?&#][\w-]+=$/.test(before) && /^[\w-]+%3A%2F%2F/i.test(rest);
  if (isParameter) return decodePercent((/^[^&#\s]*/.exec(rest)?.[0] ?? rest).replaceAll('+', '%20'));
  return withoutTail(rest.replace(/[\s,;]+$/, ''));
}

/** Raw blanks may stand in names; behind a value that has none, a blank ends the address. */
function withoutTail(text: string): string {
  // Another address is no part of a name.
  const other = /\s+[a-z][a-z\d+.-]*:\/\//i.exec(text)?.index;
  if (other !== undefined) return withoutTail(text.slice(0, other));
  const query = text.indexOf('?');
  const tail = /\s+\S.*$/s.exec(text.slice(Math.max(0, query)));
  if (query < 0 || tail === null || /[?&][\w-]+=/.test(tail[0])) return text;
  const end = query + tail.index;
  const last = /[?&]([\w-]+)=[^?&]*$/.exec(text.slice(0, end))?.[1] ?? '';
  return /^(?:algorithm|digits|period|counter)$/i.test(last) ? text.slice(0, end) : text;
}
