import { type Section, shownSections } from '../../src/ui/sections.ts';

/** Where the page is: a section and, within it, one record or `new`; for a new account, by which way it comes. */
export interface Route {
  readonly section: Section;
  readonly item?: string;
  readonly add?: 'camera' | 'screen' | 'no-codes';
  /** The site that a new account is for. */
  readonly host?: string;
  /** A page of its own, shown whether the vault is open or not. */
  readonly page?: 'welcome';
}

/** Reads `#/section/item`; a section that is not there yet, or unknown text, lands on the accounts. */
export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#?\/?/, '').split('?');
  const [name, item] = path.split('/');
  const asked = new URLSearchParams(query);
  const add = asked.get('add');
  const host = asked.get('host') ?? '';
  if (name === 'welcome') return { section: 'accounts', page: 'welcome' };
  const section = shownSections.find((shown) => shown === name);
  if (section === undefined) return { section: 'accounts' };
  if (section === 'accounts' && (add === 'camera' || add === 'screen')) return { section, item: 'new', add };
  if (section === 'accounts' && add === 'no-codes')
    return { section, item: 'new', add, ...(/^[\w.:[\]-]{1,255}$/.test(host) && { host }) };
  return item === undefined || !/^[\w-]{1,64}$/.test(item) ? { section } : { section, item };
}

/** Writes a route as the part of the address after the page. */
export function formatRoute(route: Route): string {
  if (route.page !== undefined) return `#/${route.page}`;
  if (route.add !== undefined)
    return `#/${route.section}?add=${route.add}${route.host === undefined ? '' : `&host=${route.host}`}`;
  return route.item === undefined ? `#/${route.section}` : `#/${route.section}/${route.item}`;
}
