import type { PageSnapshot } from '../../src/fill/snapshot.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { isSameSite } from './frames.ts';

/** Whether anyone on the way can read the page. A private address without a certificate is one that the user may have allowed. */
export function isExposed(origin: string): boolean {
  const page = parsePageUrl(origin);
  return page.kind === 'web' && !page.secure && page.reach !== 'private';
}

/** Whether the fields' form posts to another site: it was changed, or put around the field by somebody else. */
export function postsElsewhere(page: PageSnapshot, fields: readonly number[], origin: string): boolean {
  return page.fields.some(
    ({ index, postsTo }) => fields.includes(index) && postsTo !== undefined && !isSameSite(origin, postsTo),
  );
}
