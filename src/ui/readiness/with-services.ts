import type { ReadinessFacts } from '../../messages/readiness.ts';
import type { AccountFacts } from '../../readiness/facts.ts';
import type { FindServicePages } from '../../services/service-pages.ts';

/** The facts with what is known of services: which take security keys, and which have a page about lost access. The user's word goes first. */
export function withServices(gathered: ReadinessFacts, findPages: FindServicePages): ReadinessFacts {
  const named = new Map(gathered.accounts.map((one) => [one.id, one]));
  const accounts = gathered.facts.accounts.map((account): AccountFacts => {
    const name = named.get(account.id);
    const pages = name && findPages(name);
    if (name === undefined || pages === undefined) return account;
    const isSaid = name.serviceRecovery !== undefined || account.ways.some(({ kind }) => kind === 'service');
    const listed =
      pages.recovery === undefined || isSaid
        ? []
        : [{ kind: 'service', listed: true, from: { atMs: 0, source: 'said' } } as const];
    return { ...account, takesKeys: pages.methods.includes('u2f'), ways: [...account.ways, ...listed] };
  });
  return { ...gathered, facts: { ...gathered.facts, accounts } };
}
