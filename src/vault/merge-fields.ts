import { canonical, changedMs, type FieldTimes, fieldMs, fieldsOf, isEqual, timeMembers } from './field-times.ts';

/** Two versions of a record in one, field by field. */
export interface MergedFields {
  /** Each field as the side has it that changed it last, with the times of the fields. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether a field is the first version's; of a tie, the greater value in canonical form is taken. */
  readonly isFirst: (field: string) => boolean;
}

/**
 * Merges each field by its own time, so that a change of one doesn't undo a change of another. Commutative, associative and idempotent.
 * `comparedBy` gives what a field is compared by.
 */
export function mergeFields<T extends FieldTimes>(
  a: T,
  b: T,
  isDated: boolean,
  comparedBy: (record: T, field: string) => unknown = (record, field) => record[field as keyof T],
): MergedFields {
  const times = new Map<string, number>();
  const firsts = new Set<string>();
  const fields: Record<string, unknown> = {};
  for (const field of fieldsOf(a, b)) {
    const aMs = fieldMs(a, field);
    const bMs = fieldMs(b, field);
    const isFirst = aMs > bMs || (aMs === bMs && isGreater(comparedBy(a, field), comparedBy(b, field)));
    if (isFirst) firsts.add(field);
    times.set(field, Math.max(aMs, bMs));
    const value = (isFirst ? a : b)[field as keyof T];
    if (value !== undefined) fields[field] = value;
  }
  const createdMs = Math.min(a.createdMs, b.createdMs);
  const updatedMs = Math.max(changedMs(a), changedMs(b));
  return {
    fields: { ...fields, createdMs, ...timeMembers(times, { createdMs, updatedMs, isDated }) },
    isFirst: (field) => firsts.has(field),
  };
}

function isGreater(a: unknown, b: unknown): boolean {
  return isEqual(a, b) || canonical(a) >= canonical(b);
}

/** The later of two times, either of which may be absent. */
export function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
