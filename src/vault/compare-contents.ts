import { isEqual } from './field-times.ts';
import type { VaultContents } from './records.ts';

/**
 * How many records of any kind differ between two contents or are in one alone, and one for all else that differs; 0 for the same contents,
 * whatever the order of their lists.
 */
export function countDifferences(a: VaultContents, b: VaultContents): number {
  if (a === b) return 0;
  let count = 0;
  let isElseEqual = true;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof VaultContents>) {
    const [one, other] = [a[name], b[name]];
    if (one === other || name === 'sync') continue;
    if (isList(one ?? other)) count += countOf(toList(one), toList(other));
    else isElseEqual &&= isEqual(one, other);
  }
  return count + (isElseEqual ? 0 : 1);
}

const isList = (value: unknown): boolean => Array.isArray(value);
const toList = (value: unknown): readonly object[] => (Array.isArray(value) ? value : []);

function countOf(a: readonly object[], b: readonly object[]): number {
  if (a.length === b.length && a.every((one, at) => isEqual(one, b[at]))) return 0;
  const left = new Map<string, object>(a.map((one) => [keyOf(one), one]));
  let count = 0;
  for (const other of b) {
    const one = left.get(keyOf(other));
    left.delete(keyOf(other));
    if (one === undefined || !isEqual(one, other)) count++;
  }
  return count + left.size;
}

/** The id of a record, of the record in an entry of the trash, or the kind and id of a tombstone. */
function keyOf(one: object): string {
  const { id, kind, record } = one as { id?: string; kind?: string; record?: { id: string } };
  return `${record === undefined ? 'live' : 'trash'} ${kind} ${record?.id ?? id}`;
}
