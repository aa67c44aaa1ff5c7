import { createCatalog } from './catalog.ts';
import { syncHistory } from './en/sync-history.ts';

/** Words of the history of sync. */
export const syncHistoryText = createCatalog(syncHistory);
