import { decodePercent } from './unescape.ts';

/** Marks that open and close a quotation. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ...['"', "'", '`', '|', '*'].map((mark) => [mark, mark] as const),
  ...(['<>', '()', '[]', '„“', '“”', '‘’', '«»'] as const).map(([open = '', close = '']) => [open, close] as const),
]);
/** What an address needs: a mark before it stands in a name. */
const KEY = /(?:secret|data)(?:=|%3D|\\u003d)/i;
/** A blank that is seen: a byte order mark in a key is no end of it. */
const BLANK = /[^\S\uFEFF]/;
/** Another address behind a blank. */
const NEXT = /[^\S\uFEFF][a-z][a-z\d+.-]*:\/\//i;
/** Longest parameter name before an address that is its value, in UTF-16 units. */
const MAX_NAME = 100;

/**
 * Cuts the words behind an address: `rest` is what follows from its scheme on, `before` what stands in front of it in the line. It ends with
 * the mark that closes the one right before it, with the parameter whose value it is, or with a blank that no parameter follows.
 */
export function endOfAddress(before: string, rest: string): string {
  const near = before.slice(-MAX_NAME);
  const end = closedAt(near.at(-1) ?? '', rest);
  if (end >= 0) return rest.slice(0, end).trim();
  const isParameter = /[?&#][\w-]+=$/.test(near) && /^[\w-]+%3A%2F%2F/i.test(rest);
  if (isParameter) return decodePercent((/^[^&#\s]*/.exec(rest)?.[0] ?? rest).replaceAll('+', '%20'));
  return withoutWords(withoutEnd(rest));
}

/** Where a quotation closes, -1 if it does not. A pair inside it is part of a name, as is a mark before the key. */
function closedAt(open: string, rest: string): number {
  const close = CLOSERS.get(open);
  if (close === undefined) return -1;
  const key = KEY.exec(rest)?.index ?? 0;
  let depth = 1;
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === close) {
      if (depth === 1 && at > key) return at;
      depth = Math.max(1, depth - 1);
    } else if (rest[at] === open) depth++;
  }
  return rest.indexOf(close);
}

/** Blanks, commas and semicolons; a pattern for them would take quadratic time. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Raw blanks may stand in names before the query; behind a parameter, a blank ends the address unless another parameter follows. */
function withoutWords(text: string): string {
  const other = NEXT.exec(text)?.index;
  if (other !== undefined) return withoutWords(withoutEnd(text.slice(0, other)));
  const query = text.indexOf('?');
  const last = query < 0 ? undefined : lastParameter(text);
  const blank = last === undefined ? -1 : last.value.search(BLANK);
  if (last === undefined || blank < 0) return text;
  const value = last.value.slice(0, blank);
  const words = last.value.slice(blank).trimStart();
  if (last.name === 'secret' && isMoreKey(value, words)) return text;
  const more = last.name === 'issuer' ? wordsOfLabel(text.slice(0, query), value, words) : 0;
  return withoutEnd(text.slice(0, text.length - words.length + more));
}

function lastParameter(text: string): { readonly name: string; readonly value: string } | undefined {
  const start = Math.max(text.lastIndexOf('&'), text.lastIndexOf('?'));
  const [, name = '', value = ''] = /^(?:[?&](?:amp;)?)([\w-]+)=(.*)$/s.exec(text.slice(start)) ?? [];
  return name === '' ? undefined : { name: name.toLowerCase(), value };
}

/** Whether a key goes on behind a blank, in a group of its own case: a key is never cut. */
function isMoreKey(key: string, words: string): boolean {
  const [group = ''] = words.split(BLANK, 1);
  return key === key.toLowerCase() ? /^[a-z2-7]+=*$/.test(group) : /^[A-Z2-7]+=*$/.test(group);
}

/** How much of the words behind the service's name belongs to it, as the label before its colon says: up to where that name ends. */
function wordsOfLabel(path: string, value: string, words: string): number {
  const label = decodePercent(path.slice(path.lastIndexOf('/') + 1)).split(':', 1)[0] ?? '';
  const name = decodePercent(value);
  if (label === '' || name === label) return 0;
  const more = label.startsWith(`${name} `) ? label.slice(name.length).trim() : label;
  const at = ` ${words} `.indexOf(` ${more} `);
  return at < 0 || (more !== label && at > 0) ? 0 : at + more.length;
}
