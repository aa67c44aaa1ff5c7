import { newRecord } from '../schema/record.ts';
import { integer, list, optional, rawObject, type Schema, type SchemaCodes, textOfBytes } from '../schema/schema.ts';

/** The faults of contents that cannot be read. */
export const CONTENTS_CODES: SchemaCodes = {
  invalid: 'vault-contents',
  tooLong: 'vault-limit',
  tooMany: 'vault-limit',
};

/** FORMAT.md's _text_: at most 4,096 bytes in UTF-8. */
export const storedText = textOfBytes(4096);

/** FORMAT.md's _ms_: milliseconds since 1970. */
export const storedMs = integer();

/** FORMAT.md's _count_. */
export const storedCount = integer();

/** A list inside a record, of at most 1,000 items. */
export function storedList<T>(item: Schema<T>): Schema<readonly T[]> {
  return list(item, 1000);
}

/** Most fields of a record that have a change time. */
const MAX_TIMES = 100;

/** FORMAT.md's _times_: _ms_ by the name of a field. `__proto__` is dropped. */
export const storedTimes: Schema<Readonly<Record<string, number>>> = (raw, what, codes) => {
  const source = rawObject(raw, what, codes);
  const names = list(storedText, MAX_TIMES)(Object.keys(source), what, codes);
  const times = newRecord() as Record<string, number>;
  for (const name of names) if (name !== '__proto__') times[name] = storedMs(source[name], what, codes);
  return times;
};

/** The change times of a record's fields. */
export const times = { othersMs: optional(storedMs), fieldsMs: optional(storedTimes) };

/** The same of a record whose last change may be its creation. */
export const datedTimes = { ...times, updatedMs: optional(storedMs) };
