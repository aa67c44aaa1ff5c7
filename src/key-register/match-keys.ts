import { foldText } from '../bytes/fold-text.ts';

/** A security key of the vault, by all that it may be called. */
export interface KnownKey<I extends string = string> {
  readonly id: I;
  readonly label: string;
  /** The name of its model, where that is known. */
  readonly model?: string | undefined;
  readonly colour?: string | undefined;
  /** What it is called at sites. */
  readonly names: readonly string[];
}

/** Says nothing about which key it is. */
const GENERIC = new Set('key keys security my the a an passkey fido fido2 u2f webauthn usb nfc and for by'.split(' '));
/** The shortest word that may be mistyped by a letter. */
const LONG_WORD = 5;

/** What a name says, read once: lists and vaults may have a thousand, and each is compared with each. */
interface Words {
  readonly all: readonly string[];
  readonly plain: string;
  readonly telling: readonly string[];
}

interface ReadKnown<I extends string> {
  readonly id: I;
  readonly label: Words;
  readonly colour: string | undefined;
  readonly names: ReadonlySet<string>;
  /** All words that tell something about the key. */
  readonly own: ReadonlySet<string>;
  /** The words of its model, without those of every model. */
  readonly model: readonly string[];
}

/**
 * Finds the security key that each name stands for: called so here or at another site, else nearly so, else the only one of that model. No
 * key stands for two names, unless both are its own; of several that are as likely, none is taken.
 */
export function matchKeys<I extends string>(
  names: readonly string[],
  keys: readonly KnownKey<I>[],
): readonly (I | undefined)[] {
  const asked = names.map(readWords);
  const known = keys.map((key) => readKnown(key));
  const found: (I | undefined)[] = asked.map((name) => bestOf(known, (key) => exactness(name, key)));
  const taken = new Set(found);
  for (const likeness of [closeness, modelLikeness])
    asked.forEach((name, at) => {
      if (found[at] !== undefined) return;
      const free = known.filter(({ id }) => !taken.has(id));
      found[at] = bestOf(free, (key) => likeness(name, key));
      taken.add(found[at]);
    });
  return found;
}

function readWords(text: string): Words {
  const all = wordsOf(text);
  return { all, plain: all.join(''), telling: [...new Set(all.filter((word) => !GENERIC.has(word)))] };
}

function readKnown<I extends string>({ id, label, model = '', colour, names }: KnownKey<I>): ReadKnown<I> {
  const read = readWords(label);
  const ofModel = readWords(model);
  return {
    ...{ id, label: read, colour, model: withoutKey(ofModel.all), names: new Set(names.map(plain)) },
    own: new Set([...read.telling, ...ofModel.telling, ...(colour === undefined ? [] : [colour])]),
  };
}

function bestOf<K extends { readonly id: string }>(
  keys: readonly K[],
  scoreOf: (key: K) => number,
): K['id'] | undefined {
  let best: { readonly id: K['id']; readonly score: number } | undefined;
  let isShared = false;
  for (const key of keys) {
    const score = scoreOf(key);
    if (score === 0 || (best !== undefined && score < best.score)) continue;
    isShared = best?.score === score;
    best = { id: key.id, score };
  }
  return isShared ? undefined : best?.id;
}

function exactness(name: Words, { label, names }: ReadKnown<string>): number {
  if (name.plain === '') return 0;
  if (label.plain === name.plain) return 2;
  return names.has(name.plain) ? 1 : 0;
}

/** The share of words that both have, where one has all that say something about the other. */
function closeness({ telling: asked }: Words, { label, own: all, colour }: ReadKnown<string>): number {
  const own = label.telling;
  const shared = asked.filter((word) => word === colour || has(own, word));
  if (shared.length === 0) return 0;
  const isWithin = own.length > 0 && own.every((word) => has(asked, word));
  const covers = asked.every((word) => all.has(word) || has([...all], word));
  return isWithin || covers ? shared.length / new Set([...asked, ...own]).size : 0;
}

function modelLikeness(name: Words, { model: own }: ReadKnown<string>): number {
  const asked = withoutKey(name.all);
  if (asked.length === 0 || own.length === 0 || name.telling.length === 0) return 0;
  const shared = asked.filter((word) => own.includes(word)).length;
  return shared === own.length || shared === asked.length ? shared / Math.max(asked.length, own.length) : 0;
}

function withoutKey(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== 'key');
}

function plain(name: string): string {
  return wordsOf(name).join('');
}

function wordsOf(name: string): readonly string[] {
  return foldText(name).match(/[\p{L}\p{N}+]+/gu) ?? [];
}

function has(words: readonly string[], wanted: string): boolean {
  return words.some((word) => word === wanted || isMistyped(word, wanted));
}

/** Whether long words differ by one letter: another, one more, or one less. */
function isMistyped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG_WORD || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
