import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';

/** What `storage.sync` takes, in bytes: of one item with its name, of all together, and how many. */
const MAX_ITEM = 8_192;
export const MAX_ALL = 102_400;
export const MAX_ITEMS = 512;

const BEGIN = 'lk/';
/** Room for the name of an item and the quotation marks of its text. */
const SHARD_CHARACTERS = MAX_ITEM - 192;

/** Cuts a file into the items that hold it, by their names: `lk/<file>/<number>/<how many>`. */
export function toShards(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const text = encodeBase64(bytes);
  const count = Math.max(1, Math.ceil(text.length / SHARD_CHARACTERS));
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${BEGIN}${name}/${at}/${count}`,
      text.slice(at * SHARD_CHARACTERS, (at + 1) * SHARD_CHARACTERS),
    ]),
  );
}

/** The files whose items are all there, each with the names of its items in order; one whose items still arrive is left out. */
export function findWholeFiles(items: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const item of items) {
    const [, name, at, count] = /^lk\/([^/]+)\/(\d{1,3})\/(\d{1,3})$/.exec(item) ?? [];
    if (name === undefined || Number(at) >= Number(count)) continue;
    const key = `${name}/${count}`;
    counts.set(key, { name, count: Number(count) });
    const found = parts.get(key) ?? [];
    found[Number(at)] = item;
    parts.set(key, found);
  }
  const whole = new Map<string, readonly string[]>();
  for (const [key, { name, count }] of counts) {
    const found = (parts.get(key) ?? []).filter((item) => item !== undefined);
    if (found.length === count) whole.set(name, found);
  }
  return whole;
}

/** The names of all items of a file, whole or not. */
export function itemsOf(name: string, items: Iterable<string>): readonly string[] {
  return [...items].filter((item) => item.startsWith(`${BEGIN}${name}/`));
}

/** Joins the items of a file in order. Throws `bytes-invalid`. */
export function fromShards(shards: readonly string[]): Bytes {
  return decodeBase64(shards.join(''));
}

/** How long a file is, by the items that hold it in order. */
export function lengthOf(shards: readonly string[]): number {
  const padding = /=*$/.exec(shards.at(-1) ?? '')?.[0].length ?? 0;
  return (shards.reduce((sum, { length }) => sum + length, 0) / 4) * 3 - padding;
}

/** What items take of the browser's sync, in bytes, as browsers count: the name and the text as JSON. */
export function sizeOf(items: Readonly<Record<string, string>>): number {
  return Object.entries(items).reduce((sum, [item, text]) => sum + item.length + text.length + 2, 0);
}
