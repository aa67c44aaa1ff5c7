import { createFinder, type Match } from './lexicon.ts';
import { BETWEEN, HEAD, LINK, OWNER } from './words/owner.ts';

const find = createFinder([HEAD, OWNER]);
const HEADS = 0;

/**
 * Whether a folded sentence names a number of something else: a word for a code or number beside what it belongs to, as in "team code" or
 * "last digits of your card".
 */
export function namesOtherNumber(folded: string): boolean {
  const matches = find(folded);
  const heads = matches.filter(({ concept }) => concept === HEADS);
  if (heads.length === 0) return false;
  const owners = matches.filter(({ concept }) => concept !== HEADS);
  return owners.some((owner) => heads.some((head) => belongsTo(folded, head, owner)));
}

/** Whether a folded text has both words at all. */
export function mayNameOther(folded: string): boolean {
  const concepts = new Set(find(folded).map(({ concept }) => concept));
  return concepts.size === 2;
}

function belongsTo(folded: string, head: Match, owner: Match): boolean {
  const isBefore = owner.from < head.from;
  const [left, right] = isBefore ? [owner, head] : [head, owner];
  if (right.from < left.to) return isBefore && right.to > left.to;
  const gap = folded.slice(left.to, right.from);
  if (GLUED.test(gap)) return gap.length <= (isBefore ? 4 : 2);
  const words = gap.split(' ').filter((word) => word !== '');
  if (words.length > 6) return false;
  return words.every((word) => (isBefore ? BETWEEN.has(word) || /^\d+$/.test(word) : LINK.has(word)));
}

const GLUED = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
