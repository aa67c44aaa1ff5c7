/** A text in the search box, read: each word must occur in the account, and each tag must be one of its tags or begin one. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** `#work`, `tag:work` or `tag:"two words"`; whatever else stands between spaces is a word. */
const TERMS = /(?:#|tag:)(?:"([^"]*)"?|([^\s"]*))(?=\s|$)|(\S+)/giu;

/** Reads what was typed into a search box; nothing is refused. */
export function parseSearch(text: string): SearchQuery {
  const words: string[] = [];
  const tags: string[] = [];
  for (const [, quoted, tag, word] of text.matchAll(TERMS)) {
    if (word === undefined) tags.push((quoted ?? tag ?? '').trim());
    else words.push(word);
  }
  return { words, tags };
}
