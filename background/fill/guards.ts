import type { FaultCode } from '../../src/fault.ts';
import type { PageSnapshot } from '../../src/fill/snapshot.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { isSameSite } from './frames.ts';

/** Whether anyone on the way can read the page. A private address without a certificate is one that the user may have allowed. */
export function isExposed(origin: string): boolean {
  const page = parsePageUrl(origin);
  return page.kind === 'web' && !page.secure && page.reach !== 'private';
}

/** Everywhere that the fields' forms post to beside the page's own origin. */
export function targetsOf(page: PageSnapshot, fields: readonly number[]): readonly string[] {
  return page.fields.filter(({ index }) => fields.includes(index)).flatMap(({ postsTo }) => postsTo ?? []);
}

/** Whether the fields' form posts to another site: it was changed, or put around the field by somebody else. */
export function postsElsewhere(page: PageSnapshot, fields: readonly number[], origin: string): boolean {
  return targetsOf(page, fields).some((target) => !isSameSite(origin, target));
}

/** Why a text of that length does not fit. One field may have room to spare; a row has as many boxes as its code has characters. */
export function findMisfit(
  length: number | undefined,
  page: PageSnapshot,
  fields: readonly number[],
): FaultCode | undefined {
  if (length === undefined) return undefined;
  const room = roomOf(page, fields);
  if (length > room) return 'fill-field-short';
  return fields.length > 1 && length < room ? 'fill-field-long' : undefined;
}

/** How many characters the fields take together. */
function roomOf(page: PageSnapshot, fields: readonly number[]): number {
  const room = page.fields
    .filter(({ index }) => fields.includes(index))
    .map(({ maxlength }) => maxlength || Number.POSITIVE_INFINITY);
  // Two fields are halves of a code; more are boxes for a character each, of which the first may take a whole paste.
  return fields.length > 2 ? fields.length : room.reduce((sum, more) => sum + more, 0);
}
