import { foldText } from '../../src/bytes/fold-text.ts';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { findColour, findForm } from '../../src/security-key/appearance.ts';
import { type KeyState, keyStateOf } from '../../src/security-key/key-state.ts';
import { modelName } from '../../src/security-key/models.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';

/** A key with the text that a search looks through, folded once. */
export interface IndexedKey {
  readonly key: SecurityKeyView;
  readonly state: KeyState;
  readonly text: string;
  /** Its own name, folded. */
  readonly label: string;
}

/** What the list is narrowed to. An empty text: every key. */
export interface KeyQuery {
  readonly text: string;
  readonly state?: KeyState | undefined;
}

/** Prepares keys for `findKeys`: their names, models, places, colours and notes, and the sites and accounts they open. */
export function indexKeys(keys: readonly SecurityKeyView[]): readonly IndexedKey[] {
  return keys.map((key) => {
    const colour = findColour(key.colour);
    const form = findForm(key.form);
    const words = [
      ...[key.label, key.place, key.model ?? '', modelName(key.aaguid) ?? '', key.note ?? ''],
      ...[colour && keyInventoryText.colours[colour], form && keyInventoryText.forms[form]],
      ...key.registrations.map(textOf),
    ];
    return { key, state: keyStateOf(key), text: foldText(words.join('\n')), label: foldText(key.label) };
  });
}

/** The keys that have every word of the query: those that are called so first, else in the order given. */
export function findKeys(indexed: readonly IndexedKey[], { text, state }: KeyQuery): readonly SecurityKeyView[] {
  const words = wordsOf(text);
  const found: SecurityKeyView[][] = [[], [], [], [], []];
  for (const one of indexed)
    if ((state === undefined || one.state === state) && words.every((word) => one.text.includes(word)))
      found[rankOf(one.label, words)]?.push(one.key);
  return found.flat();
}

/** How well a name fits: it is the query, begins with it, has a word that does, has all of it; or something else of the key does. */
function rankOf(label: string, words: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  const [first] = words;
  if (first === undefined) return 0;
  const query = words.join(' ');
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  if (label.includes(` ${query}`)) return 2;
  return words.every((word) => label.includes(word)) ? 3 : 4;
}

/** A key's registrations, those that have a word of the query first: the reason why the key was found is in sight. */
export function sortSites(sites: readonly RegistrationView[], text: string): readonly RegistrationView[] {
  const words = wordsOf(text);
  const isFound = (at: RegistrationView) => words.some((word) => foldText(textOf(at)).includes(word));
  const rank = (at: RegistrationView) =>
    (at.removedMs === undefined ? 0 : 2) + (words.length > 0 && !isFound(at) ? 1 : 0);
  return sites
    .map((at) => ({ at, rank: rank(at) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
}

function textOf({ host, accountName, name }: RegistrationView): string {
  return `${host} ${accountName ?? ''} ${name}`;
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
