import { endOfAddress } from './address-end.ts';

/** An address in a text, or another line of it. */
export interface TextPiece {
  /** An address as it stands in the text: whoever reads it undoes its escaping. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** `remark`: a line marked as a comment that holds an address. */
  readonly kind: 'account' | 'transfer' | 'remark' | 'other';
}

const MARK = '(?::(?:\\\\?\\/){2}|%3A%2F%2F)';
/** A letter or digit right before a scheme makes it another one, unless it ends an escape. */
const ALONE = '(?:(?<=\\\\[nrt]|\\\\u[\\da-f]{4}|[%=][\\da-f]{2})|(?<![/a-z\\d]|[a-z\\d][+-]))';
/** `steam:` also opens games: a key has to follow. Behind a slash an address is the path of another. */
const ADDRESS = `(?=[amos])${ALONE}(?:(?:apple-otpauth|otpauth-migration|otpauth|motp)${MARK}|steam:(?:\\\\?\\/){2}(?=(?:[a-z2-7]-?){16,}=*(?:[^\\w/-]|/?$)))`;
const HOLDS = new RegExp(ADDRESS, 'i');
const STARTS = new RegExp(ADDRESS, 'gi');
/** Lines that no one takes for an account. */
const REMARK = /^(?:#|\/\/|;|--|==|\*\*|$)/;
/** Marks of a comment, which may hold an address that someone took out of use. */
const COMMENT = /^(?:#|\/\/|;|--)/;
/** Most of an address that is looked at to see whether the next line belongs to it, in UTF-16 units. The longest key is shorter. */
const MAX_END = 400;

/** An address whose next lines may belong to it. */
interface OpenAddress {
  readonly parts: string[];
  readonly line: number;
  /** The last 400 UTF-16 units of its parts. */
  end: string;
  /** The line read last. */
  last: string;
  /** That line went on from one of the same length, so the text is wrapped there. */
  isWrapped: boolean;
  /** Mail wrote it: an equals sign has its code. */
  isMail: boolean;
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
 * Splits a text into the addresses in it and its other lines; blank lines and remarks without an address are left out. Raw blanks in an
 * address stay, and one that mail or a terminal wrapped is joined. Takes time in proportion to the text.
 */
export function* piecesOf(text: string): Generator<TextPiece> {
  let open: OpenAddress | undefined;
  let line = 0;
  for (const raw of linesOf(text)) {
    line++;
    const words = raw.trim();
    if (open !== undefined && goesOn(open, words)) {
      addLine(open, words);
      continue;
    }
    if (open !== undefined) yield* inLine(open.parts.join(''), open.line);
    open = undefined;
    const isAddress = holdsAddress(words);
    if (isAddress && COMMENT.test(words)) yield { text: words, line, kind: 'remark' };
    else if (isAddress) open = { parts: [words], line, ...endOf(words), last: words, isWrapped: false };
    else if (!REMARK.test(words)) yield { text: words, line, kind: 'other' };
  }
  if (open !== undefined) yield* inLine(open.parts.join(''), open.line);
}

/** The addresses in a text, each once. */
export function addressesIn(text: string): readonly string[] {
  const found = Array.from(piecesOf(text)).filter(({ kind }) => kind === 'account' || kind === 'transfer');
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

function endOf(words: string): Pick<OpenAddress, 'end' | 'isMail'> {
  return { end: words.slice(-MAX_END), isMail: /=3D/i.test(words) };
}

/** Mail ends a line that goes on with an equals sign of its own. */
function isSoftBreak({ end, isMail }: OpenAddress): boolean {
  return isMail && end.endsWith('=');
}

function addLine(open: OpenAddress, words: string): void {
  if (isSoftBreak(open)) {
    open.parts.push((open.parts.pop() ?? '').slice(0, -1));
    open.end = open.end.slice(0, -1);
  }
  open.parts.push(words);
  const { end, isMail } = endOf(open.end + words);
  Object.assign(open, {
    end,
    isMail: open.isMail || isMail,
    last: words,
    isWrapped: words.length === open.last.length,
  });
}

/** A line without blanks that only the middle of an address can be; a line of Base32 only where a full line breaks off in the key. */
function goesOn(open: OpenAddress, words: string): boolean {
  if (isSoftBreak(open)) return words !== '';
  if (!/^[^\s"'<>`]+$/.test(words) || holdsAddress(words) || words.includes('://') || open.last.length < 20)
    return false;
  const isNumber = /\d$/.test(open.last) && /^\d{1,4}$/.test(words);
  // What looks like the end of a key and another parameter is one, whatever its length: a key is never cut.
  if (/[&?=%]$/.test(open.end) || /^[&?]|^[A-Z2-7]*=*&[\w-]+=/i.test(words) || isNumber) return true;
  if (words.length > open.last.length || open.last.length > 200) return false;
  if (open.isWrapped) return true;
  if (/&[\w-]+=|^[a-z]*=[^=]|%[\dA-F]{2}/i.test(words)) return true;
  return open.last.length >= 60 && /[?&]secret=[A-Z2-7]*$/i.test(open.end) && /^[A-Z2-7]+=*$/i.test(words);
}

function* inLine(line: string, number: number): Generator<TextPiece> {
  const starts = Array.from(line.matchAll(STARTS), ({ index }) => index);
  for (const [at, start] of starts.entries()) {
    const text = endOfAddress(line.slice(starts[at - 1] ?? 0, start), line.slice(start, starts[at + 1]));
    yield { text, line: number, kind: isTransferAddress(text) ? 'transfer' : 'account' };
  }
}
