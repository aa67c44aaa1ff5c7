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

/**
 * Finds the security key that each name stands for: called so here or at another site, else nearly so, else the only one of that model. No
 * key stands for two names, unless both are its own; of several that are as likely, none is taken.
 */
export function matchKeys<I extends string>(
  names: readonly string[],
  keys: readonly KnownKey<I>[],
): readonly (I | undefined)[] {
  const found: (I | undefined)[] = names.map((name) => bestOf(keys, (key) => exactness(name, key)));
  for (const likeness of [closeness, modelLikeness])
    names.forEach((name, at) => {
      if (found[at] !== undefined) return;
      const free = keys.filter(({ id }) => !found.includes(id));
      found[at] = bestOf(free, (key) => likeness(name, key));
    });
  return found;
}

function bestOf<I extends string>(keys: readonly KnownKey<I>[], scoreOf: (key: KnownKey<I>) => number): I | undefined {
  let best: { readonly id: I; readonly score: number } | undefined;
  let isShared = false;
  for (const key of keys) {
    const score = scoreOf(key);
    if (score === 0 || (best !== undefined && score < best.score)) continue;
    isShared = best?.score === score;
    best = { id: key.id, score };
  }
  return isShared ? undefined : best?.id;
}

function exactness(name: string, { label, names }: KnownKey): number {
  const wanted = plain(name);
  if (wanted === '') return 0;
  if (plain(label) === wanted) return 2;
  return names.some((one) => plain(one) === wanted) ? 1 : 0;
}

/** The share of words that both have, where one has all that say something about the other. */
function closeness(name: string, { label, model, colour }: KnownKey): number {
  const asked = telling(name);
  const own = telling(label);
  const all = [...new Set([...own, ...telling(model ?? ''), ...(colour === undefined ? [] : [colour])])];
  const shared = asked.filter((word) => has(own, word) || word === colour);
  if (shared.length === 0) return 0;
  const isWithin = own.length > 0 && own.every((word) => has(asked, word));
  const covers = asked.every((word) => has(all, word));
  return isWithin || covers ? shared.length / new Set([...asked, ...own]).size : 0;
}

function modelLikeness(name: string, { model = '' }: KnownKey): number {
  const asked = wordsOf(name).filter((word) => word !== 'key');
  const own = wordsOf(model).filter((word) => word !== 'key');
  if (asked.length === 0 || own.length === 0 || telling(name).length === 0) return 0;
  const shared = asked.filter((word) => own.includes(word)).length;
  return shared === own.length || shared === asked.length ? shared / Math.max(asked.length, own.length) : 0;
}

function plain(name: string): string {
  return wordsOf(name).join('');
}

function telling(name: string): readonly string[] {
  return [...new Set(wordsOf(name).filter((word) => !GENERIC.has(word)))];
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
