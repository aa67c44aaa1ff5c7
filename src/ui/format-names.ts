import { keyInventoryText } from './strings/key-inventory.ts';
import { formatList } from './strings/plural.ts';

/** Most names in one sentence. */
const MOST_NAMED = 4;

/** Names in a sentence; of many, the first three and how many more there are: `a, b, c, and 7 more`. */
export function formatNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return formatList(names);
  const shown = names.slice(0, MOST_NAMED - 1);
  return formatList([...shown, keyInventoryText.others(names.length - shown.length)]);
}
