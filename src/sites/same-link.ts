import { bareHost } from './bare-host.ts';

/** What tells a link of a key from its others. */
interface Link {
  readonly id: string;
  /** As `parseHost` gives it. */
  readonly host: string;
  readonly account?: string | undefined;
  readonly name: string;
}

/**
 * The key's link that says the same already: at the same host, `www.` or not, for the same account. Without an account, another name there
 * tells two apart. `wanted` has the `id` of the link that is changed, if it is there already.
 */
export function findSameLink<T extends Link>(
  links: readonly T[],
  wanted: Omit<Link, 'id'> & { readonly id?: string | undefined },
): T | undefined {
  const name = wanted.name.trim();
  return links.find((at) => {
    if (at.id === wanted.id || bareHost(at.host) !== bareHost(wanted.host) || at.account !== wanted.account)
      return false;
    return wanted.account !== undefined || at.name === '' || name === '' || at.name === name;
  });
}
