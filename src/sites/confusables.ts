/**
 * Letters that a reader takes for an ASCII one, after Unicode Technical Standard 39's confusables, cut down to what a
 * domain name can hold (lower case, IDNA 2008). Each row: the ASCII text, then the letters that look like it.
 */
const LOOKS_LIKE: readonly (readonly [string, string])[] = [
  ['a', 'аɑαӕ⍺'],
  ['b', 'ЬьƅɓҍъЪ'],
  ['c', 'сϲᴄƈ'],
  ['d', 'ԁɗժđ'],
  ['e', 'еҽєɛε℮ҿ'],
  ['f', 'ƒքẝғ'],
  ['g', 'ɡցǥġɢ'],
  ['h', 'һհɦћђ'],
  ['i', 'іıɩιӏⅰյ'],
  ['j', 'јϳʝ'],
  ['k', 'кκқҝƙ'],
  ['l', 'ⅼӀǀłɭ'],
  ['m', 'мⅿɱ'],
  ['n', 'пոռղƞη'],
  ['o', 'оοօσөø०੦૦௦໐０ᴏ'],
  ['p', 'рρƿթþ'],
  ['q', 'ԛգզ'],
  ['r', 'гᴦɾʀ'],
  ['s', 'ѕꜱʂƽ'],
  ['t', 'тτţեᴛ'],
  ['u', 'սυᴜцʋ'],
  ['v', 'ѵνᴠ'],
  ['w', 'ԝաɯωшѡᴡ'],
  ['x', 'хχҳᕁ'],
  ['y', 'уүγƴყỿ'],
  ['z', 'ᴢʐƶ'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
];

const BY_LETTER: ReadonlyMap<string, string> = new Map(
  LOOKS_LIKE.flatMap(([ascii, letters]) => Array.from(letters, (letter) => [letter, ascii] as const)),
);

/** ASCII sequences that look alike at a glance; the right side stands for both. */
const SIMILAR_SEQUENCES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i]/g, 'l'],
  [/5/g, 's'],
];

/** Gives a key for comparing how Unicode host names look: readers mistake two names with one skeleton for each other. */
export function skeletonOf(unicode: string): string {
  let text = '';
  for (const letter of toAscii(unicode)) text += letter;
  for (const [pattern, stands] of SIMILAR_SEQUENCES) text = text.replace(pattern, stands);
  return text;
}

/** Spells a Unicode name in the ASCII that it reads as: without accents, look-alike letters replaced. */
export function toAscii(unicode: string): string {
  let text = '';
  for (const letter of unicode.normalize('NFD')) {
    if (!/\p{Mn}/u.test(letter)) text += BY_LETTER.get(letter) ?? letter;
  }
  return text;
}

/** Scripts that one word may combine, Unicode Technical Standard 39 section 5.1. */
const SCRIPT_COMBINATIONS: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}]*$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}]*$/u,
];
const SINGLE_SCRIPTS: readonly RegExp[] = [
  'Latin Cyrillic Greek Armenian Georgian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada',
  'Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic Mongolian Cherokee Canadian_Aboriginal Thaana',
].flatMap((names) => names.split(' ').map((name) => new RegExp(`^\\p{Script=${name}}*$`, 'u')));

/** Whether a label mixes scripts that nobody combines in one word, such as a Cyrillic `е` before a Latin `xample`. */
export function isMixedScript(label: string): boolean {
  const letters = label.replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, '');
  return ![...SCRIPT_COMBINATIONS, ...SINGLE_SCRIPTS].some((script) => script.test(letters));
}

/** Latin letters of living languages that are no ASCII letter with marks. */
const LATIN_LETTERS = 'æœßøđðþħłŋŧıĸəɓɔɖɗɛɣɨɩɲʉʋƙƴǝ';

/** The letters of scripts in everyday use (Unicode Technical Standard 39, *Recommended*), without historic and phonetic ones. */
const EVERYDAY = new RegExp(
  `^(?:[a-z0-9${LATIN_LETTERS}\\-\\u0300-\\u0345\\u0430-\\u045f\\u048a-\\u04ff\\u03ac-\\u03ce\\u0561-\\u0586\\u10d0-\\u10f0]|${[
    'Arabic Bengali Bopomofo Devanagari Ethiopic Gujarati Gurmukhi Han Hangul Hebrew Hiragana Kannada Katakana Khmer Lao',
    'Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan',
  ]
    .flatMap((names) => names.split(' ').map((name) => `\\p{Script=${name}}`))
    .join('|')}|[\\u30fc\\u3005])+$`,
  'u',
);

/** Letters that a reader takes for punctuation or for a stroke of a Latin letter. */
const LIKE_PUNCTUATION =
  /^[\u30ce\u4e3f\u4e36\u4e00\u30fc\u4e28\u3007\u30fb\u3001\u3002\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9-]+$/u;

/** Whether a label, in lower case, has only letters, marks and digits that somebody writes every day. */
export function isEverydayWriting(label: string): boolean {
  return /^[\p{L}\p{Mn}\p{Mc}\p{Nd}-]+$/u.test(label) && EVERYDAY.test(label.normalize('NFD'));
}

/** Whether a reader takes a label that is not ASCII for ASCII: every letter without a mark of its own stands for another. */
export function readsAsAscii(label: string): boolean {
  if (LIKE_PUNCTUATION.test(label)) return true;
  const read = Array.from(label, (letter) => (DISTINCT.has(letter) ? letter : (BY_LETTER.get(letter) ?? letter)));
  return /^[a-z0-9-]*$/.test(read.join(''));
}

/** Latin letters that look different enough to be seen, although the comparison of looks lets them stand for an ASCII one. */
const DISTINCT: ReadonlySet<string> = new Set('æœßøđþłŧħʋɓɖɗƙƴ');
