import { createCatalog } from './catalog.ts';
import { accounts } from './en/accounts.ts';

/** Words of the accounts page: the table, the account that is open, and what was deleted. */
export const accountsText = createCatalog(accounts);
