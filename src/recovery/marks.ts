/** A line without the marks of use that people and pages add to a code, and the parts of it that were marked. */
export interface MarkedLine {
  readonly text: string;
  /** Parts marked as used: struck through, ticked off, or with a word such as "used". */
  readonly used: readonly string[];
  /** Parts behind a tick sign, which some lists put before every entry. */
  readonly ticked: readonly string[];
}

const OVERLAY = /\u0335|\u0336|\u0337|\u0338/gu;
const STRUCK = /(?:\S(?:\u0335|\u0336|\u0337|\u0338)|\s(?:\u0335|\u0336|\u0337|\u0338)?)+/gu;
const TAGGED = /~~?([^~]+?)~~?|<(?:s|del|strike)>([^<]+?)<\/(?:s|del|strike)>/gi;
const BOX =
  /^(\s*["'\u201C]?\s*(?:[-*+\u2022\u00B7\u2013]\s+)?(?:\(?#?\d{1,3}[.):]\s*)?)(\[[ \u00A0_]?\]|\[[xX*\u2713\u2714\u2717\u2718]\]|[\u2610-\u2612\u2713\u2714\u2717\u2718\u274C\u274E\u2705\u2B1C\u25A2])\uFE0F?\s*/u;
const CROSSED = /[xX*\u2611\u2612\u2717\u2718\u274C\u274E]|\[[\u2713\u2714]\]/u;
const TICKED = /[\u2713\u2714\u2705]/u;

/** "used" in the languages that lists of codes most often come in. */
const WORD =
  '(?:(?:already|schon|bereits|d\\u00E9j\\u00E0|ya|gi\\u00E0)\\s+)?(?:used(?:\\s+up)?|spent|redeemed|consumed|expired|invalid|benutzt|verwendet|verbraucht|eingel\\u00F6st|utilis\\u00E9e?|usad[oa]|utilizad[oa]|usato|utilizzato|gebruikt|anv\\u00E4nd|brukt|u\\u017Cyty|wykorzystany|\\u0438\\u0441\\u043F\\u043E\\u043B\\u044C\\u0437\\u043E\\u0432\\u0430\\u043D|\\u4F7F\\u7528\\u6E08\\u307F|\\u5DF2\\u4F7F\\u7528)';
const FRESH =
  '(?:unused|not\\s+used(?:\\s+yet)?|never\\s+used|available|valid|active|unbenutzt|nicht\\s+(?:benutzt|verwendet))';
const WHEN = '(?:\\s*(?:on|at|am|le|el|il|:)?\\s*\\d{1,4}[-./]\\d{1,2}(?:[-./]\\d{1,4})?(?:[ T]\\d{1,2}:\\d{2})?)?';
const LEAD = '[\\s(\\[{,;:=\\u2013\\u2014\\u2192-]+';
const USED_AFTER = new RegExp(`(?:^|${LEAD})${WORD}${WHEN}[\\s)\\]}.!"']*$`, 'iu');
const FRESH_AFTER = new RegExp(`(?:^|${LEAD})${FRESH}[\\s)\\]}.!"']*$`, 'iu');
const USED_BEFORE = new RegExp(`^[\\s(\\["']*${WORD}[\\s)\\]:.\\u2013\\u2014-]+(?=\\S)`, 'iu');
/** Most words that a part with a mark holds beside it; a sentence about used codes is no mark. */
const MAX_WORDS = 9;
const MAX_LINE = 1_000;

/** Takes the marks of use off a line. `split` cuts it into its columns. */
export function takeMarks(line: string, split: (line: string) => readonly string[]): MarkedLine {
  if (line.length > MAX_LINE) return { text: line, used: [], ticked: [] };
  const used: string[] = [];
  const ticked: string[] = [];
  const bare = line
    .replace(STRUCK, (part) => {
      const plain = part.replace(OVERLAY, '');
      if (plain === part) return part;
      used.push(plain.trim());
      return plain;
    })
    .replace(TAGGED, (_part, wave?: string, tag?: string) => {
      const plain = wave ?? tag ?? '';
      used.push(plain.trim());
      return plain;
    });
  let since: string[] = [];
  const columns = split(bare).flatMap((column) => {
    const box = BOX.exec(column);
    const opened = box === null ? column : `${box[1]}${column.slice(box[0].length)}`;
    const { rest, isUsed } = withoutWord(opened);
    if (rest !== '') since = rest === opened || isUsed === undefined ? [...since, rest] : [rest];
    if (isUsed === true) used.push(...since);
    if (isUsed !== undefined) since = [];
    if (box?.[2] !== undefined && CROSSED.test(box[2])) used.push(rest);
    else if (box?.[2] !== undefined && TICKED.test(box[2])) ticked.push(rest);
    return rest === '' ? [] : [rest];
  });
  const isTouched = bare !== line || columns.join('\t') !== split(bare).join('\t');
  return { text: isTouched ? columns.join('\t') : line, used, ticked };
}

function withoutWord(column: string): { readonly rest: string; readonly isUsed?: boolean } {
  if (column.split(/\s+/).length > MAX_WORDS) return { rest: column };
  const before = (pattern: RegExp) => column.replace(pattern, '').trim();
  const fresh = before(FRESH_AFTER);
  if (fresh !== column.trim()) return holdsCode(fresh) ? { rest: fresh, isUsed: false } : { rest: column };
  const after = before(USED_AFTER);
  if (after !== column.trim()) return holdsCode(after) ? { rest: after, isUsed: true } : { rest: column };
  const ahead = before(USED_BEFORE);
  return ahead !== column.trim() && holdsCode(ahead) ? { rest: ahead, isUsed: true } : { rest: column };
}

/** Nothing, where the mark has a column of its own, or few words one of which could be of a code. */
function holdsCode(rest: string): boolean {
  return rest === '' || (/[\p{L}\p{N}]{3}/u.test(rest) && (/\d/.test(rest) || !/\s/.test(rest)));
}
