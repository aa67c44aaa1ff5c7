import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of proposing sites for many accounts. */
export const sites = {
  title: 'Link accounts to their sites',
  lead: 'Codes are filled only on linked sites. Check the proposals, change what’s wrong, and link them all at once.',
  inFile:
    'For accounts you already had, sites named in the imported file aren’t selected. Link only the ones you recognise.',
  columns: { account: 'Account', site: 'Site', scope: 'Link to' },
  selectAll: 'Select all proposals',
  select: (account: string) => `Link ${account}`,
  siteOf: (account: string) => `Site for ${account}`,
  scopeOf: (account: string) => `Scope for ${account}`,
  choose: 'Choose or type a site',
  others: (hosts: string) => `It may also use ${hosts}.`,
  fromFile: 'Named in the imported file.',
  chosen: (n: number) => plural(n, { one: '1 account selected', other: `${formatNumber(n)} accounts selected` }),
  link: (n: number) => plural(n, { one: 'Link 1 account', other: `Link ${formatNumber(n)} accounts` }),
  linked: (n: number) => plural(n, { one: '1 account linked.', other: `${formatNumber(n)} accounts linked.` }),
  none: 'All of these accounts are linked to a site.',
  done: 'Done',
  propose: 'Propose sites',
} satisfies Messages;
