import { translateAll } from './catalog.ts';

/** The languages there are texts in, by their tags (BCP 47). */
export const LANGUAGES = ['en'] as const;

/** A language there are texts in. */
export type Language = (typeof LANGUAGES)[number];

/** Outside the vault, so that the first screen, locked or new, is in the user's language; `localStorage` is read before the first paint. */
const CHOICE = 'language';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

let inUse: Language = 'en';
let region: string = inUse;

/** The language in use, for plurals. */
export function language(): Language {
  return inUse;
}

/** The tag to format dates and numbers by: the browser's regional form of the language in use, e.g. `en-GB`. */
export function formatLocale(): string {
  return region;
}

/** The language that the user chose, else the browser's, else English. */
export function chosenLanguage(choice: string | null, browserLanguages: readonly string[]): Language {
  const wanted = [choice, ...browserLanguages].filter((tag) => tag !== null);
  const known = wanted.flatMap((tag) => LANGUAGES.find((one) => one === tag || one === tag.split('-')[0]) ?? []);
  return known[0] ?? 'en';
}

/** The direction that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Sets the page's language and direction. Call it before anything is drawn; the promise resolves once the texts are there. */
export function startLanguage(
  root: HTMLElement,
  storage: Pick<Storage, 'getItem'> = localStorage,
): Promise<void> | undefined {
  const tag = chosenLanguage(storage.getItem(CHOICE), navigator.languages);
  return showLanguage(root, tag);
}

function showLanguage(root: HTMLElement, tag: Language): Promise<void> | undefined {
  inUse = tag;
  region = navigator.languages.find((one) => one.split('-')[0] === tag.split('-')[0]) ?? tag;
  root.lang = tag;
  root.dir = directionOf(tag);
  if (tag === 'en') return undefined;
  return translateAll(async (_english, loaders) => loaders[tag]?.());
}
