import { foldEach } from './fold-each.ts';
import type { Token } from './pasted-cells.ts';
import { fieldOf } from './pasted-words.ts';

/** One line of a pasted list. */
export interface Line {
  readonly tokens: readonly PlacedToken[];
  /** A row of a table. */
  readonly isRow: boolean;
}

/** A token, or the border between two keys that a repeated line above each of them makes. */
export type PlacedToken = Token | { readonly is: 'border' };

/**
 * Finds what stands once with each key, by repetition in place of words: the label before its date, the button behind it, the kind above it.
 * A text that is the only name of any block stays a name, so that keys may be called alike.
 */
export function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  return withoutMarks(withoutPrefixes(withoutTails(withoutFields(lines))));
}

type Named = Token & { readonly is: 'name' | 'weak' };

function isNamed(token: PlacedToken): token is Named {
  return token.is === 'name' || token.is === 'weak';
}

function tokensOf(lines: readonly Line[]): readonly PlacedToken[] {
  return lines.flatMap(({ tokens }) => tokens);
}

/** The names that stand in lines of their own. */
function lineNames(lines: readonly Line[]): number {
  return tokensOf(lines).filter((token) => token.is === 'name' && token.at === undefined).length;
}

/** `Owner: …` at every key: the label is no part of what follows it. */
function withoutFields(lines: readonly Line[]): readonly Line[] {
  const labels = tokensOf(lines).flatMap((token) => (token.is === 'name' ? [fieldOf(token.text)?.label ?? ''] : []));
  const counts = countOf(labels.filter((label) => label !== ''));
  const bare = (token: PlacedToken): PlacedToken => {
    const field = token.is === 'name' ? fieldOf(token.text) : undefined;
    const isLabel = field !== undefined && (counts.get(field.label) ?? 0) > 1;
    return isLabel && token.is === 'name' ? { ...token, text: token.text.slice(field.length).trim() } : token;
  };
  return lines.map((line): Line => ({ ...line, tokens: line.tokens.map(bare) }));
}

/** What follows a date is a name where the page has no others. */
function withoutTails(lines: readonly Line[]): readonly Line[] {
  const tails = tokensOf(lines).filter((token) => token.is === 'name' && token.at === 'after');
  const before = tokensOf(lines).filter((token) => token.is === 'name' && token.at === 'before');
  const counts = countOf(tails.flatMap((token) => (token.is === 'name' ? [foldEach(token.text)] : [])));
  const isAlike = tails.length > 1 && counts.size === 1;
  const areNames = !isAlike && tails.length > lineNames(lines) + before.length;
  return lines.map((line): Line => {
    const rest = line.tokens.filter((token) => token.is !== 'name' || token.at !== 'after');
    const own = line.tokens.flatMap((token): readonly Token[] =>
      token.is === 'name' && token.at === 'after' ? [{ is: 'name', text: token.text }] : [],
    );
    // The name comes first: one behind a date begins the next key.
    return { ...line, tokens: areNames ? [...own, ...rest] : rest };
  });
}

/** What stands before a date is its label where the names have lines of their own. */
function withoutPrefixes(lines: readonly Line[]): readonly Line[] {
  const prefixes = tokensOf(lines).flatMap((token) =>
    token.is === 'name' && token.at === 'before' ? [foldEach(token.text)] : [],
  );
  if (prefixes.length === 0) return lines;
  const counts = countOf(prefixes);
  const names = lineNames(lines);
  const single = prefixes.filter((text) => counts.get(text) === 1).length;
  return lines.map((line): Line => {
    const { isRow, tokens } = line;
    const label = tokens.find((token) => token.is === 'name' && token.at === 'before');
    if (label?.is !== 'name') return line;
    const count = counts.get(foldEach(label.text)) ?? 0;
    const isInRow = isRow && tokens.some((token) => token.is === 'name' && token.at === undefined);
    const isLabel = isInRow || (count > 1 ? names >= count : names >= single);
    if (!isLabel) return line;
    return {
      ...line,
      tokens: tokens.flatMap((token): readonly PlacedToken[] => {
        if (token.is === 'name' && token.at === 'before') return [];
        if (token.is !== 'date') return [token];
        const { orName: _none, ...date } = token;
        return [date];
      }),
    };
  });
}

type Role = 'border' | 'button' | 'remark';

/** Texts that occur again and again beside names. */
function withoutMarks(lines: readonly Line[]): readonly Line[] {
  const all = tokensOf(lines);
  const firstAnchor = all.findIndex(({ is }) => is === 'date' || is === 'button');
  const named = all.flatMap((token, place) => (isNamed(token) ? [{ text: foldEach(token.text), place }] : []));
  const ranks = new Map<string, number[]>();
  for (const [rank, { text }] of named.entries()) {
    const own = ranks.get(text);
    if (own === undefined) ranks.set(text, [rank]);
    else own.push(rank);
  }
  const isOnce = (text: string) => ranks.get(text)?.length === 1;
  const alone = new Set<string>();
  const beside = new Set<string>();
  for (const segment of segmentsOf(lines)) {
    const once = segment.filter(isOnce);
    for (const text of segment) (once.some((one) => one !== text) ? beside : alone).add(text);
  }
  const roles = new Map<string, Role>();
  for (const [text, own] of ranks) {
    if (own.length < 2) continue;
    const isFirst = (named[own[0] ?? 0]?.place ?? 0) < firstAnchor;
    const role = firstAnchor < 0 ? evenRole(own, named.length) : isFirst ? 'remark' : 'button';
    if (role !== undefined && (firstAnchor < 0 || (beside.has(text) && !alone.has(text)))) roles.set(text, role);
  }
  return lines.map(
    (line): Line => ({
      ...line,
      tokens: line.tokens.map((token) => {
        const role = isNamed(token) ? roles.get(foldEach(token.text)) : undefined;
        return role === undefined ? token : { is: role };
      }),
    }),
  );
}

/** What a text is that stands at every second, third … of so many names: the last of each block, or the first. */
function evenRole(ranks: readonly number[], all: number): Role | undefined {
  const [first = 0, second = 0] = ranks;
  const gap = second - first;
  const last = ranks.at(-1) ?? 0;
  if (gap < 2 || !ranks.every((rank, at) => rank === first + at * gap)) return undefined;
  if (last === all - 1) return 'button';
  return all - 1 - last === gap - 1 ? 'border' : undefined;
}

/** The names up to each date or button, and those of each row; what follows the last of them belongs to no key. */
function segmentsOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const segments: string[][] = [];
  let names: string[] = [];
  let isOver = false;
  const close = () => {
    if (names.length > 0 && isOver) segments.push(names);
    names = [];
    isOver = false;
  };
  for (const { tokens, isRow } of lines) {
    if (isRow) {
      close();
      segments.push(tokens.filter(isNamed).map(({ text }) => foldEach(text)));
      continue;
    }
    for (const token of tokens) {
      if (token.is === 'date' || token.is === 'button') isOver = true;
      else if (isNamed(token)) {
        if (isOver) close();
        names.push(foldEach(token.text));
      }
    }
  }
  close();
  return segments;
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
