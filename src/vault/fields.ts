import { integer, list, type Schema, type SchemaCodes, textOfBytes } from '../schema/schema.ts';

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
