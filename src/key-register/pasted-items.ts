import { foldEach } from './fold-each.ts';
import { buttonName, type Token } from './pasted-cells.ts';
import type { Line, PlacedToken } from './pasted-repeats.ts';
import type { DateKind } from './pasted-words.ts';

type DateToken = Token & { readonly is: 'date' };

/** What a list says about one key, or about something that turns out to be none. */
export interface Item {
  readonly names: readonly string[];
  /** Names on a line that has a date as well. */
  readonly own: readonly string[];
  /** How many names stand above the last heading. */
  readonly aboveHeading: number;
  /** What the site itself calls the name. */
  readonly field?: string;
  readonly kind?: string;
  readonly weak: readonly (Token & { readonly is: 'weak' })[];
  readonly dates: readonly DateToken[];
  readonly hasButton: boolean;
  readonly isMethod: boolean;
}

/** A button that repeats a name stands at most so many lines behind it. */
const NEAR = 8;

/** The items of a list, in order, and whether something else stands between them. */
export interface FoundItems {
  readonly items: readonly Item[];
  readonly isMixed: boolean;
}

/**
 * Puts lines together: a name after a date or a button begins the next item. Where the first date stands above the first name and the last
 * name below the last date, dates stand above names, and the list is read from its end.
 */
export function itemsOf(lines: readonly Line[]): FoundItems {
  const isAbove = datesAreAbove(lines);
  const reader = createReader();
  for (const line of isAbove ? lines.toReversed() : lines) reader.line(line);
  const { items, isMixed } = reader.end();
  if (!isAbove) return { items, isMixed };
  return {
    items: items.toReversed().map((item) => ({
      ...item,
      // The nearest to the date.
      names: item.names.slice(-1),
      aboveHeading: 0,
      dates: item.dates.toReversed(),
    })),
    isMixed,
  };
}

function datesAreAbove(lines: readonly Line[]): boolean {
  if (lines.some(({ isRow, tokens }) => isRow && tokens.some(({ is }) => is === 'date'))) return false;
  const order = lines.flatMap(({ tokens }) => {
    const has = (wanted: PlacedToken['is']) => tokens.some(({ is }) => is === wanted);
    // A month may be a name.
    const isSure = tokens.some(
      (token) => token.is === 'date' && !(token.of === undefined && token.orName !== undefined),
    );
    if (isSure) return [has('name') ? 'both' : 'date'];
    return has('name') || has('weak') || has('kind') ? ['name'] : [];
  });
  return order[0] === 'date' && order.at(-1) === 'name' && !order.includes('both');
}

type Draft = { -readonly [K in keyof Item]: Item[K] extends readonly (infer T)[] ? T[] : Item[K] };

function createReader() {
  const items: Item[] = [];
  let item = emptyItem();
  let hasName = false;
  let isOtherSince = false;
  let isMixed = false;

  function close(): void {
    if (item.names.length + item.weak.length + item.dates.length > 0) items.push(item);
    item = emptyItem();
  }

  function isOver(): boolean {
    return item.dates.length > 0 || item.hasButton;
  }

  function takeName(token: Token & { readonly is: 'name' }, isWithDate: boolean): void {
    const about = buttonName(token.text);
    if (about !== undefined && item.names.slice(-NEAR).some((name) => foldEach(name) === about)) {
      item.hasButton = true;
      return;
    }
    if (isOver()) close();
    isMixed ||= hasName && isOtherSince;
    isOtherSince = false;
    hasName = true;
    item.isMethod = false;
    item.names.push(token.text);
    if (token.isField === true) item.field ??= token.text;
    if (isWithDate) item.own.push(token.text);
  }

  function take(token: PlacedToken, isWithDate: boolean): void {
    switch (token.is) {
      case 'name':
        takeName(token, isWithDate);
        return;
      case 'kind':
        // A kind after the dates of a name may still be about it; one before a name is about the next.
        if (
          isOver() &&
          (item.names.length > 0 || item.kind !== undefined) &&
          (item.hasButton || item.kind !== undefined)
        )
          close();
        item.kind ??= token.text;
        return;
      case 'weak':
        // A long line between the dates of a key is about it.
        if (token.isLong === true && item.dates.length > 0 && !item.hasButton) return;
        if (!isWithDate && isOver()) close();
        item.weak.push(token);
        return;
      case 'border':
        if (item.names.length > 0) item.hasButton = true;
        close();
        return;
      case 'button':
        if (item.names.length + item.weak.length + item.dates.length > 0) item.hasButton = true;
        else isOtherSince = true;
        return;
      case 'heading':
        if (isOver()) close();
        item.aboveHeading = item.names.length;
        item.isMethod = token.isMethod;
        return;
      case 'prose':
        if (!isOver()) item.aboveHeading = item.names.length;
        isOtherSince = true;
        return;
      case 'date': {
        const isMonth = token.of === undefined && token.orName !== undefined;
        if (isMonth && (item.hasButton || item.dates.some(({ of }) => of !== undefined))) close();
        item.dates.push(token);
        return;
      }
      default:
    }
  }

  return {
    line({ tokens, isRow }: Line): void {
      const isWithDate = tokens.some(({ is }) => is === 'date');
      const isWhole = isRow && tokens.some(({ is }) => is === 'name' || is === 'weak') && isWithDate;
      if (isWhole && isOver()) close();
      // In a row the order of the cells says nothing: its names come first.
      const ordered = isWhole ? tokens.toSorted((a, b) => rank(a) - rank(b)) : tokens;
      for (const token of ordered) take(token, isWithDate);
    },
    end(): FoundItems {
      close();
      return { items, isMixed };
    },
  };
}

function rank(token: PlacedToken): number {
  return token.is === 'kind' ? 0 : token.is === 'name' || token.is === 'weak' ? 1 : 2;
}

function emptyItem(): Draft {
  return { names: [], own: [], aboveHeading: 0, weak: [], dates: [], hasButton: false, isMethod: false };
}

/** What an item's dates say; the first without a label is when it was registered. */
export function datesOf(dates: readonly DateToken[]): {
  readonly created?: number;
  readonly used?: number;
  readonly unread: readonly string[];
} {
  const found: { [K in DateKind]?: number | 'never' | 'unread' } = {};
  const unread: string[] = [];
  for (const { ms, of, unread: text } of dates) {
    const kind = of ?? (found.created === undefined ? 'created' : 'used');
    if (text !== undefined) unread.push(text);
    found[kind] ??= text === undefined ? (ms ?? 'never') : 'unread';
  }
  return {
    ...(typeof found.created === 'number' && { created: found.created }),
    ...(typeof found.used === 'number' && { used: found.used }),
    unread: [...new Set(unread)],
  };
}
