import { commonText } from './strings/common.ts';

/** Most characters, or most bytes in UTF-8. */
export type Limit = number | { readonly bytes: number };

/** Says by how much a text is longer than its field takes; `undefined` while it is not. */
export function lengthProblemOf(value: string, limit: Limit | undefined): string | undefined {
  if (limit === undefined) return undefined;
  const most = typeof limit === 'number' ? limit : limit.bytes;
  if (value.length * 3 <= most) return undefined;
  const length = typeof limit === 'number' ? Array.from(value).length : new TextEncoder().encode(value).length;
  if (length <= most) return undefined;
  return commonText.tooLong(length - most, most);
}
