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
