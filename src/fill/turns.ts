import type { PageField, PageSnapshot } from './snapshot.ts';
import type { Verdict } from './verdict.ts';
import { readText, SIGNALS } from './vocabulary.ts';

/**
 * Tells two fields for two codes in a row apart from two that merely want the same one: of the only two codes of a form, the names or words
 * differ by a number, or the later one's say that it comes second.
 */
export function withTurns(verdicts: readonly Verdict[], page: PageSnapshot): Verdict[] {
  const fieldOf = new Map(page.fields.map((field) => [field.index, field]));
  const codes = verdicts.filter(({ kind, unseen }) => (kind === 'code' || kind === 'split') && !unseen);
  const turns = new Map<Verdict, 1 | 2>();
  for (const scope of new Set(codes.map(({ field }) => fieldOf.get(field)?.scope))) {
    const pair = codes.filter(({ field }) => fieldOf.get(field)?.scope === scope).sort((a, b) => a.field - b.field);
    const [one, two, ...more] = pair;
    const [first, second] = [fieldOf.get(one?.field ?? -1), fieldOf.get(two?.field ?? -1)];
    if (one === undefined || two === undefined || first === undefined || second === undefined) continue;
    if (more.length > 0 || !isSequel(first, second)) continue;
    turns.set(one, 1).set(two, 2);
  }
  return verdicts.map((verdict) => {
    const turn = turns.get(verdict);
    return turn === undefined ? verdict : { ...verdict, order: turn };
  });
}

const WORDS = ['label', 'ariaLabel', 'placeholder', 'title'] as const;
const NAMES = ['name', 'id'] as const;

function isSequel(first: PageField, second: PageField): boolean {
  if (WORDS.some((key) => (readText(second[key]) & ~readText(first[key]) & SIGNALS.second) !== 0)) return true;
  return [...WORDS, ...NAMES].some((key) => countsOn(first[key], second[key]));
}

/** The same but for a number that is one more: `MFA code 1` and `MFA code 2`, `otp` and `otp2`. */
function countsOn(first: string, second: string): boolean {
  const [, stem, number] = /^(.*\D)(\d+)\D*$/.exec(second) ?? [];
  if (stem === undefined || number === undefined || !first.startsWith(stem.replace(/[\s_-]$/, ''))) return false;
  const before = /^\D*(\d*)/.exec(first.slice(stem.length))?.[1] ?? '';
  return before === '' ? number === '2' : Number(number) === Number(before) + 1;
}
