import { cleanLine } from '../bytes/visible-text.ts';
import { foldEach } from './fold-each.ts';
import { readCell, type Token } from './pasted-cells.ts';
import { type DateSetting, isDayFirstIn } from './pasted-dates.ts';
import { datesOf, itemsOf } from './pasted-items.ts';
import { namedItems } from './pasted-names.ts';
import { type Line, withoutRepeats } from './pasted-repeats.ts';
import { type DateKind, isDateLabel, isHeading, isNameLabel } from './pasted-words.ts';
import { nameOf } from './register-values.ts';

/** A registration that a site’s list shows. */
export interface PastedKey {
  /** The name that the user gave it there. */
  readonly name: string;
  readonly sinceMs?: number;
  readonly usedMs?: number;
  /** Its name was longer than a vault keeps. */
  readonly isShortened?: boolean;
  /** Texts about it that look like dates and can't be: a day that isn't in the calendar, or is to come. */
  readonly unreadDates?: readonly string[];
}

/** What is read of a pasted text. */
export interface PastedKeys {
  readonly keys: readonly PastedKey[];
  /** Texts that look like names and became none, in the order of the page, each once. */
  readonly leftOut: readonly string[];
  /** Whether the text is longer than what is read. */
  readonly isCut: boolean;
}

/** What is read of a pasted text; more is no list of security keys. */
const MAX_CHARACTERS = 100_000;
const MAX_LINES = 3_200;
const MAX_LINE = 400;
const MAX_CELLS = 24;
/** As many as can be saved at once. */
const MOST_PASTED = 1_000;

const CELL_MARK = /\t|\s*\|\s*|\s+[·•‧∙]\s+|\s+[—–]\s+|\s{3,}/u;

/**
 * Reads the list of security keys that a site’s page shows, in the order of the page, and says what it left out. A text without a list gives
 * none. `isDayFirst` settles 3/4/2024 where the text itself doesn’t.
 */
export function readPastedKeys(text: string, setting: DateSetting): PastedKeys {
  const all = text.slice(0, MAX_CHARACTERS).split(/\r\n?|\n/);
  const lines = all.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE));
  const isDayFirst = isDayFirstIn(foldEach(lines.join('\n')), setting.nowMs) ?? setting.isDayFirst;
  const read = withLabels(linesOf(lines, { ...setting, isDayFirst }));
  const keys = namedItems(itemsOf(withoutRepeats(read))).map(({ name: whole, dates }): PastedKey => {
    const { created, used, unread } = datesOf(dates);
    const name = nameOf(whole);
    return {
      name,
      ...(name !== whole && { isShortened: true }),
      ...(created !== undefined && { sinceMs: created }),
      ...(used !== undefined && { usedMs: used }),
      ...(unread.length > 0 && { unreadDates: unread }),
    };
  });
  const kept = keys.slice(0, MOST_PASTED);
  const taken = new Set(kept.map(({ name }) => name));
  const names = read.flatMap(({ left, tokens }) => [
    ...left,
    ...tokens.flatMap((token) => (token.is === 'name' && token.at !== 'after' ? [token.text] : [])),
  ]);
  return {
    keys: kept,
    leftOut: [...new Set(names)].filter((name) => !taken.has(name)),
    isCut: text.length > MAX_CHARACTERS || all.length > MAX_LINES,
  };
}

type Column = DateKind | 'name' | 'other';

interface ReadLine extends Line {
  readonly tokens: readonly Token[];
  /** Names in a row about another way to sign in. */
  readonly left: readonly string[];
}

function linesOf(lines: readonly string[], setting: DateSetting): readonly ReadLine[] {
  let columns: readonly Column[] = [];
  // The same line comes again and again.
  const known = new Map<string, readonly Token[]>();
  const readOnce = (cell: string): readonly Token[] => {
    const tokens = known.get(cell) ?? readCell(cell, setting);
    known.set(cell, tokens);
    return tokens;
  };
  return lines.flatMap((line): readonly ReadLine[] => {
    const cells = line.split(CELL_MARK, MAX_CELLS).map((cell) => cleanLine(cell).trim());
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) return [];
    const head = columnsOf(cells);
    if (head !== undefined) {
      columns = head;
      return [];
    }
    const tokens = tokensOf(cells, columns, readOnce);
    const isRow = cells.length > 1;
    const isOther = filled.length > 1 && tokens.some((token) => token.is === 'heading' && token.isMethod);
    if (!isOther) return [{ tokens, isRow, left: [] }];
    return [{ tokens: [], isRow, left: tokens.flatMap((token) => (token.is === 'name' ? [token.text] : [])) }];
  });
}

/** The columns of a table, where the line is its head. */
function columnsOf(cells: readonly string[]): readonly Column[] | undefined {
  const columns = cells.map((cell): Column | undefined => {
    const folded = foldEach(cell);
    const [label] = isDateLabel(folded) ? readCell(cell, { nowMs: 0, isDayFirst: true }) : [];
    if (label?.is === 'label') return label.of;
    if (isNameLabel(folded) || folded === 'details') return 'name';
    return cell === '' || isHeading(folded) ? 'other' : undefined;
  });
  const named = columns.filter((column) => column !== 'other');
  return cells.length > 1 && named.length > 0 && !columns.includes(undefined) ? (columns as Column[]) : undefined;
}

/** What a line says; in a row of a table, its columns say what its dates are. */
function tokensOf(
  cells: readonly string[],
  columns: readonly Column[],
  read: (cell: string) => readonly Token[],
): readonly Token[] {
  const isRow = columns.length > 0 && cells.length > 1 && cells.length >= columns.length - 1;
  const hasName = isRow && columns.includes('name');
  return cells.flatMap((cell, at) => {
    const column = isRow ? columns[at] : undefined;
    const tokens = read(cell);
    // Whatever stands in the column of names is one.
    if (column === 'name' && cell !== '' && !tokens.some(({ is }) => is === 'name' || is === 'kind'))
      return isDateLabel(foldEach(cell)) || isHeading(foldEach(cell)) ? tokens : [{ is: 'name', text: cell } as const];
    return tokens.flatMap((token): readonly Token[] => {
      if (token.is === 'date' && token.of === undefined && (column === 'created' || column === 'used'))
        return [{ ...token, of: column }];
      return token.is === 'name' && hasName && column !== undefined && column !== 'name' ? [] : [token];
    });
  });
}

/** Gives the dates the labels that stand in the lines above them. */
function withLabels(lines: readonly ReadLine[]): readonly ReadLine[] {
  let label: DateKind | undefined;
  return lines.map((line) => {
    const isWithDate = line.tokens.some(({ is }) => is === 'date');
    if (!isWithDate && line.tokens.length > 0 && line.tokens[0]?.is !== 'label') label = undefined;
    const tokens = line.tokens.flatMap((token): readonly Token[] => {
      if (token.is === 'label') label = token.of;
      if (token.is !== 'date') return [token];
      const of = token.of ?? label;
      label = undefined;
      return [of === undefined ? token : { ...token, of }];
    });
    return { ...line, tokens };
  });
}
