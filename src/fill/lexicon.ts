/** Words of one concept: language tag → entries, separated by commas. `*` in an entry stands for any letters. */
export type WordList = Readonly<Record<string, string>>;

interface Entry {
  readonly bit: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** What must follow, where an entry has a `*` in its middle. */
  readonly rest?: RegExp;
}
interface TrieNode {
  readonly next: Map<number, TrieNode>;
  entries?: Entry[];
}

/** Finds which concepts a folded text mentions, a bit each. */
export type Lexicon = (folded: string) => number;

/** Folds a text to the form that entries have: lower case, no accents, words separated by one space. */
export function foldText(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9@*.]+/g, ' ')
      .trim();
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Persian separates a word from its ending by a zero-width joiner or by a space.
      .replace(/\u200c/g, ' ')
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0640\u200b-\u200f\u00ad]/g, '')
      .replace(/[ıłđðþøæßœґ]/g, (c) => FOLDED[c] ?? c)
      .replace(/[أإآ]/g, 'ا')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}\p{M}@*•.]+/gu, ' ')
      .trim()
  );
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^[\x00-\x7f]*$/;
const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  œ: 'oe',
  ґ: 'г',
};

/** Splits an identifier into words: `twoFactorCode` and `two-factor-code` become the same. */
export function foldName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([\p{L}]{2,})\d+(?= |$)/gu, '$1')
    .trim();
}

/** Scripts without spaces, or with articles and endings attached to a word: word ends are ignored there. */
function isGlued(code: number): boolean {
  return (code >= 0x0590 && code <= 0x06ff) || code >= 0x0900;
}

function isWord(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return code >= 0xaa && code !== 0x2022;
}

/** Makes a lexicon; a concept's bit is its index in `concepts`, at most 31. Built lazily: worker startup must stay fast. */
export function createLexicon(concepts: readonly WordList[]): Lexicon {
  let root: TrieNode | undefined;
  return (folded) => {
    root ??= buildTrie(concepts);
    let found = 0;
    walk(root, folded, (concept) => {
      found |= 1 << concept;
    });
    return found;
  };
}

/** Where a text mentions a concept, by its index in the list of concepts. */
export interface Match {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** Makes a finder, which tells where a folded text mentions its concepts. */
export function createFinder(concepts: readonly WordList[]): (folded: string) => readonly Match[] {
  let root: TrieNode | undefined;
  return (folded) => {
    root ??= buildTrie(concepts);
    const found: Match[] = [];
    walk(root, folded, (concept, from, to) => found.push({ concept, from, to }));
    return found;
  };
}

function walk(root: TrieNode, folded: string, found: (concept: number, from: number, to: number) => void): void {
  for (let from = 0; from < folded.length; from++) {
    let node = root.next.get(folded.charCodeAt(from));
    const startsWord = from === 0 || !isWord(folded.charCodeAt(from - 1));
    for (let at = from + 1; node !== undefined; at++) {
      if (node.entries !== undefined) {
        const endsWord = at >= folded.length || !isWord(folded.charCodeAt(at));
        for (const entry of node.entries) {
          if ((startsWord || !entry.atStart) && (endsWord || !entry.atEnd) && follows(entry, folded, at)) {
            found(entry.bit, from, at);
          }
        }
      }
      if (at >= folded.length) break;
      node = node.next.get(folded.charCodeAt(at));
    }
  }
}

function follows({ rest }: Entry, folded: string, at: number): boolean {
  if (rest === undefined) return true;
  rest.lastIndex = at;
  return rest.test(folded);
}

function buildTrie(concepts: readonly WordList[]): TrieNode {
  const root: TrieNode = { next: new Map() };
  for (const [bit, list] of concepts.entries()) {
    for (const words of Object.values(list)) for (const word of words.split(', ')) addEntry(root, word, bit);
  }
  return root;
}

function addEntry(root: TrieNode, word: string, bit: number): void {
  const openStart = word.startsWith('*');
  const openEnd = word.endsWith('*');
  const [text = '', ...more] = word
    .replace(/^\*|\*$/g, '')
    .split('*')
    .map(foldText);
  if (text === '') return;
  let node = root;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  const glued = isGlued(text.charCodeAt(0));
  const closed = !openEnd && !isGlued(text.charCodeAt(text.length - 1));
  const rest = new RegExp(more.map((part) => `\\p{L}* ?${part}`).join('') + (closed ? '(?![\\p{L}\\p{N}])' : ''), 'uy');
  node.entries ??= [];
  node.entries.push({
    bit,
    atStart: !openStart && !glued,
    atEnd: closed && more.length === 0,
    ...(more.length > 0 && { rest }),
  });
}
