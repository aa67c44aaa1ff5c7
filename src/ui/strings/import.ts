import { createCatalog } from './catalog.ts';
import { importing } from './en/import.ts';

/** Words for importing accounts. */
export const importText = createCatalog(importing);
