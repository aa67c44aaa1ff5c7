import { gunzipSync } from 'node:zlib';
import { decodeBase32 } from '../../src/bytes/base32.ts';

/** What programs write where they have no key. */
const NO_KEYS = /^(?:null|undefined|none|nan|true|false|object)$/i;

/**
 * Whether a key stands in the input from its first character to its last, in one of the ways in which programs write keys. A part of a longer
 * word is none, nor is a word of a program's own. `secret` is in canonical Base32.
 */
export function isKeyOf(secret: string, input: Uint8Array): boolean {
  return findMadeUp([secret], input) === undefined;
}

/** Finds a key of which `isKeyOf` is false. Looks at the first 100 different ones: each costs time. */
export function findMadeUp(secrets: readonly string[], input: Uint8Array): string | undefined {
  const bytes = unpacked(input);
  const word = secrets.find((secret) => NO_KEYS.test(secret));
  if (word !== undefined) return word;
  let left = [...new Set(secrets)].slice(0, 100).filter((secret) => !isInBytes(keyOf(secret), bytes));
  // Nearly every key stands in the text as it is, and each further view costs time.
  for (const view of viewsOf(bytes)) {
    if (left.length === 0) return undefined;
    left = left.filter((secret) => !isInText(secret, keyOf(secret), view));
  }
  return left[0];
}

function keyOf(secret: string): Buffer {
  return Buffer.from(decodeBase32(secret));
}

/** Whether a code stands in the text, apart from characters that nobody sees or types. */
export function isCodeOf(code: string, text: string): boolean {
  return foldedCode(text).includes(foldedCode(code));
}

/** Finds a name of a key of which a word doesn't stand in the text, apart from what nobody sees. */
export function findMadeUpName(names: readonly string[], text: string): string | undefined {
  const seen = (part: string) => part.normalize('NFKD').replace(/[\p{C}\p{M}\s]/gu, '');
  const all = seen(text);
  return names.find((name) => name.split(/\s+/).some((word) => !all.includes(seen(word))));
}

function foldedCode(text: string): string {
  return text
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/\p{Zs}/gu, ' ');
}

function unpacked(input: Uint8Array): Uint8Array {
  try {
    return input[0] === 0x1f && input[1] === 0x8b ? gunzipSync(input, { maxOutputLength: 40_000_000 }) : input;
  } catch {
    return input;
  }
}

/** Protocol buffers write the length before the bytes. */
function isInBytes(key: Buffer, input: Uint8Array): boolean {
  return Buffer.from(input).includes(Buffer.concat([Buffer.of(key.length), key]));
}

/** The text of the input as it is, and as each kind of escaping, or two of them, would have it. */
function* viewsOf(input: Uint8Array): Generator<string> {
  const views = new Set(textsOf(input));
  for (const view of views) yield folded(view);
  // What is escaped more often is short.
  for (let round = input.length < 5_000 ? 0 : 1; round < 3; round++) {
    for (const undo of [...views].flatMap((view) => UNDO.map((undo) => () => undo(view)))) {
      const view = undo();
      if (!views.has(view)) yield folded(view);
      views.add(view);
    }
  }
}

function folded(view: string): string {
  return view
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('\0', '');
}

/** As whoever reads it may decode it: broken UTF-8 is read as far as it goes, or as what Windows writes. */
function textsOf(input: Uint8Array): readonly string[] {
  const [a, b, c, d] = input;
  const isLittle = (a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0);
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0);
  const text = new TextDecoder('utf-8').decode(input);
  if (isLittle || isBig) return [new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(input), text];
  return text.includes('\uFFFD') ? [text, new TextDecoder('windows-1252').decode(input)] : [text];
}

const fromHex = (_: string, hex: string) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
const UNDO: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString()),
  (text) =>
    text
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[\dA-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString()),
  (text) =>
    text
      .replace(/\\u([\da-f]{4})/gi, fromHex)
      .replace(/\\[nrtbf]/g, ' ')
      .replace(/\\(.)/g, '$1'),
  (text) =>
    text
      .replace(/&#x([\da-f]{1,6});/gi, fromHex)
      .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
      .replace(/&(?:lt|gt|quot|apos|nbsp);/gi, ' ')
      .replace(/&amp;/gi, '&'),
  (text) => text.replace(/<\/?t[dhr]\b[^<>]*>/gi, '|').replace(/<[^<>]*>/g, ''),
  // Forms write a blank as a plus sign.
  (text) => text.replaceAll('+', ' '),
  // Mail and terminals wrap lines.
  (text) => text.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ''),
];

