/** A text; a whole sentence with values in it; or the pieces of one, where a value is an element and not a text. */
export type Message =
  | string
  | ((...values: never[]) => string)
  | ((...values: never[]) => readonly unknown[])
  | readonly string[]
  | Messages;

/** The texts of one surface by name, nested by screen. */
export interface Messages {
  readonly [name: string]: Message;
}

/** What a translation may give: any of the texts, with the same values; a text that is missing stays English. */
export type Translation<M> = {
  readonly [K in keyof M]?: M[K] extends string
    ? string
    : M[K] extends (...values: infer V) => infer R
      ? (...values: V) => R
      : M[K] extends readonly string[]
        ? readonly string[]
        : Translation<M[K]>;
};

/** Fetches the translations of one surface, by language tag (BCP 47). English is built in. */
export type Loaders<M> = { readonly [language: string]: () => Promise<Translation<M>> };

/** Makes the texts of one surface in the language in use, or gives `undefined` for English. */
type Translate = <M extends Messages>(english: M, loaders: Loaders<M>) => Promise<Translation<M> | undefined>;

interface Catalog {
  readonly apply: (translate: Translate) => Promise<void>;
}

const catalogs: Catalog[] = [];
let current: Translate | undefined;
const loading = new Set<Promise<void>>();

/**
 * The texts of one surface, read by name: `homeText.search`. English is the source of the type and the fallback. Read a text while
 * drawing, never into a constant of a module: another language may come later.
 */
export function createCatalog<M extends Messages>(english: M, loaders: Loaders<M> = {}): M {
  const live: Record<string, unknown> = {};
  put(live, english);
  const apply = async (translate: Translate): Promise<void> => {
    const translated = await translate(english, loaders);
    put(live, english);
    if (translated !== undefined) put(live, translated);
  };
  catalogs.push({ apply });
  if (current !== undefined) wait(apply(current));
  return live as M;
}

/** Shows every surface in the texts that `translate` gives; those of a surface that is loaded later follow by themselves. */
export function translateAll(translate: Translate): Promise<void> {
  current = translate;
  for (const { apply } of catalogs) wait(apply(translate));
  return textsReady();
}

/** Resolves once the texts of every surface that is loaded are there. */
export async function textsReady(): Promise<void> {
  await Promise.all(loading);
}

/** A surface whose translation cannot be fetched stays English. */
function wait(work: Promise<void>): void {
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  loading.add(settled);
  void settled.then(() => loading.delete(settled));
}

function put(target: Record<string, unknown>, texts: object): void {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === 'object' && text !== null && !Array.isArray(text)) {
      const nested = (target[name] ?? {}) as Record<string, unknown>;
      put(nested, text);
      target[name] = nested;
    } else if (text !== undefined) target[name] = text;
  }
}
