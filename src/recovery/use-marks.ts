/** A line without the marks of use that people and pages add to codes, and the parts that were marked. */
export interface MarkedLine {
  readonly text: string;
  /** Parts marked as used: struck through, crossed out, or with a word such as "used". */
  readonly used: readonly string[];
  /** Parts after a tick sign, which some lists put before every entry. */
  readonly ticked: readonly string[];
}

const OVERLAY = /[\u0335-\u0338]/u;
const OVERLAYS = /[\u0335-\u0338]/gu;
const STRUCK = /(?:\S(?:\u0335|\u0336|\u0337|\u0338)|\s(?:\u0335|\u0336|\u0337|\u0338)?)+/gu;
const TAGGED = /~~?([^~]+?)~~?|<(?:s|del|strike)>([^<]+?)<\/(?:s|del|strike)>/gi;
const BOX =
  /^(\s*["'\u201C]?\s*(?:[-*+\u2022\u00B7\u2013]\s+)?(?:\(?#?\d{1,3}[.):]\s*)?)(\[[ \u00A0_]?\]|\[[xX*\u2713\u2714\u2717\u2718]\]|[\u2610-\u2612\u2713\u2714\u2717\u2718\u274C\u274E\u2705\u2B1C\u25A2])\uFE0F?\s*/u;
const CROSSED = /[xX*\u2611\u2612\u2717\u2718\u274C\u274E]|\[[\u2713\u2714]\]/u;
const TICKED = /[\u2713\u2714\u2705]/u;

/** "used" in the languages that lists of codes are most often in. */
const WORD =
  '(?:(?:already|schon|bereits|d\\u00E9j\\u00E0|ya|gi\\u00E0)\\s+)?(?:used(?:\\s+up)?|spent|redeemed|consumed|expired|invalid|benutzt|verwendet|verbraucht|eingel\\u00F6st|utilis\\u00E9e?|usad[oa]|utilizad[oa]|usato|utilizzato|gebruikt|anv\\u00E4nd|brukt|u\\u017Cyty|wykorzystany|\\u0438\\u0441\\u043F\\u043E\\u043B\\u044C\\u0437\\u043E\\u0432\\u0430\\u043D|\\u4F7F\\u7528\\u6E08\\u307F|\\u5DF2\\u4F7F\\u7528)';
const FRESH =
  '(?:unused|not\\s+used(?:\\s+yet)?|never\\s+used|available|valid|active|unbenutzt|nicht\\s+(?:benutzt|verwendet))';
const WHEN = '(?:\\s*(?:on|at|am|le|el|il|:)?\\s*\\d{1,4}[-./]\\d{1,2}(?:[-./]\\d{1,4})?(?:[ T]\\d{1,2}:\\d{2})?)?';
const LEAD = '[\\s(\\[{,;:=\\u2013\\u2014\\u2192-]+';
const USED_AFTER = new RegExp(`(?:^|${LEAD})${WORD}${WHEN}[\\s)\\]}.!"']*$`, 'iu');
const FRESH_AFTER = new RegExp(`(?:^|${LEAD})${FRESH}[\\s)\\]}.!"']*$`, 'iu');
const USED_BEFORE = new RegExp(`^[\\s(\\["']*${WORD}[\\s)\\]:.\\u2013\\u2014-]+(?=\\S)`, 'iu');
const GLUED = new RegExp(`[\\p{L}\\p{N}]-${WORD}$|^${WORD}-[\\p{L}\\p{N}]`, 'iu');
/** Maximum words of a column with a mark; a sentence about used codes is no mark. */
const MAX_WORDS = 13;
const MAX_LINE = 1_000;

/** Whether a hyphen joins a word of use to a text: it may as well be a group of a code. */
export function isWordJoined(text: string): boolean {
  return GLUED.test(text);
}

/**
 * Removes the marks of use from a line, and tells what they marked. `split` cuts a line into its columns; `isCode` says whether a text with a
 * word joined to it is a code as it stands.
 */
export function stripUseMarks(
  line: string,
  split: (line: string) => readonly string[],
  isCode: (text: string) => boolean,
): MarkedLine {
  if (line.length > MAX_LINE) return { text: line, used: [], ticked: [] };
  const struck = stripStrikes(line);
  const parts = split(struck.text);
  const columns = parts.map((part) => readColumn(part, isCode));
  const withSign = (sign: Sign) => columns.filter((column) => column.sign === sign).map(({ text }) => text);
  const text = columns.flatMap((column) => (column.text === '' ? [] : [column.text])).join('\t');
  const isMarked = struck.text !== line || text !== parts.join('\t');
  return {
    text: isMarked ? text : line,
    used: [...struck.used, ...usedByWord(columns), ...withSign('crossed')],
    ticked: withSign('ticked'),
  };
}

/** Removes strike-through characters and tags. */
function stripStrikes(line: string): { readonly text: string; readonly used: readonly string[] } {
  const used: string[] = [];
  const use = (plain: string) => {
    used.push(plain.trim());
    return plain;
  };
  const text = line
    .replace(STRUCK, (part) => (OVERLAY.test(part) ? use(part.replaceAll(OVERLAYS, '')) : part))
    .replace(TAGGED, (_part, wave?: string, tag?: string) => use(wave ?? tag ?? ''));
  return { text, used };
}

type Sign = 'crossed' | 'ticked';

/** A column without its marks; an empty text where a mark has a column of its own. */
interface Column {
  readonly text: string;
  readonly sign: Sign | undefined;
  /** By a word such as "used" or "unused"; `undefined` without one. */
  readonly isUsed: boolean | undefined;
  /** The word is beside a code in this column. */
  readonly isWordBeside: boolean;
}

function readColumn(column: string, isCode: (text: string) => boolean): Column {
  const box = BOX.exec(column);
  const sign = box?.[2];
  const unboxed = box === null ? column : `${box[1]}${column.slice(box[0].length)}`;
  const isWhole = unboxed
    .trim()
    .split(/\s+/)
    .some((word) => isWordJoined(word) && isCode(word));
  const { text, isUsed } = isWhole ? { text: unboxed, isUsed: undefined } : stripWord(unboxed);
  return {
    text,
    sign: sign === undefined ? undefined : SIGNS.find(([pattern]) => pattern.test(sign))?.[1],
    isUsed,
    isWordBeside: isUsed !== undefined && text !== '' && text !== unboxed,
  };
}

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [CROSSED, 'crossed'],
  [TICKED, 'ticked'],
];

/** Removes a word of use; the first that matches counts, and only beside a code or in a column of its own. */
function stripWord(column: string): { readonly text: string; readonly isUsed: boolean | undefined } {
  const unmarked = { text: column, isUsed: undefined };
  if (column.split(/\s+/).length > MAX_WORDS) return unmarked;
  for (const [pattern, isUsed] of WORDS) {
    const text = column.replace(pattern, '').trim();
    if (text !== column.trim()) return canBeCode(text) ? { text, isUsed } : unmarked;
  }
  return unmarked;
}

const WORDS: readonly (readonly [RegExp, boolean])[] = [
  [FRESH_AFTER, false],
  [USED_AFTER, true],
  [USED_BEFORE, true],
];

/** The columns that a word marks as used: the one beside it, or all since the previous word. */
function usedByWord(columns: readonly Column[]): readonly string[] {
  const used: string[] = [];
  let pending: string[] = [];
  for (const { text, isUsed, isWordBeside } of columns) {
    if (isWordBeside) pending = [];
    if (text !== '') pending.push(text);
    if (isUsed === true) used.push(...pending);
    if (isUsed !== undefined) pending = [];
  }
  return used;
}

/** Nothing, where the mark has a column of its own, or a few words of which one could belong to a code. */
function canBeCode(text: string): boolean {
  const bare = text.replace(/^\W*(?:\d{1,3}[.):])?\s+/, '');
  return text === '' || (/[\p{L}\p{N}]{3}/u.test(text) && (/\d/.test(text) || !/\s/.test(bare)));
}

/** Whether a line is nothing but a word of use: true for "Used", false for "Unused", `undefined` for other lines. */
export function useWordOf(line: string): boolean | undefined {
  if (line.length > 40) return undefined;
  const { text, isUsed } = stripWord(line);
  return text === '' ? isUsed : undefined;
}
