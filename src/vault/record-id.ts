import { encodeBase64url } from '../bytes/base64url.ts';
import { type Random, systemRandom } from './random.ts';
import type { Id } from './records.ts';

/** Draws a record's id: 16 random bytes in base64url, 22 characters. */
export function newId<K extends string>(random: Random = systemRandom): Id<K> {
  return encodeBase64url(random(16)) as Id<K>;
}
