import { createCatalog } from './catalog.ts';
import { syncLine } from './en/sync-line.ts';

/** One line where sync needs the user, on both surfaces. */
export const syncLineText = createCatalog(syncLine);