function isInText(secret: string, key: Buffer, view: string): boolean {
  // The last character may have bits to spare, and another one may follow that completes no byte.
  const isWhole = key.length % 5 === 0;
  const base32 = isWhole ? secret : secret.slice(0, -1);
  if (isWord(base32, view, isWhole ? 1 : 2, /[a-z2-7]/i, /[\s=_-]/)) return true;
  if (isWord(key.toString('hex'), view, 0, /[\da-f]/i, /[\s:_-]/)) return true;
  const base64 = key.toString('base64').replace(/=+$/, '');
  const bits = key.length % 3 === 0 ? base64 : base64.slice(0, -1);
  const ascii = view.replaceAll('-', '+').replaceAll('_', '/');
  if (isAlone(bits, ascii, key.length % 3 === 0 ? 0 : 1, /[\w+/]/)) return true;
  const isText = key.equals(Buffer.from(key.toString('utf8')));
  if (isText && isAlone(key.toString('utf8').normalize('NFKC'), view, 0, /[\da-z]/i)) return true;
  const numbers = `(?:${[...key].map((byte) => (byte > 127 ? `(?:${byte}|${byte - 256})` : `${byte}`)).join('\\s*,\\s*')})`;
  if (key.length < 200 && new RegExp(`\\[\\s*${numbers}\\s*\\]`).test(view)) return true;
  // A transfer code or a backup holds bytes in Base64.
  return Array.from(ascii.matchAll(/[\w+/]{16,}={0,2}/g), ([run]) => Buffer.from(run, 'base64')).some((bytes) =>
    isInBytes(key, bytes),
  );
}

/** As `isAlone`, in any case and with separators between the characters. */
function isWord(word: string, view: string, more: number, letter: RegExp, separator: RegExp): boolean {
  const { bare, places } = squeezed(view, separator);
  const wanted = word.toLowerCase();
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0;
    const end = (places[at + wanted.length - 1] ?? 0) + 1;
    if (!letter.test(view[start - 1] ?? '') && endsWithin(view, end, more, letter)) return true;
  }
  return false;
}

interface Squeezed {
  readonly view: string;
  readonly bare: string;
  readonly places: readonly number[];
}
/** The last of each separator: many keys are looked for in one view. */
const squeezedViews = new Map<string, Squeezed>();

/** A view without separators, in lower case, and where each character stood. */
function squeezed(view: string, separator: RegExp): Squeezed {
  const last = squeezedViews.get(separator.source);
  if (last?.view === view) return last;
  const parts: string[] = [];
  const places: number[] = [];
  for (const { 0: run, index } of view.matchAll(new RegExp(`(?:(?!${separator.source}).)+`, 'gs'))) {
    // A letter that is longer in lower case would move all others.
    parts.push(Array.from({ length: run.length }, (_, at) => run.charAt(at).toLowerCase().charAt(0)).join(''));
    for (let at = 0; at < run.length; at++) places.push(index + at);
  }
  const next = { view, bare: parts.join(''), places };
  squeezedViews.set(separator.source, next);
  return next;
}

/** Whether text stands in a view with nothing before it, and at most `more` letters behind it, that would be a part of it. */
function isAlone(word: string, view: string, more: number, letter: RegExp): boolean {
  for (let at = view.indexOf(word); at >= 0; at = view.indexOf(word, at + 1)) {
    if (!letter.test(view[at - 1] ?? '') && endsWithin(view, at + word.length, more, letter)) return true;
  }
  return false;
}

function endsWithin(view: string, end: number, more: number, letter: RegExp): boolean {
  // Another address right behind a key is no part of it.
  const next = view.slice(end, end + 20).search(/(?:apple-)?otpauth/i);
  if (next >= 0 && next <= more) return true;
  let at = end;
  while (at <= end + more && letter.test(view[at] ?? '')) at++;
  return at <= end + more;
}
