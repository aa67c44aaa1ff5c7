import { createCatalog } from './catalog.ts';
import { sites } from './en/sites.ts';

/** Words of proposing sites for many accounts. */
export const sitesText = createCatalog(sites);
