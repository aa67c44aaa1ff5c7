import { type Section, shownSections } from '../src/ui/sections.ts';

/** Where the page is: a section and, within it, one record or `new`. */
export interface Route {
  readonly section: Section;
  readonly item?: string;
}

/** Reads `#/section/item`; a section that is not there yet, or unknown text, lands on the accounts. */
export function parseRoute(hash: string): Route {
  const [name, item] = hash.replace(/^#?\/?/, '').split('/');
  const section = shownSections.find((shown) => shown === name);
  if (section === undefined) return { section: 'accounts' };
  return item === undefined || !/^[\w-]{1,64}$/.test(item) ? { section } : { section, item };
}

/** Writes a route as the part of the address after the page. */
export function formatRoute(route: Route): string {
  return route.item === undefined ? `#/${route.section}` : `#/${route.section}/${route.item}`;
}
